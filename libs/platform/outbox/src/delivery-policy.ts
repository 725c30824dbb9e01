/** How often and how long a consumer tries one event. */
export interface DeliveryPolicy {
  /** Waits between deliveries; one more delivery than waits, then the event is dead-lettered. */
  readonly retryDelaysMs: readonly number[]
  /** Time for one delivery (prepare and handle together). Longer counts as a transient failure. */
  readonly timeoutMs: number
  /** Deliveries of one service that run at once; waiting for a retry does not count. */
  readonly concurrency: number
  /**
   * First and longest ceiling of the full-jitter wait after a delivery that failed because something is away (the
   * database, another service, the storage). Such a delivery says nothing about the event and does not count.
   */
  readonly firstAwayMs: number
  readonly longestAwayMs: number
  /** What is away for longer than this counts against the event after all. */
  readonly awayLimitMs: number
  /** The same for what did not answer in time: a server that hangs looks so, and so does a question that is too much. */
  readonly lateLimitMs: number
}

const AWAY = { firstAwayMs: 200, longestAwayMs: 5000, awayLimitMs: 24 * 3_600_000, lateLimitMs: 300_000 }

/** For the in-process bus: eight deliveries in under 19 s, or 59 s when each one hangs (FLT-14: dead letter within 60 s). */
export const IN_PROCESS_POLICY: DeliveryPolicy = {
  retryDelaysMs: [20, 100, 500, 1000, 2000, 5000, 10_000],
  timeoutMs: 5000,
  concurrency: 8,
  ...AWAY,
}

/**
 * For a broker: seven deliveries in under 16 s, or 58 s when each one hangs (FLT-14). Waits of minutes would be for
 * outages, and those do not count; what is left is collisions, which end within seconds, and faults of the handler,
 * which only a release ends. Until the dead letter is there, the later events of the aggregate wait.
 */
export const BROKER_POLICY: DeliveryPolicy = {
  retryDelaysMs: [100, 400, 1000, 2000, 4000, 8000],
  timeoutMs: 6000,
  concurrency: 8,
  ...AWAY,
}
