import { setTimeout as wait } from 'node:timers/promises'
import type { PlatformTx } from '@nexus/platform-database'
import { AttemptEnds, WorkerStops } from './attempt-ends.js'
import { CarriedJobs } from './carried-jobs.js'
import { detached } from './detached.js'
import { describeFailure, JobAttempt, type AttemptOptions } from './job-attempt.js'
import { noticeOf, type JobCarrier, type JobNotice } from './job-carrier.js'
import { JobLeaseLost, type JobDefinition, type JobRegistration } from './job-definition.js'
import type { JobLog } from './job-log.js'
import type { JobPolicy } from './job-policy.js'
import { JobTable, type Want } from './job-table.js'
import type { JobRow } from './job.entity.js'
import { observedAttempt } from './observed-job.js'

export interface JobWorkerRunOptions {
  readonly registrations: readonly JobRegistration[]
  readonly platformTx: PlatformTx
  readonly carrier: { readonly service: string; readonly by: JobCarrier } | undefined
  readonly attempts: Omit<AttemptOptions, 'leaseMs' | 'stored'>
  readonly policy: JobPolicy
  readonly concurrency: Readonly<Record<string, number>>
  readonly random: () => number
  readonly log: JobLog
}

/** When a notice is brought again that cannot be served now, in milliseconds: no free place, stopping, a fault, or a kind of another version. */
const SOON_MS = { crowded: 250, stopping: 1, fault: 1_000, unknown: 5_000 }

