import { setTimeout as wait } from 'node:timers/promises'
import type { RedisConnection } from '@nexus/platform-redis'
import type { Job, JobsOptions, Queue, Worker } from 'bullmq'
import { detached } from './detached.js'
import { describeFailure } from './job-attempt.js'
import type { CarrierRoute, CarrierSession, JobNotice } from './job-carrier.js'

type Driver = typeof import('bullmq')
type Client = ReturnType<RedisConnection['another']>

/** What travels through Redis: ids, a name and a time, no payload. */
type Letter = Omit<JobNotice, 'runAt'> & { readonly runAt: number }

/** Announcing is worth so long, in milliseconds; then it is left to the next sweep. */
const ANNOUNCE_MS = 2_000
/** After a failure the worker looks into the table for so long. */
const PAUSE_MS = 1_000
const CLOSE_MS = 2_000
const RETRY_MS = 1_000

/** One queue of the service in Redis, and this process's worker of it. */
interface Line {
  readonly queue: Queue<Letter>
  readonly worker: Worker<Letter>
  readonly begunAt: number
}

/** A {@link CarrierSession} through BullMQ. Its jobs are tried once: attempts, waits and results are the table's. */
export class BullMqSession implements CarrierSession {
  private readonly lines = new Map<string, Line>()
  private readonly clients: Client[] = []
  private readonly retired: Worker<Letter>[] = []
  private readonly brings: Client
  private readonly waiting: JobNotice[] = []
  private readonly stopListening: () => void
  private pausedUntil = 0
  private closing: Promise<void> | undefined

  constructor(
    private readonly driver: Driver,
    private readonly redis: RedisConnection,
    private readonly options: { readonly namespace: string; readonly renewMs: number },
    private readonly route: CarrierRoute,
  ) {
    // One for adding, which fails at once while Redis is away, and one for bringing, which waits for it.
    const adds = this.client({ commandTimeout: ANNOUNCE_MS })
    this.brings = this.client({
      ...{ enableOfflineQueue: true, maxRetriesPerRequest: null, commandTimeout: undefined },
    })
    for (const [name, concurrency] of route.queues) this.lines.set(name, this.line(name, concurrency, adds))
    this.stopListening = redis.onReturn(() => {
      route.changed()
    })
  }

  get carries(): boolean {
    return this.closing === undefined && this.redis.available && performance.now() >= this.pausedUntil
  }

  announce(notices: readonly JobNotice[]): void {
    this.waiting.push(...notices)
    if (this.waiting.length > notices.length) return
    // Together what one transaction has added.
    detached(() =>
      setImmediate(() => {
        this.add(this.waiting.splice(0), (notice) => ({
          ...idOf(notice),
          delay: Math.max(0, notice.runAt.getTime() - this.route.now()),
        })).catch(() => undefined)
      }),
    )
  }

  /** Under a name of its own: a job that is due by the table may wait in Redis for a later time, or be stuck there. */
  announceAgain(notices: readonly JobNotice[], due: boolean): Promise<void> {
    return this.add(notices, (notice) =>
      due
        ? { jobId: `${idOf(notice).jobId}.due` }
        : { ...idOf(notice), delay: Math.max(0, notice.runAt.getTime() - this.route.now()) },
    )
  }

  async forgot(): Promise<boolean> {
    return (await this.redis.run((client) => client.exists(this.memory))) === 0
  }

  async remember(): Promise<void> {
    await this.redis.run((client) => client.set(this.memory, '1'))
  }

  /**
   * A BullMQ worker can come out of an outage of Redis with a connection that is ready and on which it asks for nothing
   * (taskforcesh/bullmq #4065: it waits for an `end` that never comes). Nothing wakes it: another takes its place.
   */
  renew(name: string): void {
    const line = this.lines.get(name)
    if (line === undefined || this.closing !== undefined || performance.now() < line.begunAt + this.options.renewMs)
      return
    const concurrency = this.route.queues.get(name) ?? 1
    this.lines.set(name, { ...line, worker: this.worker(name, concurrency), begunAt: performance.now() })
    this.retired.push(line.worker)
    // One that still moves puts back nothing and takes nothing: its notices lead to rows whose lease decides.
    void line.worker.close(true).catch(() => undefined)
  }

  pause(): void {
    this.stopListening()
    for (const { worker } of this.lines.values()) void worker.pause(true).catch(() => undefined)
  }

