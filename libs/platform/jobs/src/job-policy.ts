/** Numbers of a {@link JobWorker}. */
export interface JobPolicy {
  /** How long a job stays with a worker that gives no sign of life. */
  readonly leaseMs: number
  readonly heartbeatMs: number
  /** Fallback when a wake-up was lost, or another process added the job. */
  readonly pollMs: number
  /** With a carrier: how often the table is compared with what was announced. */
  readonly sweepMs: number
  /** Jobs of one queue at once in this process, unless the worker is given another number for the queue. */
  readonly concurrency: number
  /** How long `stop` waits for jobs that run, before their signal fires. */
  readonly graceMs: number
  /** How long `stop` waits after that; what still runs then is put back. */
  readonly abortMs: number
}

/** An expired lease is taken over within `pollMs`, so INV-17 (60 s) holds with room to spare. */
export const JOB_POLICY: JobPolicy = {
  leaseMs: 30_000,
  heartbeatMs: 8_000,
  pollMs: 500,
  sweepMs: 10_000,
  concurrency: 4,
  graceMs: 6_000,
  abortMs: 500,
}
