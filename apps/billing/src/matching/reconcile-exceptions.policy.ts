import type { ExceptionEnding } from '@nexus/contracts-billing'
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
  readonly resolution: ExceptionEnding | null
}

export interface Reconciled<K extends KnownException> {
  /** New, or with other facts than before. */
  readonly raise: readonly Finding[]
  /** Open ones that are found no more. */
  readonly clear: readonly string[]
  /** Open ones that are still found. */
  readonly keep: readonly string[]
  /** Settled by a person, and still found as it was. */
  readonly settled: readonly K[]
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
 * What a match changes about the exceptions of an invoice. What a person settled stays settled as long as its facts
 * are the same; what is found no more clears itself (MAT-7).
 */
export function reconcileExceptions<K extends KnownException>(
  known: readonly K[],
  findings: readonly Finding[],
): Reconciled<K> {
  const found = new Set(findings.map(keyOf))
  const settled = new Map(
    known
      .filter(({ resolution }) => resolution !== null && resolution !== 'cleared')
      .map((exception) => [keyOf(exception), exception]),
  )
  const wanted = new Map(
    findings.filter((finding) => !settled.has(keyOf(finding))).map((finding) => [keyOf(finding), finding]),
  )
  const open = known.filter(({ state }) => state === 'OPEN')
  const openKeys = new Set(open.map(keyOf))
  const raise = [...wanted].filter(([key]) => !openKeys.has(key)).map(([, finding]) => finding)
  const keep = open.filter((exception) => wanted.has(keyOf(exception))).map(({ id }) => id)
  const clear = open.filter((exception) => !wanted.has(keyOf(exception))).map(({ id }) => id)
  return {
    raise,
    clear,
    keep,
    settled: [...settled].filter(([key]) => found.has(key)).map(([, exception]) => exception),
    open: raise.length + keep.length,
  }
}
