import { setTimeout as wait } from 'node:timers/promises'
import { isPermanent } from '@nexus/platform-outbox'
import { detached } from './detached.js'
import { describeFailure, JobAttempt, type AttemptOptions } from './job-attempt.js'
import { JobLeaseLost, type JobDefinition, type JobRegistration } from './job-definition.js'
import type { JobLog } from './job-log.js'
import type { JobPolicy } from './job-policy.js'
import type { JobTable, Want } from './job-table.js'
import type { JobRow } from './job.entity.js'

export interface JobWorkerRunOptions {
  readonly registrations: readonly JobRegistration[]
  readonly table: JobTable
  readonly attempts: Omit<AttemptOptions, 'leaseMs'>
  readonly policy: JobPolicy
  readonly concurrency: Readonly<Record<string, number>>
  readonly random: () => number
  readonly log: JobLog
}

class WorkerStops extends Error {
  override readonly name = 'WorkerStops'

  constructor() {
    super('the worker stops; the job is put back and done later')
  }
}

/** One life of a worker, from start to stop. */
export class JobWorkerRun {
  private readonly registrations = new Map<string, JobRegistration>()
  private readonly queues = new Map<string, string[]>()
  private readonly running = new Map<JobAttempt, Promise<void>>()
  private readonly heartbeat: NodeJS.Timeout
  private next: NodeJS.Timeout | undefined
  private wanted = false
  private taking = false
  private stopping = false

  constructor(private readonly options: JobWorkerRunOptions) {
    for (const registration of options.registrations) {
      const { name, queue } = registration.definition
      if (this.registrations.has(name)) throw new Error(`the job ${name} is registered twice`)
      this.registrations.set(name, registration)
      this.queues.set(queue, [...(this.queues.get(queue) ?? []), name])
    }
    this.heartbeat = setInterval(() => void this.renew(), options.policy.heartbeatMs)
    this.heartbeat.unref()
  }

  wake(): void {
    if (this.stopping) return
    this.wanted = true
    if (this.taking) return
    this.taking = true
    // Detached: a wake-up comes out of a business transaction, which must not leak into the worker's own.
    detached(() => setImmediate(() => void this.take()))
  }

  cancelled(jobId: string): void {
    for (const attempt of this.running.keys()) if (attempt.jobId === jobId) attempt.abort(new JobLeaseLost(jobId))
  }

  async isIdle(): Promise<boolean> {
    if (this.wanted || this.taking || this.running.size > 0) return false
    const dueAt = await this.options.table.nextDueAt([...this.registrations.keys()])
    return (dueAt === undefined || dueAt > this.now()) && this.running.size === 0
  }

  async stop(): Promise<void> {
    const { policy, table } = this.options
    this.stopping = true
    clearTimeout(this.next)
    await this.settled(policy.graceMs)
    for (const attempt of this.running.keys()) attempt.abort(new WorkerStops())
    if (this.running.size > 0) await this.settled(policy.abortMs)
    for (const attempt of this.running.keys()) {
      attempt.lost = true
      await table.release(attempt.row).catch((error: unknown) => this.complain(attempt.row, error))
    }
    clearInterval(this.heartbeat)
  }

  private async settled(patienceMs: number): Promise<void> {
    const latest = performance.now() + patienceMs
    while ((this.taking || this.running.size > 0) && performance.now() < latest) await wait(5)
  }

  private now(): Date {
    return this.options.attempts.clock.now()
  }

  /** The free places, by queue. */
  private wants(): Want[] {
    const { concurrency, policy } = this.options
    return [...this.queues].flatMap(([queue, kinds]) => {
      const busy = [...this.running.keys()].filter((attempt) => kinds.includes(attempt.row.kind)).length
      const limit = (concurrency[queue] ?? policy.concurrency) - busy
      return limit > 0 ? [{ kinds, limit }] : []
    })
  }

