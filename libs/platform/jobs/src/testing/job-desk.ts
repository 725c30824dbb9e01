import { randomUUID } from 'node:crypto'
import { systemClock, uuidV7Ids, type Clock, type TenantContext } from '@nexus/kernel'
import type { TenantTx } from '@nexus/platform-database'
import { z } from 'zod'
import { defineJob, jobRegistration, type JobHandler, type JobRegistration } from '../job-definition.js'
import type { JobQueue, JobView } from '../job-queue.js'

/** What an adapter's spec gives the suite. */
export interface JobsUnderTest {
  readonly queue: JobQueue
  /** The transactions of the service whose jobs they are. */
  readonly tx: TenantTx
  /**
   * Starts a further, independent worker on the same jobs, with a lease of 30 s and without randomness in its waits.
   * `mute`: as good as killed, it renews no lease. `graceMs`: how long `stop` waits.
   */
  worker(
    registrations: readonly JobRegistration[],
    options?: { readonly mute?: boolean; readonly concurrency?: number; readonly graceMs?: number },
  ): { idle(): Promise<void>; stop(): Promise<void> }
  close(): Promise<void>
}

export const printing = defineJob({
  name: 'desk.letter.print.v1',
  queue: 'printing',
  payload: z.strictObject({ letter: z.string() }),
  maxAttempts: 3,
  backoff: { firstMs: 10_000, longestMs: 60_000 },
})

/** Stands for the effect of a job: it is in the database once for each time that the effect was committed. */
const effect = defineJob({
  name: 'desk.letter.sent.v1',
  queue: 'sent',
  payload: z.strictObject({ letter: z.string() }),
})

export type PrintHandler = JobHandler<typeof printing>['run']

export const gate = (): { passed: Promise<void>; open: () => void } => {
  let open = (): void => undefined
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { passed, open }
}

/** A made-up service that prints and sends letters, on the jobs under test and a clock that the tests move. */
export class JobDesk {
  jobs!: JobsUnderTest
  /** Of an organization of the test's own. */
  ctx!: TenantContext
  now = Date.parse('2026-03-02T09:00:00.000Z')
  readonly clock: Clock = { now: () => new Date(this.now) }
  private readonly ids = uuidV7Ids(systemClock)
  private workers: { stop(): Promise<void> }[] = []

  begin(): void {
    this.ctx = this.person(randomUUID())
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()))
    this.workers = []
  }

  readonly advance = (seconds: number): void => void (this.now += seconds * 1000)

  readonly person = (tenantId: string): TenantContext => ({
    tenantId,
    actor: { kind: 'user', userId: this.ids.next(), name: 'Ada' },
    rights: { 'letter:print': 'all' },
    opId: this.ids.next(),
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    operation: 'desk.letter.write.v1',
    audience: [],
    deadlineAt: this.now + 60_000,
  })

  readonly start = (
    run: PrintHandler,
    options?: Parameters<JobsUnderTest['worker']>[1],
  ): ReturnType<JobsUnderTest['worker']> => {
    const worker = this.jobs.worker([jobRegistration(printing, { run })], options)
    this.workers.push(worker)
    return worker
  }

  readonly print = (letter = 'a', options: Parameters<JobQueue['add']>[3] = {}): Promise<string> =>
    this.jobs.queue.add(this.ctx, printing, { letter }, options).then(({ jobId }) => jobId)

  readonly view = (jobId: string): Promise<JobView> => this.jobs.queue.get(this.ctx, jobId)

  /** Sends the letter and ends the job in one transaction. */
  readonly send: PrintHandler = (own, { letter }, job) =>
    this.jobs.tx.run(own, async () => {
      await this.jobs.queue.add(own, effect, { letter })
      await job.complete({ letter })
    })

  readonly effects = (): Promise<number> => this.count({ kind: effect.name })

  readonly runs = (state: JobView['state']): Promise<number> => this.count({ kind: printing.name, state })

  private async count(filter: Parameters<JobQueue['list']>[1]): Promise<number> {
    return (await this.jobs.queue.list(this.ctx, { ...filter, limit: 200 })).items.length
  }
}
