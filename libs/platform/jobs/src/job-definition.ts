import type { TenantContext } from '@nexus/kernel'
import type { z } from 'zod'

/** Waits between attempts: they double from `firstMs` up to `longestMs`, each shortened at random by up to a half. */
export interface Backoff {
  readonly firstMs: number
  readonly longestMs: number
}

/** What a kind of job is called, takes and is allowed; made by {@link defineJob}. */
export interface JobDefinition<P extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly queue: string
  readonly payload: P
  readonly maxAttempts: number
  readonly backoff: Backoff
  /** An attempt that takes longer has failed, and its signal fires. */
  readonly timeoutMs: number
  /** Operations of other services that the handler may call. */
  readonly calls: readonly string[]
  /** Permissions with which it calls them, as the system. Who adds the job must have been allowed to see what it then reads. */
  readonly rights: readonly string[]
}

export type JobPayload<D> = D extends { readonly payload: infer P extends z.ZodType } ? z.output<P> : never
export type JobInput<D> = D extends { readonly payload: infer P extends z.ZodType } ? z.input<P> : never

/**
 * Declares a kind of job once. Payloads are objects that hold ids, not documents or secrets: a job may run much later.
 * Defaults: 5 attempts, waits of 1 s to 5 min, 60 s an attempt.
 * @throws Error at load time when the name is not service.subject.verb.v1 or the queue not in kebab-case.
 */
export function defineJob<P extends z.ZodType<object>>(
  declaration: { name: string; queue: string; payload: P } & Partial<
    Pick<JobDefinition, 'maxAttempts' | 'backoff' | 'timeoutMs' | 'calls' | 'rights'>
  >,
): JobDefinition<P> {
  const { name, queue } = declaration
  if (!/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*){2}\.v[1-9][0-9]*$/.test(name) || name.length > 160)
    throw new Error(`job "${name}" must be named service.subject.verb.v1`)
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(queue))
    throw new Error(`queue "${queue}" of ${name} must be named in kebab-case, at most 60 characters`)
  return {
    maxAttempts: 5,
    backoff: { firstMs: 1000, longestMs: 300_000 },
    timeoutMs: 60_000,
    calls: [],
    rights: [],
    ...declaration,
  }
}

/** One attempt, as its handler sees it. */
export interface JobRun {
  readonly jobId: string
  /** 1 for the first. */
  readonly attempt: number
  /** When the job was meant to run; for a repeated job the time of this repetition. */
  readonly dueAt: Date
  /** Fires when the result is not wanted any more: cancelled, too late, lease lost, or the worker stops. */
  readonly signal: AbortSignal
  /**
   * Stores how far it is, in percent, and renews the lease.
   * @throws JobLeaseLost when the job is not this attempt's any more.
   */
  progress(percent: number): Promise<void>
  /**
   * Ends the job inside the transaction of its effect, so that the effect happens exactly once whatever crashes.
   * Without it the job ends after the handler has returned, and an effect may happen again after a crash.
   * @throws JobLeaseLost when the job is not this attempt's any more: let it pass, so that the effect is rolled back.
   * @throws Error outside of a transaction.
   */
  complete(result?: unknown): Promise<void>
}

/**
 * Does the jobs of one kind, as the system on behalf of the person who added them, outside of any transaction.
 * Its return value becomes the result (JSON). An error is an attempt that failed; a refusal that no retry can
 * cure (a DomainError of a kind that says so) fails the job at once.
 */
export interface JobHandler<D extends JobDefinition = JobDefinition> {
  run(ctx: TenantContext, payload: JobPayload<D>, job: JobRun): Promise<unknown>
}

/** A kind of job and who does it. */
export interface JobRegistration {
  readonly definition: JobDefinition
  readonly handler: JobHandler
}

/** Registers a handler, checked against the job's payload. */
export function jobRegistration<D extends JobDefinition>(definition: D, handler: JobHandler<D>): JobRegistration {
  return { definition, handler }
}

/** The attempt is over for the job: it was cancelled, took too long, or another worker has it. */
export class JobLeaseLost extends Error {
  override readonly name = 'JobLeaseLost'

  constructor(jobId: string) {
    super(
      `job ${jobId} is not this attempt's any more: it was cancelled, or its lease expired and another worker has it`,
    )
  }
}
