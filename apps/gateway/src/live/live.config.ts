/** Figures of live streams, in milliseconds where they are times. */
export interface LivePolicy {
  /** How often the feed of a person who is connected is looked at without being told. */
  readonly pollMs: number
  /** A reader that takes nothing from one to the next is cut off. */
  readonly heartbeatMs: number
  /** How long the rights of a stream are believed (SEC-47). */
  readonly recheckMs: number
  readonly perPerson: number
  readonly perProcess: number
}

export const LIVE_POLICY: LivePolicy = {
  pollMs: 5_000,
  heartbeatMs: 15_000,
  recheckMs: 60_000,
  perPerson: 8,
  perProcess: 5_000,
}

/** Injection token of the {@link LivePolicy}. */
export const LIVE = Symbol('nexus.gateway.live')
