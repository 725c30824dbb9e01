import type { Finding } from './finding.policy.js'

/** An exception as it is stored. */
export interface KnownException {
  readonly id: string
  readonly type: string
  readonly lineId: string | null
  readonly orderLineId: string | null
  readonly expected: string | null
  readonly actual: string | null
  readonly state: 'OPEN' | 'RESOLVED'
  readonly resolution: 'accept' | 'cleared' | null
}

export interface Reconciled {
  /** New, or with other facts than before. */
  readonly raise: readonly Finding[]
  /** Open ones that are found no more. */
  readonly clear: readonly string[]
  /** Open ones that are still found. */
  readonly keep: readonly string[]
  readonly open: number
}

const keyOf = (facts: {
  type: string
  lineId?: string | null
  orderLineId?: string | null
  expected?: string | null
  actual?: string | null
}): string =>
  JSON.stringify([
    facts.type,
    facts.lineId ?? null,
    facts.orderLineId ?? null,
    facts.expected ?? null,
    facts.actual ?? null,
  ])

/**
 * What a match changes about the exceptions of an invoice. What a person accepted stays accepted as long as its facts
 * are the same; what is found no more clears itself (MAT-7).
 */
export function reconcileExceptions(known: readonly KnownException[], findings: readonly Finding[]): Reconciled {
  const accepted = new Set(known.filter(({ resolution }) => resolution === 'accept').map(keyOf))
  const wanted = new Map(
    findings.filter((finding) => !accepted.has(keyOf(finding))).map((finding) => [keyOf(finding), finding]),
  )
  const open = known.filter(({ state }) => state === 'OPEN')
  const openKeys = new Set(open.map(keyOf))
  const raise = [...wanted].filter(([key]) => !openKeys.has(key)).map(([, finding]) => finding)
  const keep = open.filter((exception) => wanted.has(keyOf(exception))).map(({ id }) => id)
  const clear = open.filter((exception) => !wanted.has(keyOf(exception))).map(({ id }) => id)
  return { raise, clear, keep, open: raise.length + keep.length }
}
