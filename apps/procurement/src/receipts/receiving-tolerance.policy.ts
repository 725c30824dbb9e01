import type { BillableBasis, ReceivingTolerances } from '@nexus/contracts-procurement'
import { percent, Quantity } from '@nexus/kernel'
import { standing } from '../order-ledger/order-ledger.policy.js'

/** Where a tolerance comes from, the nearest first (REC-2). */
export type ToleranceSource = 'line' | 'category' | 'vendor' | 'organization'

/** What one level says; null where it leaves it to the next. */
export interface ToleranceLevel extends ReceivingTolerances {
  readonly source: ToleranceSource
}

/** What counts for an order line. */
export interface Tolerance {
  readonly overPercent: string
  readonly overAbsolute: string | null
  readonly overSource: ToleranceSource
  readonly underPercent: string
  readonly underSource: ToleranceSource
}

/**
 * The nearest level that says anything decides, for too much and for too little each on its own (REC-2, PO-2). A level
 * that gives only one of percentage and quantity has no other limit.
 * @param levels the nearest first; the last one is the organization's, which always has percentages
 */
export function toleranceOf(levels: readonly ToleranceLevel[]): Tolerance {
  const over = levels.find((level) => level.overReceiptPercent !== null || level.overReceiptAbsolute !== null)
  const under = levels.find((level) => level.underReceiptPercent !== null)
  return {
    overPercent: over?.overReceiptPercent ?? '0',
    overAbsolute: over?.overReceiptAbsolute ?? null,
    overSource: over?.source ?? 'organization',
    underPercent: under?.underReceiptPercent ?? '0',
    underSource: under?.source ?? 'organization',
  }
}

/** Puts on a line what it keeps of the terms that it is received under; whether that is anything new. */
export function takesTerms(
  line: { readonly id: string; underReceiptPercent: string | null; billableBasis: BillableBasis | null },
  terms: { readonly tolerances: ReadonlyMap<string, Tolerance>; readonly billableBasis: BillableBasis },
): boolean {
  const under = terms.tolerances.get(line.id)?.underPercent ?? '0'
  if (line.billableBasis !== null && line.underReceiptPercent === under) return false
  line.underReceiptPercent = under
  line.billableBasis ??= terms.billableBasis
  return true
}

/** By order line, how much more than ordered may come of it, in millionths. */
export const overReceiptsOf = (
  lines: readonly (Parameters<typeof overReceiptOf>[1] & { readonly id: string })[],
  tolerances: ReadonlyMap<string, Tolerance>,
): Map<string, bigint> =>
  new Map(
    lines.map((line) => {
      const tolerance = tolerances.get(line.id)
      return [line.id, tolerance === undefined ? 0n : overReceiptOf(tolerance, line)]
    }),
  )

/**
 * How much more than ordered may come, in millionths: the larger of share and quantity, never rounded up. Nothing more
 * may come of a line that is cancelled, or closed short (PO-7).
 */
export function overReceiptOf(
  { overPercent, overAbsolute }: Pick<Tolerance, 'overPercent' | 'overAbsolute'>,
  line: { readonly ordered: bigint; readonly cancelled: bigint; readonly shortClosed?: boolean },
): bigint {
  if (standing(line) <= 0n || line.shortClosed === true) return 0n
  const { numerator, denominator } = percent(overPercent)
  const share = (standing(line) * numerator) / denominator
  const absolute = overAbsolute === null ? 0n : Quantity.parse(overAbsolute).micro
  return share > absolute ? share : absolute
}