  close(): Promise<void> {
    this.closing ??= this.end()
    return this.closing
  }

  private async end(): Promise<void> {
    this.pause()
    const lines = [...this.lines.values()]
    const ended = Promise.all(lines.flatMap(({ worker, queue }) => [worker.close(), queue.close()])).catch(
      () => undefined,
    )
    // With Redis away there is nothing to wait for: what it still holds is brought to others, who find it done.
    await Promise.race([ended, wait(this.redis.available ? CLOSE_MS : RETRY_MS / 10, undefined, { ref: false })])
    await Promise.race([
      Promise.all(
        [...lines.map(({ worker }) => worker), ...this.retired].map((worker) =>
          worker.disconnect().catch(() => undefined),
        ),
      ),
      wait(RETRY_MS / 10, undefined, { ref: false }),
    ])
    for (const client of this.clients) client.disconnect()
  }

  /** Gone with everything else when Redis loses its data. */
  private get memory(): string {
    return `${this.options.namespace}:jobs:${this.route.service}:announced`
  }

  private client(options: Parameters<RedisConnection['another']>[0]): Client {
    const client = this.redis.another(options)
    // The shared connection says when Redis goes and comes.
    client.on('error', () => undefined)
    this.clients.push(client)
    return client
  }

  private line(name: string, concurrency: number, adds: Client): Line {
    const { full, prefix } = this.keysOf(name)
    const queue = new this.driver.Queue<Letter>(full, { connection: adds, prefix, skipVersionCheck: true })
    queue.on('error', () => undefined)
    return { queue, worker: this.worker(name, concurrency), begunAt: performance.now() }
  }

  private worker(name: string, concurrency: number): Worker<Letter> {
    const { full, prefix } = this.keysOf(name)
    const worker = new this.driver.Worker<Letter>(full, (job, token) => this.bring(job, token), {
      ...{ connection: this.brings, prefix, concurrency, skipVersionCheck: true, runRetryDelay: RETRY_MS },
    })
    // Of jobs that Redis has forgotten meanwhile, and of a Redis that is away: both are the table's to mend.
    worker.on('error', () => undefined)
    return worker
  }

  /** The prefix is in braces, so that a Redis cluster keeps a queue in one place. */
  private keysOf(name: string): { full: string; prefix: string } {
    const full = `${this.route.service}.${name}`
    return { full, prefix: `{${this.options.namespace}.${full}}` }
  }

  private async bring(job: Job<Letter>, token: string | undefined): Promise<void> {
    const againInMs = await detached(() => this.route.deliver({ ...job.data, runAt: new Date(job.data.runAt) }))
    if (againInMs === undefined) return
    await job.moveToDelayed(Date.now() + againInMs, token)
    throw new this.driver.DelayedError()
  }

  private async add(notices: readonly JobNotice[], options: (notice: JobNotice) => JobsOptions): Promise<void> {
    const byQueue = new Map<string, JobNotice[]>()
    for (const notice of notices) byQueue.set(notice.queue, [...(byQueue.get(notice.queue) ?? []), notice])
    try {
      for (const [name, some] of byQueue) {
        const line = this.lines.get(name)
        // Another process's queue: that one finds the job in the table.
        if (line === undefined) continue
        const added = line.queue.addBulk(
          some.map((notice) => ({
            name: notice.kind,
            data: { ...notice, runAt: notice.runAt.getTime() },
            opts: { ...options(notice), removeOnComplete: true, removeOnFail: true },
          })),
        )
        await Promise.race([added, late()])
      }
    } catch (error) {
      if (this.closing !== undefined) return
      this.pausedUntil = performance.now() + PAUSE_MS
      // So that the shared connection finds out too, and until when.
      void this.redis.run((client) => client.ping()).catch(() => undefined)
      this.route.log.warn(
        { error: describeFailure(error) },
        'jobs could not be announced; the table is looked into instead',
      )
      this.route.changed()
      throw error
    }
  }
}

/** Row, attempt and time: a job whose time is changed is announced anew, and the older notice finds nothing to do. */
const idOf = ({ jobId, attempts, runAt }: JobNotice): { jobId: string } => ({
  jobId: `${jobId}.${String(attempts)}.${runAt.getTime().toString(36)}`,
})

async function late(): Promise<never> {
  await wait(ANNOUNCE_MS + 100, undefined, { ref: false })
  throw new Error(`Redis took longer than ${String(ANNOUNCE_MS)} ms`)
}
