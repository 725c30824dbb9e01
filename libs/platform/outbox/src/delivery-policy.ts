/** How often and how long a consumer tries one event. */
export interface DeliveryPolicy {
  /** Waits between deliveries; one more delivery than waits, then the event is dead-lettered. */
  readonly retryDelaysMs: readonly number[]
  /** Time for one delivery (prepare and handle together). Longer counts as a transient failure. */
  readonly timeoutMs: number
  /** Deliveries of one service that run at once; waiting for a retry does not count. */
  readonly concurrency: number
}

/** For the in-process bus: eight deliveries in under 19 s, or 59 s when each one hangs (FLT-14: dead letter within 60 s). */
export const IN_PROCESS_POLICY: DeliveryPolicy = {
  retryDelaysMs: [20, 100, 500, 1000, 2000, 5000, 10_000],
  timeoutMs: 5000,
  concurrency: 8,
}

/** For a broker: the waits of reliability.md 2.1, eight deliveries in about nine minutes. */
export const BROKER_POLICY: DeliveryPolicy = {
  retryDelaysMs: [1000, 5000, 15_000, 30_000, 60_000, 120_000, 300_000],
  timeoutMs: 25_000,
  concurrency: 8,
}