  private async take(): Promise<void> {
    const { table, policy, log } = this.options
    let sleepMs = policy.pollMs
    try {
      while (this.wanted && !this.stopping) {
        this.wanted = false
        const wants = this.wants()
        // A job that ends wakes the worker again.
        if (wants.length === 0) return
        const dueAt = await table.nextDueAt(wants.flatMap(({ kinds }) => kinds))
        const leftMs = dueAt === undefined ? policy.pollMs : dueAt.getTime() - this.now().getTime()
        sleepMs = Math.min(policy.pollMs, Math.max(1, leftMs))
        if (leftMs > 0) continue
        // Due, but taken by another worker in between: look again after the usual time.
        sleepMs = policy.pollMs
        const rows = await table.claim(wants, policy.leaseMs)
        for (const row of rows) this.begin(row)
        if (rows.length > 0) this.wanted = true
      }
    } catch (error) {
      log.error({ error: describeFailure(error) }, 'the worker cannot take jobs; it tries again')
    } finally {
      this.taking = false
      this.sleep(sleepMs)
    }
  }

  private sleep(milliseconds: number): void {
    clearTimeout(this.next)
    if (this.stopping) return
    this.next = setTimeout(() => {
      this.wake()
    }, milliseconds)
    this.next.unref()
  }

  private begin(row: JobRow): void {
    const registration = this.registrations.get(row.kind)
    if (registration === undefined) throw new Error(`the worker took a job of ${row.kind}, which it does not know`)
    const attempt = new JobAttempt(row, registration, {
      ...this.options.attempts,
      leaseMs: this.options.policy.leaseMs,
    })
    const work = this.serve(attempt, registration.definition).finally(() => {
      this.running.delete(attempt)
      this.wake()
    })
    this.running.set(attempt, work)
  }

  /** Never rejects. What cannot be stored is left to the lease: it expires, and the job is taken again. */
  private async serve(attempt: JobAttempt, definition: JobDefinition): Promise<void> {
    try {
      if (this.stopping) throw new WorkerStops()
      await attempt.work()
    } catch (error) {
      if (attempt.completed) {
        this.options.log.warn(
          { ...about(attempt.row), error: describeFailure(error) },
          'a handler failed after its job was done',
        )
        return
      }
      if (attempt.lost) return
      await this.settle(attempt, definition, error).catch((failure: unknown) => {
        this.complain(attempt.row, failure)
      })
    }
  }

  private async settle(attempt: JobAttempt, definition: JobDefinition, error: unknown): Promise<void> {
    const { table, log } = this.options
    const { row } = attempt
    if (error instanceof WorkerStops || attempt.signal.reason instanceof WorkerStops) {
      await table.release(row)
      return
    }
    const cause = describeFailure(error)
    const last = row.attempts >= row.maxAttempts || isPermanent(error)
    const stored = await table.fail(row, cause, last ? undefined : this.retryAt(row, definition))
    if (!stored) return
    if (last) log.error({ ...about(row), error: cause }, 'a job has failed')
    else log.warn({ ...about(row), error: cause }, 'an attempt at a job failed; it is tried again')
  }

  private retryAt(row: JobRow, { backoff }: JobDefinition): Date {
    const ceiling = Math.min(backoff.longestMs, backoff.firstMs * 2 ** Math.min(row.attempts - 1, 30))
    return new Date(this.now().getTime() + Math.ceil(ceiling * (0.5 + this.options.random() / 2)))
  }

  private async renew(): Promise<void> {
    const { table, policy, log } = this.options
    const attempts = [...this.running.keys()].filter((attempt) => !attempt.lost && !attempt.completed)
    if (attempts.length === 0) return
    try {
      const lost = new Set(
        await table.renew(
          attempts.map(({ row }) => row),
          policy.leaseMs,
        ),
      )
      for (const attempt of attempts)
        if (lost.has(attempt.row) && !attempt.completed) attempt.abort(new JobLeaseLost(attempt.jobId))
    } catch (error) {
      log.error({ error: describeFailure(error) }, 'the worker cannot renew its leases; it tries again')
    }
  }

  private complain(row: JobRow, error: unknown): void {
    this.options.log.error(
      { ...about(row), error: describeFailure(error) },
      'the end of an attempt could not be stored; the job is taken again when its lease has expired',
    )
  }
}

const about = (row: JobRow): Record<string, unknown> => ({
  job: row.id,
  kind: row.kind,
  attempt: row.attempts,
  of: row.maxAttempts,
})
