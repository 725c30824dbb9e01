/** Numbers of the readers; only suites change them. */
export interface ReaderPolicy {
  /** Events of a partition that are unsettled at once: as many of a waiting aggregate hold up others. */
  readonly window: number
  /** How long one request for messages stays open. */
  readonly fetchMs: number
  /** The server is told so often that a delivery is still being worked on. */
  readonly workingMs: number
  readonly firstBackoffMs: number
  readonly longestBackoffMs: number
  /** How long the end of a reader waits for running deliveries. */
  readonly graceMs: number
}

export const READER_POLICY: ReaderPolicy = {
  window: 1000,
  fetchMs: 30_000,
  workingMs: 10_000,
  firstBackoffMs: 100,
  longestBackoffMs: 5000,
  graceMs: 30_000,
}
