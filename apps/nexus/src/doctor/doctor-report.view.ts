import type { Invariant, InvariantNotYet, InvariantResult, Violation } from './invariant.policy.js'
import { runbookOf } from './invariant.policy.js'

/** What a terminal shows of the results. */
export function reportText(results: readonly InvariantResult[]): string {
  const broken = results.filter(isBroken)
  const lines = results.flatMap(linesOf)
  const end =
    broken.length === 0
      ? `clean: ${results.length} invariants hold`
      : `NOT CLEAN: ${broken.map(({ id }) => id).join(', ')} of ${results.length} invariants`
  return `${[...lines, end].join('\n')}\n`
}

/** Whether it does not hold, or nobody knows. */
export const isBroken = ({ violations, failure }: InvariantResult): boolean => violations > 0 || failure !== undefined

function linesOf(result: InvariantResult): string[] {
  const { id, sentence, violations, first, failure, runbook } = result
  if (!isBroken(result)) return [`ok       ${id}  ${sentence}`]
  const head =
    failure === undefined ? `BROKEN   ${id}  ${sentence} ${violations} violations:` : `UNKNOWN  ${id}  ${failure}`
  const more = violations > first.length ? [`         and ${violations - first.length} more`] : []
  return [
    head,
    ...first.map((violation) => `         ${violationText(violation)}`),
    ...more,
    `         what to do: ${runbook}`,
  ]
}

function violationText({ service, tenantId, what, ids }: Violation): string {
  const facts = Object.entries(ids).map(([name, value]) => `${name}=${value}`)
  return `${service} ${tenantId ?? '-'} ${what}: ${facts.join(' ')}`
}

/** What there is to check, and what not yet. */
export function listText(known: readonly Invariant[], notYet: readonly InvariantNotYet[]): string {
  const entries = [
    ...known.map(({ id, sentence }) => ({ id, text: `${sentence} (${runbookOf(id)})` })),
    ...notYet.map(({ id, sentence, notYet: why }) => ({ id, text: `${sentence} Not applicable yet: ${why}.` })),
  ]
  const sorted = entries.sort((one, other) => (one.id < other.id ? -1 : 1))
  return `${sorted.map(({ id, text }) => `${id}  ${text}`).join('\n')}\n`
}
