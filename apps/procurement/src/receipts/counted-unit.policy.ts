import type { AlternateUnit } from '@nexus/contracts-procurement'

/** What was counted of an order line in its alternate unit so far, and what was noted for it; both in millionths. */
export interface Counted {
  readonly counted: bigint
  readonly base: bigint
}

/**
 * What a quantity in the alternate unit is in the unit of the line. All that was counted so far is converted
 * together with it and cut once, so that parts add up: twelve times ten pieces are exactly ten boxes of twelve.
 * @param remainder what is cut off, in millionths of the line's unit times `unit.numerator`
 */
export function fromCounted(
  micro: bigint,
  soFar: Counted,
  unit: AlternateUnit,
): { readonly base: bigint; readonly remainder: bigint } {
  const [numerator, denominator] = [BigInt(unit.numerator), BigInt(unit.denominator)]
  const exact = (soFar.counted + micro) * denominator
  return { base: exact / numerator - soFar.base, remainder: exact % numerator }
}

/** What `base` is in the alternate unit, where some of the line's quantity was counted in that unit: no drift. */
export function openInCounted(base: bigint, soFar: Counted, unit: AlternateUnit): bigint {
  return ((base + soFar.base) * BigInt(unit.numerator)) / BigInt(unit.denominator) - soFar.counted
}

/** The share of a whole that a part of what was counted makes; the whole for all of it, otherwise cut. */
export const shareOf = (base: bigint, part: bigint, counted: bigint): bigint => (base * part) / counted

/**
 * A counted quantity against what is left of it: conversion cuts at a millionth, so what differs by no more is all
 * that is left.
 */
export const upToRest = (base: bigint, rest: bigint): bigint => (rest - base === 1n || base - rest === 1n ? rest : base)

/** What was counted in alternate units, and what was noted for it, by order line. */
export function sumCounted(
  lines: readonly { readonly orderLineId: string; readonly micro: bigint; readonly countedMicro: bigint | null }[],
): Map<string, Counted> {
  const sums = new Map<string, Counted>()
  for (const { orderLineId, micro, countedMicro } of lines) {
    if (countedMicro === null) continue
    const { counted, base } = sums.get(orderLineId) ?? { counted: 0n, base: 0n }
    sums.set(orderLineId, { counted: counted + countedMicro, base: base + micro })
  }
  return sums
}
