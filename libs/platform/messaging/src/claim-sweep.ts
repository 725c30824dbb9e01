import { OnlyOne, type Locks } from '@nexus/platform-outbox'
import type { Logger } from '@nexus/platform-telemetry'
import type { ClaimCheck } from './claim-check.js'

export interface ClaimSweepOptions {
  readonly claims: ClaimCheck
  /** One process of all sweeps. */
  readonly locks: Locks
  readonly log: Logger
  /** Default: an hour. */
  readonly everyMs?: number
}

const HOUR_MS = 3_600_000

/**
 * Removes, every hour and in one process of all, the bodies of calls that a crash has left in the object storage.
 * @returns what ends it
 */
export function startClaimSweep({ claims, locks, log, everyMs = HOUR_MS }: ClaimSweepOptions): () => Promise<void> {
  const sweep = new OnlyOne({
    name: 'claims',
    locks,
    log,
    everyMs,
    async run(signal) {
      const removed = await claims.sweepStored({ signal })
      if (removed > 0) log.info({ removed }, 'bodies of calls that nobody fetched were removed from the object storage')
    },
  })
  sweep.start()
  return () => sweep.stop()
}
