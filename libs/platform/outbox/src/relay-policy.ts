/** Numbers of a {@link Relay}; the defaults are those of reliability.md 2.1. */
export interface RelayPolicy {
  /** Events read at once. */
  readonly batch: number
  /** Fallback when a wake-up was lost, or another process stored the event. */
  readonly pollMs: number
  /** Aggregates published at once. */
  readonly concurrency: number
  /** A publication that takes longer gives its slot away, so that a retrying consumer holds up only its aggregate. */
  readonly parkAfterMs: number
  /** Aggregates in memory at once; at the limit nothing more is read. */
  readonly lanes: number
  /** First and longest ceiling of the full-jitter wait after a failed publication. */
  readonly firstBackoffMs: number
  readonly longestBackoffMs: number
  /** How long `stop` waits, at most, for publications under way. */
  readonly graceMs: number
  /** Outbox and stream are compared so often, when there is a broker. */
  readonly reconcileMs: number
}

export const RELAY_POLICY: RelayPolicy = {
  batch: 200,
  pollMs: 500,
  concurrency: 8,
  parkAfterMs: 250,
  lanes: 1000,
  firstBackoffMs: 100,
  longestBackoffMs: 5000,
  graceMs: 6000,
  reconcileMs: 60_000,
}
