import { randomUUID } from 'node:crypto'
import { systemClock, uuidV7Ids, type Clock, type TenantContext } from '@nexus/kernel'
import type { TenantTx } from '@nexus/platform-database'
import { z } from 'zod'
import { defineJob, jobRegistration, type JobHandler, type JobRegistration } from './job-definition.js'
import type { JobQueue, JobView } from './job-queue.js'

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

const printing = defineJob({
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

/** Every adapter of {@link JobQueue} passes this suite: `jobQueueConformance('table', makeJobs)`. */
export function jobQueueConformance(adapter: string, make: (clock: Clock) => Promise<JobsUnderTest>): void {
  describe(`jobs on the ${adapter}`, () => {
    const ids = uuidV7Ids(systemClock)
    let now = Date.parse('2026-03-02T09:00:00.000Z')
    let jobs: JobsUnderTest
    let ctx: TenantContext
    let workers: { stop(): Promise<void> }[] = []

    const advance = (seconds: number): void => void (now += seconds * 1000)
    const person = (tenantId: string): TenantContext => ({
      tenantId,
      actor: { kind: 'user', userId: ids.next(), name: 'Ada' },
      rights: { 'letter:print': 'all' },
      opId: ids.next(),
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      operation: 'desk.letter.write.v1',
      audience: [],
      deadlineAt: now + 60_000,
    })
    const start = (
      run: JobHandler<typeof printing>['run'],
      options?: Parameters<JobsUnderTest['worker']>[1],
    ): ReturnType<JobsUnderTest['worker']> => {
      const worker = jobs.worker([jobRegistration(printing, { run })], options)
      workers.push(worker)
      return worker
    }
    const print = (letter = 'a', options: Parameters<JobQueue['add']>[3] = {}): Promise<string> =>
      jobs.queue.add(ctx, printing, { letter }, options).then(({ jobId }) => jobId)
    const view = (jobId: string): Promise<JobView> => jobs.queue.get(ctx, jobId)
    /** Sends the letter and ends the job in one transaction. */
    const send: JobHandler<typeof printing>['run'] = (own, { letter }, job) =>
      jobs.tx.run(own, async () => {
        await jobs.queue.add(own, effect, { letter })
        await job.complete({ letter })
      })
    const effects = async (): Promise<number> =>
      (await jobs.queue.list(ctx, { kind: effect.name, limit: 200 })).items.length
    const runs = async (state: JobView['state']): Promise<number> =>
      (await jobs.queue.list(ctx, { kind: printing.name, state, limit: 200 })).items.length
    const gate = (): { passed: Promise<void>; open: () => void } => {
      let open = (): void => undefined
      const passed = new Promise<void>((resolve) => (open = resolve))
      return { passed, open }
    }

    beforeAll(async () => {
      jobs = await make({ now: () => new Date(now) })
    })
    beforeEach(() => {
      ctx = person(randomUUID())
    })
    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.stop()))
      workers = []
    })
    afterAll(() => jobs.close())

    it('are done by the system on behalf of the person who added them, without the rights of that person', async () => {
      const seen: unknown[] = []
      const worker = start(async (own, payload, job) => {
        seen.push({ tenantId: own.tenantId, actor: own.actor, rights: own.rights, traceId: own.traceId, payload })
        return { pages: job.attempt }
      })
      const id = await print('b')
      await worker.idle()
      const { tenantId, traceId, actor } = ctx
      expect(seen).toEqual([
        { tenantId, traceId, rights: {}, actor: { ...actor, kind: 'system' }, payload: { letter: 'b' } },
      ])
      expect(await view(id)).toMatchObject({
        ...{ state: 'done', result: { pages: 1 }, progress: 100, attempts: 1, lastError: null },
        ...{ addedBy: actor.userId, queue: 'printing', kind: 'desk.letter.print.v1' },
      })
    })

    it('are committed with their cause, or not at all', async () => {
      const worker = start(send)
      await expect(
        jobs.tx.run(ctx, async () => {
          await print()
          throw new Error('changed my mind')
        }),
      ).rejects.toThrow('changed my mind')
      await jobs.tx.run(ctx, () => print())
      await worker.idle()
      expect([await runs('done'), await effects()]).toEqual([1, 1])
    })

    it('refuse a payload that does not match their definition, when they are added', async () => {
      await expect(jobs.queue.add(ctx, printing, { letter: 1 } as never)).rejects.toMatchObject({
        code: 'request.invalid',
      })
    })

    it('wait for their time and are done once, whatever stops and starts in between', async () => {
      await print('later', { delayMs: 3_600_000 })
      const early = start(send)
      await early.idle()
      expect(await effects()).toBe(0)
      await early.stop()
      advance(7200)
      await start(send).idle()
      await start(send).idle()
      expect([await runs('done'), await effects()]).toEqual([1, 1])
    })

    it('are tried again after a wait that doubles, and keep the cause', async () => {
      let tries = 0
      const worker = start(async () => {
        tries += 1
        if (tries < 3) throw new Error(`paper jam ${tries}`)
      })
      const id = await print()
      await worker.idle()
      expect(await view(id)).toMatchObject({ state: 'queued', attempts: 1, lastError: 'Error: paper jam 1' })
      advance(9)
      await worker.idle()
      expect(tries).toBe(1)
      advance(1)
      await worker.idle()
      expect([tries, (await view(id)).lastError]).toEqual([2, 'Error: paper jam 2'])
      advance(19)
      await worker.idle()
      expect(tries).toBe(2)
      advance(1)
      await worker.idle()
      expect(await view(id)).toMatchObject({ state: 'done', attempts: 3 })
    })

    it('fail with the cause after the last attempt, and can then be queued again by hand', async () => {
      let broken = true
      const worker = start(async () => {
        if (broken) throw new Error('poison')
      })
      const id = await print('a', { maxAttempts: 2 })
      await worker.idle()
      await expect(jobs.queue.retry(ctx, id)).rejects.toMatchObject({ code: 'job.not_failed' })
      advance(3600)
      await worker.idle()
      expect(await view(id)).toMatchObject({ state: 'failed', attempts: 2, lastError: 'Error: poison' })
      advance(3600)
      await worker.idle()
      expect(await view(id)).toMatchObject({ state: 'failed', attempts: 2 })
      broken = false
      await jobs.queue.retry(ctx, id)
      await worker.idle()
      expect(await view(id)).toMatchObject({ state: 'done', attempts: 1 })
    })

    it('fail at once when the refusal says that no retry can help', async () => {
      const worker = start(async () => {
        throw Object.assign(new Error('gone'), { code: 'desk.letter.gone', kind: 'NOT_FOUND', detail: 'It is gone.' })
      })
      const id = await print()
      await worker.idle()
      expect(await view(id)).toMatchObject({ state: 'failed', attempts: 1, lastError: 'desk.letter.gone: It is gone.' })
    })

    it('with one dedupe key are one while it waits or runs; another organization has keys of its own', async () => {
      const key = { dedupeKey: 'letter-7' }
      const added = await Promise.all(
        Array.from({ length: 5 }, () => jobs.queue.add(ctx, printing, { letter: '7' }, key)),
      )
      expect(added.filter((each) => each.added)).toHaveLength(1)
      expect(new Set(added.map((each) => each.jobId)).size).toBe(1)
      expect(await jobs.queue.add(person(randomUUID()), printing, { letter: '7' }, key)).toMatchObject({ added: true })
      await start(send).idle()
      expect(await effects()).toBe(1)
      expect(await jobs.queue.add(ctx, printing, { letter: '7' }, key)).toMatchObject({ added: true })
    })

    it('tell how far they are', async () => {
      const seen = gate()
      const worker = start(async (_ctx, _payload, job) => {
        await job.progress(41.6)
        await seen.passed
      })
      const id = await print()
      while ((await view(id)).progress === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      expect(await view(id)).toMatchObject({ state: 'running', progress: 42 })
      seen.open()
      await worker.idle()
    })

    it('do not begin once cancelled', async () => {
      const id = await print()
      expect(await jobs.queue.cancel(ctx, id)).toBe(true)
      expect(await jobs.queue.cancel(ctx, id)).toBe(false)
      await start(send).idle()
      expect([(await view(id)).state, await effects()]).toEqual(['cancelled', 0])
    })

    it('have no effect when they are cancelled while they run', async () => {
      const begun = gate()
      const worker = start(async (own, payload, job) => {
        begun.open()
        await new Promise<void>((resolve) => {
          job.signal.addEventListener('abort', () => {
            resolve()
          })
        })
        return send(own, payload, job)
      })
      const id = await print()
      await begun.passed
      expect(await jobs.queue.cancel(ctx, id)).toBe(true)
      await worker.idle()
      expect([await view(id), await effects()]).toMatchObject([{ state: 'cancelled', lastError: null }, 0])
    })

    it('are taken over when their worker dies, and the dead one has no effect when it comes back', async () => {
      const [begun, back, ended] = [gate(), gate(), gate()]
      let outcome: unknown
      start(
        async (own, payload, job) => {
          begun.open()
          await back.passed
          outcome = await Promise.resolve(send(own, payload, job)).catch((error: unknown) => (error as Error).name)
          ended.open()
        },
        { mute: true, concurrency: 1 },
      )
      const id = await print()
      await begun.passed
      const second = start(send)
      advance(29)
      await second.idle()
      expect(await effects()).toBe(0)
      advance(2)
      await second.idle()
      expect([await view(id), await effects()]).toMatchObject([{ state: 'done', attempts: 2 }, 1])
      back.open()
      await ended.passed
      expect([outcome, await effects()]).toEqual(['JobLeaseLost', 1])
    })

    it('that kill each worker that takes them fail in the end, with the cause', async () => {
      const back = gate()
      const id = await print('a', { maxAttempts: 2 })
      for (const attempt of [1, 2]) {
        const begun = gate()
        start(
          async () => {
            begun.open()
            await back.passed
          },
          { mute: true, concurrency: 1 },
        )
        await begun.passed
        expect(await view(id)).toMatchObject({ state: 'running', attempts: attempt })
        advance(31)
      }
      await start(send).idle()
      expect(await view(id)).toMatchObject({ state: 'failed', attempts: 2 })
      expect((await view(id)).lastError).toContain('the worker ended without a word')
      back.open()
    })

    it('are done once each by two workers at once, and never more at a time than the queue may', async () => {
      const most = [0, 0]
      const busy = [0, 0]
      const both = [0, 1].map((index) =>
        start(
          async (own, payload, job) => {
            busy[index] = (busy[index] ?? 0) + 1
            most[index] = Math.max(most[index] ?? 0, busy[index] ?? 0)
            await new Promise((resolve) => setTimeout(resolve, 2))
            await send(own, payload, job)
            busy[index] = (busy[index] ?? 0) - 1
          },
          { concurrency: 3 },
        ),
      )
      await jobs.tx.run(ctx, async () => {
        for (let index = 0; index < 30; index += 1) await print(String(index))
      })
      await Promise.all(both.map((worker) => worker.idle()))
      expect([await runs('done'), await effects()]).toEqual([30, 30])
      expect(Math.max(...most)).toBeLessThanOrEqual(3)
    })

    it('end before their worker has stopped; what takes too long is put back and costs no attempt', async () => {
      const begun = [gate(), gate()]
      const slow = gate()
      const worker = start(
        async (own, payload, job) => {
          begun[Number(payload.letter)]?.open()
          if (payload.letter === '1') await slow.passed
          else await new Promise((resolve) => setTimeout(resolve, 30))
          await send(own, payload, job)
        },
        { graceMs: 100 },
      )
      const jobIds = [await print('0'), await print('1')]
      await Promise.all(begun.map((each) => each.passed))
      await worker.stop()
      expect(await Promise.all(jobIds.map(view))).toMatchObject([
        { state: 'done', attempts: 1 },
        { state: 'queued', attempts: 0 },
      ])
      slow.open()
      await start(send).idle()
      expect([await runs('done'), await effects()]).toEqual([2, 2])
    })

    it('repeat on their grid, one at a time, through failures and pauses, until cancelled', async () => {
      const due: string[] = []
      const worker = start(async (_ctx, _payload, job) => {
        due.push(job.dueAt.toISOString().slice(11, 16))
        if (due.length === 1) throw Object.assign(new Error('x'), { code: 'a.b', kind: 'NOT_FOUND', detail: 'x' })
      })
      now = Date.parse('2026-03-02T09:00:00.000Z')
      const hourly = { everyMs: 3_600_000 }
      const key = { dedupeKey: 'hourly' }
      expect(await jobs.queue.repeat(ctx, printing, { letter: 'r' }, hourly, key)).toMatchObject({ added: true })
      expect(await jobs.queue.repeat(ctx, printing, { letter: 'r' }, hourly, key)).toMatchObject({ added: false })
      for (const seconds of [0, 3601, 3600, 5 * 3600, 3600]) {
        advance(seconds)
        await worker.idle()
      }
      expect(due).toEqual(['10:00', '11:00', '12:00', '17:00'])
      const [waiting, ...others] = (await jobs.queue.list(ctx, { state: 'queued' })).items
      expect(others).toEqual([])
      expect(waiting?.dueAt).toEqual(new Date('2026-03-02T18:00:00.000Z'))
      const daily = { dailyAt: '08:00', timeZone: 'Europe/Berlin' }
      await jobs.queue.repeat(ctx, printing, { letter: 's' }, daily, key)
      expect(await view(waiting?.jobId ?? '')).toMatchObject({ dueAt: new Date('2026-03-03T07:00:00.000Z') })
      expect(await jobs.queue.cancel(ctx, waiting?.jobId ?? '')).toBe(true)
      advance(86_400)
      await worker.idle()
      expect(due).toHaveLength(4)
    })

    it('are listed newest first, by state and kind, to their own organization only', async () => {
      const first = await print('1')
      const second = await print('2', { delayMs: 1000 })
      await jobs.queue.cancel(ctx, first)
      const page = await jobs.queue.list(ctx, { limit: 1 })
      expect(page.items.map((job) => job.jobId)).toEqual([second])
      const rest = await jobs.queue.list(ctx, { limit: 1, cursor: page.nextCursor ?? '' })
      expect([rest.items.map((job) => job.jobId), rest.nextCursor]).toEqual([[first], null])
      expect((await jobs.queue.list(ctx, { state: 'cancelled' })).items.map((job) => job.jobId)).toEqual([first])
      const stranger = person(randomUUID())
      expect((await jobs.queue.list(stranger)).items).toEqual([])
      for (const reach of [jobs.queue.get(stranger, second), jobs.queue.cancel(stranger, second)])
        await expect(reach).rejects.toMatchObject({ code: 'request.not_found' })
    })
  })
}