/** One life of a worker, from start to stop. */
export class JobWorkerRun {
  private readonly registrations = new Map<string, JobRegistration>()
  private readonly queues = new Map<string, string[]>()
  private readonly running = new Map<JobAttempt, Promise<void>>()
  private readonly heartbeat: NodeJS.Timeout
  private readonly table: JobTable
  private readonly ends: AttemptEnds
  private readonly carried: CarriedJobs | undefined
  /** Notices whose job is being taken, by queue. */
  private readonly claiming = new Map<string, number>()
  private readonly ended: Promise<void>
  private end: () => void = () => undefined
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
    this.ended = new Promise((resolve) => (this.end = resolve))
    const { clock, ids } = options.attempts
    this.table = new JobTable(options.platformTx, clock, ids, (row) => {
      this.announce(noticeOf(row))
    })
    this.ends = new AttemptEnds({ table: this.table, clock, random: options.random, log: options.log })
    this.carried = this.carry()
  }

  /** There may be a job to do: looks into the table, or has the carrier told of what is overdue. */
  wake(): void {
    if (this.stopping) return
    this.wanted = true
    if (this.taking) return
    this.taking = true
    // Detached: a wake-up comes out of a business transaction, which must not leak into the worker's own.
    detached(() => setImmediate(() => void this.take()))
  }

  announce(notice: JobNotice): void {
    if (this.carried?.carries === true) this.carried.announce([notice])
    else this.wake()
  }

  cancelled(jobId: string): void {
    for (const attempt of this.running.keys()) if (attempt.jobId === jobId) attempt.abort(new JobLeaseLost(jobId))
  }

  async isIdle(): Promise<boolean> {
    if (this.wanted || this.taking || this.isBusy) return false
    const dueAt = await this.table.nextDueAt([...this.registrations.keys()])
    return (dueAt === undefined || dueAt > this.now()) && !this.isBusy
  }

  async stop(): Promise<void> {
    const { policy } = this.options
    this.stopping = true
    clearTimeout(this.next)
    this.carried?.pause()
    await this.settled(policy.graceMs)
    for (const attempt of this.running.keys()) attempt.abort(new WorkerStops())
    if (this.isBusy) await this.settled(policy.abortMs)
    for (const attempt of this.running.keys()) {
      attempt.lost = true
      attempt.putBack = true
      await this.table.release(attempt.row).catch((error: unknown) => this.ends.complain(attempt.row, error))
    }
    clearInterval(this.heartbeat)
    this.end()
    await this.carried?.close()
  }

  private async settled(patienceMs: number): Promise<void> {
    const latest = performance.now() + patienceMs
    while ((this.taking || this.isBusy) && performance.now() < latest) await wait(5)
  }

  private get isBusy(): boolean {
    return this.running.size > 0 || [...this.claiming.values()].some((count) => count > 0)
  }

  private now(): Date {
    return this.options.attempts.clock.now()
  }

  private carry(): CarriedJobs | undefined {
    const { carrier, policy, log } = this.options
    if (carrier === undefined || this.queues.size === 0) return undefined
    const session = carrier.by.open({
      service: carrier.service,
      queues: new Map([...this.queues.keys()].map((queue) => [queue, this.placesOf(queue)])),
      now: () => this.now().getTime(),
      deliver: (notice) => this.deliver(notice),
      changed: () => {
        this.wake()
      },
      log,
    })
    const kinds = [...this.registrations.keys()]
    return new CarriedJobs({ session, table: this.table, kinds, sweepMs: policy.sweepMs, log })
  }

  private placesOf(queue: string): number {
    return this.options.concurrency[queue] ?? this.options.policy.concurrency
  }

  private freePlaces(queue: string): number {
    const running = [...this.running.keys()].filter((attempt) => attempt.row.queue === queue).length
    return this.placesOf(queue) - running - (this.claiming.get(queue) ?? 0)
  }

  /** The free places, by queue. */
  private wants(queues: Iterable<string> = this.queues.keys()): Want[] {
    return [...queues].flatMap((queue) => {
      const limit = this.freePlaces(queue)
      return limit > 0 ? [{ kinds: this.queues.get(queue) ?? [], limit }] : []
    })
  }

  /** Takes due jobs from the table and begins them; true when there were any. */
  private async claim(wants: readonly Want[]): Promise<boolean> {
    const rows = await this.table.claim(wants, this.options.policy.leaseMs)
    for (const row of rows) this.begin(row)
    return rows.length > 0
  }

  /** Takes and does the job of a notice; see `CarrierRoute.deliver`. */
  private async deliver(notice: JobNotice): Promise<number | undefined> {
    const { queue } = notice
    this.carried?.noteBrought(queue)
    if (this.stopping) return SOON_MS.stopping
    if (!this.registrations.has(notice.kind)) return SOON_MS.unknown
    if (this.freePlaces(queue) < 1) return SOON_MS.crowded
    let work: { readonly attempt: JobAttempt; readonly done: Promise<void> }
    this.claiming.set(queue, (this.claiming.get(queue) ?? 0) + 1)
    try {
      const taken = await this.table.claimOne(notice, this.options.policy.leaseMs)
      if (typeof taken !== 'object') return taken
      work = this.begin(taken)
    } catch (error) {
      this.options.log.error(
        { job: notice.jobId, error: describeFailure(error) },
        'the worker cannot take the job; it tries again',
      )
      return SOON_MS.fault
    } finally {
      this.claiming.set(queue, (this.claiming.get(queue) ?? 1) - 1)
    }
    await Promise.race([work.done, this.ended])
    return work.attempt.putBack ? SOON_MS.stopping : undefined
  }

  private async take(): Promise<void> {
    const { policy, log } = this.options
    let sleepMs = policy.pollMs
    try {
      while (this.wanted && !this.stopping) {
        this.wanted = false
        if (this.carried?.carries === true) {
          const silent = await this.carried.sweep((queue) => this.freePlaces(queue) > 0)
          if (silent.length > 0) await this.claim(this.wants(silent))
          continue
        }
        const wants = this.wants()
        // A job that ends wakes the worker again.
        if (wants.length === 0) return
        const dueAt = await this.table.nextDueAt(wants.flatMap(({ kinds }) => kinds))
        const leftMs = dueAt === undefined ? policy.pollMs : dueAt.getTime() - this.now().getTime()
        sleepMs = Math.min(policy.pollMs, Math.max(1, leftMs))
        if (leftMs > 0) continue
        // Due, but taken by another worker in between: look again after the usual time.
        sleepMs = policy.pollMs
        if (await this.claim(wants)) this.wanted = true
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
      if (this.carried?.carries === true && !this.carried.isSweepDue) this.sleep(milliseconds)
      else this.wake()
    }, milliseconds)
    this.next.unref()
  }

  private begin(row: JobRow): { readonly attempt: JobAttempt; readonly done: Promise<void> } {
    const registration = this.registrations.get(row.kind)
    if (registration === undefined) throw new Error(`the worker took a job of ${row.kind}, which it does not know`)
    const attempt = new JobAttempt(row, registration, {
      ...this.options.attempts,
      leaseMs: this.options.policy.leaseMs,
      stored: (next) => {
        this.announce(noticeOf(next))
      },
    })
    const done = this.serve(attempt, registration.definition).finally(() => {
      this.running.delete(attempt)
      // A place is free; a carrier knows that by itself.
      if (this.carried?.carries !== true) this.wake()
    })
    this.running.set(attempt, done)
    return { attempt, done }
  }

  /** Never rejects. What cannot be stored is left to the lease: it expires, and the job is taken again. */
  private async serve(attempt: JobAttempt, definition: JobDefinition): Promise<void> {
    try {
      if (this.stopping) throw new WorkerStops()
      await observedAttempt(attempt.row, () => attempt.work())
    } catch (error) {
      await this.ends.end(attempt, definition, error)
    }
  }

  private async renew(): Promise<void> {
    const { policy, log } = this.options
    const attempts = [...this.running.keys()].filter((attempt) => !attempt.lost && !attempt.completed)
    if (attempts.length === 0) return
    try {
      const lost = new Set(
        await this.table.renew(
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
}
