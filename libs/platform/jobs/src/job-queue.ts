import type { TenantContext } from '@nexus/kernel'
import type { JobDefinition, JobInput } from './job-definition.js'
import type { JobState } from './job.entity.js'
import type { Schedule } from './schedule.js'

/** When and how often to try a job. Default: at once, as often as its definition says. */
export interface AddOptions {
  readonly delayMs?: number
  /** Instead of `delayMs`: a durable timer. */
  readonly runAt?: Date
  /** While a job of the organization with this key waits or runs in the queue, none is added; at most 200 characters. */
  readonly dedupeKey?: string
  readonly maxAttempts?: number
}

export interface AddedJob {
  readonly jobId: string
  /** False when a job with the same dedupe key was there already; `jobId` is that one's. */
  readonly added: boolean
}

/** A job as its organization sees it. */
export interface JobView {
  readonly jobId: string
  readonly queue: string
  readonly kind: string
  readonly state: JobState
  /** Percent. */
  readonly progress: number
  readonly attempts: number
  readonly maxAttempts: number
  readonly dueAt: Date
  /** When the next attempt begins, or the last one began to be due. */
  readonly runAt: Date
  readonly dedupeKey: string | null
  readonly repeat: Schedule | null
  readonly result: unknown
  /** Why the last failed attempt failed. */
  readonly lastError: string | null
  /** The person who added it. */
  readonly addedBy: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface JobFilter {
  readonly queue?: string
  readonly kind?: string
  readonly state?: JobState
  /** Default 50. */
  readonly limit?: number
  readonly cursor?: string
}

export interface JobPage {
  readonly items: readonly JobView[]
  readonly nextCursor: string | null
}

/** Injection token of the {@link JobQueue}. */
export const JOB_QUEUE = Symbol.for('nexus.job-queue')

/**
 * Work for later. Everything joins the caller's transaction when there is one, so that a job is committed with
 * its cause or not at all, and the database is the truth about it whatever carries it to a worker.
 * Callers check the permission.
 */
export interface JobQueue {
  /** @throws DomainError request.invalid for a payload that does not match the definition or is too long. */
  add<D extends JobDefinition>(
    ctx: TenantContext,
    job: D,
    payload: JobInput<D>,
    options?: AddOptions,
  ): Promise<AddedJob>

  /**
   * Runs a job again and again: one row at a time, which adds the next as it ends, done or failed. The key makes
   * it one series per organization and queue; given again, it changes the schedule and payload of that series.
   * Missed runs are made up for by one.
   * @throws RangeError for a schedule that cannot be.
   */
  repeat<D extends JobDefinition>(
    ctx: TenantContext,
    job: D,
    payload: JobInput<D>,
    schedule: Schedule,
    options: { readonly dedupeKey: string; readonly maxAttempts?: number },
  ): Promise<AddedJob>

  /**
   * Ends a waiting or running job (a running one's signal fires, and its effect is refused), and its series.
   * @returns false when it had ended before. @throws DomainError request.not_found
   */
  cancel(ctx: TenantContext, jobId: string): Promise<boolean>

  /** Queues a failed job again with all its attempts. @throws DomainError request.not_found, {@link jobNotFailed} */
  retry(ctx: TenantContext, jobId: string): Promise<void>

  /** @throws DomainError request.not_found */
  get(ctx: TenantContext, jobId: string): Promise<JobView>

  /** A page of the organization's jobs, newest first. */
  list(ctx: TenantContext, filter?: JobFilter): Promise<JobPage>
}
