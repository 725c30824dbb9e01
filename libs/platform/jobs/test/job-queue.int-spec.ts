import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { schemaChanges, schemaFromEntities, ServiceDatabase } from '@nexus/platform-database'
import { FakeClock, testDatabase, type TestDatabase } from '@nexus/testing'
import { z } from 'zod'
import {
  defineJob,
  expiredLeases,
  jobEntities,
  jobRegistration,
  JobWorker,
  removeEndedJobs,
  TableJobQueue,
  type JobPolicy,
} from '../src/index.js'
import { jobQueueConformance } from '../src/testing.js'
import { jobsUnderTest } from './fixture/jobs-world.js'

const schema = schemaFromEntities('desk', jobEntities)
const ids = uuidV7Ids(systemClock)

jobQueueConformance('table', (clock) => jobsUnderTest(clock))

describe('the job table', () => {
  const clock = new FakeClock()
  const quick = defineJob({ name: 'desk.letter.print.v1', queue: 'printing', payload: z.strictObject({}) })
  const ctx = {
    tenantId: ids.next(),
    actor: { kind: 'user' as const, userId: ids.next() },
    rights: {},
    opId: ids.next(),
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    operation: 'desk.letter.write.v1',
    audience: [],
    deadlineAt: clock.now().getTime() + 86_400_000,
  }
  let test: TestDatabase
  let database: ServiceDatabase

  beforeAll(async () => {
    test = await testDatabase([schema])
    database = await ServiceDatabase.open(schema, test.settings, { clock })
  })
  afterAll(async () => {
    await database.close()
    await test.close()
  })

  const workerOf = (policy: Partial<JobPolicy> = {}): JobWorker =>
    new JobWorker({ tx: database.tenantTx, platformTx: database.platformTx, clock, ids, policy })
  const queueOf = (worker: JobWorker): TableJobQueue => new TableJobQueue({ tx: database.tenantTx, clock, ids, worker })

  it('wakes its worker by the commit, well before the worker would look by itself', async () => {
    const worker = workerOf({ pollMs: 60_000 })
    const begun = new Promise<void>((resolve) => {
      worker.start([
        jobRegistration(quick, {
          run: async () => {
            resolve()
          },
        }),
      ])
    })
    await worker.idle()
    await queueOf(worker).add(ctx, quick, {})
    await begun
    await worker.idle()
    await worker.stop()
  })

  it('fails an attempt that takes longer than it may, and tells the handler', async () => {
    const worker = workerOf()
    const slow = defineJob({ ...quick, name: 'desk.letter.copy.v1', timeoutMs: 30, maxAttempts: 1 })
    let reason: unknown
    worker.start([
      jobRegistration(slow, {
        run: (_ctx, _payload, { signal }) =>
          new Promise(() => {
            signal.addEventListener('abort', () => (reason = signal.reason))
          }),
      }),
    ])
    const { jobId } = await queueOf(worker).add(ctx, slow, {})
    await worker.idle()
    expect(await queueOf(worker).get(ctx, jobId)).toMatchObject({
      state: 'failed',
      lastError: 'request.deadline_exceeded: The attempt did not end within 30 ms.',
    })
    expect(reason).toMatchObject({ code: 'request.deadline_exceeded' })
    await worker.stop()
  })

  it('leaves jobs of kinds that a worker does not know to others', async () => {
    const worker = workerOf()
    worker.start([jobRegistration({ ...quick, name: 'desk.other.print.v1' }, { run: async () => undefined })])
    const { jobId } = await queueOf(worker).add(ctx, quick, {})
    await worker.idle()
    expect(await queueOf(worker).get(ctx, jobId)).toMatchObject({ state: 'queued' })
    await queueOf(worker).cancel(ctx, jobId)
    await worker.stop()
  })

  it('shows leases that nobody has taken over for a minute (INV-17)', async () => {
    const dying = workerOf({ concurrency: 1, heartbeatMs: 3_600_000, graceMs: 10, abortMs: 10 })
    const queue = queueOf(dying)
    let jobId = ''
    await new Promise<void>((resolve) => {
      dying.start([
        jobRegistration(quick, {
          run: () => {
            resolve()
            return new Promise(() => undefined)
          },
        }),
      ])
      void queue.add(ctx, quick, {}).then((added) => (jobId = added.jobId))
    })
    clock.advance({ seconds: 89 })
    expect(await expiredLeases(database.platformTx)).toBe(0)
    clock.advance({ seconds: 2 })
    expect(await expiredLeases(database.platformTx)).toBe(1)
    const healthy = workerOf()
    healthy.start([jobRegistration(quick, { run: async () => undefined })])
    await healthy.idle()
    expect(await expiredLeases(database.platformTx)).toBe(0)
    expect(await queue.get(ctx, jobId)).toMatchObject({ state: 'done', attempts: 2 })
    await Promise.all([healthy.stop(), dying.stop()])
  })

  it('forgets jobs that ended long ago, but none that failed', async () => {
    const queue = queueOf(workerOf())
    const before = (await queue.list(ctx, { limit: 200 })).items
    clock.advance({ days: 31 })
    await queue.add(ctx, quick, {})
    expect(await removeEndedJobs(database.platformTx, new Date(clock.now().getTime() - 30 * 86_400_000))).toBe(
      before.filter(({ state }) => state !== 'failed').length,
    )
    const left = (await queue.list({ ...ctx, deadlineAt: clock.now().getTime() + 10_000 })).items
    expect(left.map(({ state }) => state)).toEqual(['queued', 'failed'])
  })

  it('is the table that TypeORM generates from the entity, without drift', async () => {
    expect(await schemaChanges(schema, test.settings)).toEqual({ up: [], down: [], access: [] })
  })
})
