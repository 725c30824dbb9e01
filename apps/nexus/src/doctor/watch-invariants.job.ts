import { type Locks, OnlyOne } from '@nexus/platform-outbox'
import { addCollector, type Logger } from '@nexus/platform-telemetry'
import { invariantViolations, type SiteOptions } from './check-invariants.use-case.js'
import type { Invariant } from './invariant.policy.js'

export interface InvariantWatch {
  /** Gives the check what it looks at: the databases of a running host, or such as are opened for it and closed again. */
  readonly look: (check: (site: SiteOptions, more?: readonly Invariant[]) => Promise<void>) => Promise<void>
  /** One process of all checks. Without it: this one. */
  readonly locks?: Locks
  readonly log: Logger
  /** Default: an hour, the first time five minutes after the process has become the one that checks. */
  readonly everyMs?: number
  readonly firstAfterMs?: number
}

const HOUR_MS = 3_600_000
const FIRST_MS = 300_000

/**
 * Checks the invariants every hour in one process of all, and gives what it found as `nexus_invariant_violations{inv}`:
 * the other processes have no such gauge. An invariant that could not be checked keeps its last value.
 * @returns what ends it; a check that runs is waited for
 */
export function watchInvariants(options: InvariantWatch): () => Promise<void> {
  const { look, locks, log, everyMs = HOUR_MS, firstAfterMs = FIRST_MS } = options
  const found = new Map<string, number>()
  const uncollect = addCollector('invariants', (set) => {
    for (const [inv, violations] of found) set('nexus_invariant_violations', { inv }, violations)
  })
  const watch = new OnlyOne({
    name: 'invariants',
    locks,
    log,
    everyMs,
    firstAfterMs,
    async run(signal) {
      // Whoever takes the lock over gives the gauge from then on.
      signal.addEventListener('abort', () => {
        found.clear()
      })
      await look(async (site, more) => {
        const violations = await invariantViolations(site, more)
        if (signal.aborted) return
        for (const [inv, count] of violations) found.set(inv, count)
        const broken = Object.fromEntries([...violations].filter(([, count]) => count > 0))
        if (Object.keys(broken).length > 0)
          log.error({ broken }, 'invariants do not hold; nexus doctor --invariants tells where, the runbook what to do')
      })
    },
  })
  watch.start()
  return async () => {
    await watch.stop()
    uncollect()
  }
}
