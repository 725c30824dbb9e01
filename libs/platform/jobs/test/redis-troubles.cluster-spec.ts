import { setTimeout as pause } from 'node:timers/promises'
import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { ServiceDatabase } from '@nexus/platform-database'
import { connectRedis, type RedisConnection } from '@nexus/platform-redis'
import { privateRedis, testDatabase, type PrivateRedis, type TestDatabase } from '@nexus/testing'
import type { Worker } from 'bullmq'
import { bullMqCarrier, jobRegistration, JobWorker, TableJobQueue, type CarrierSession } from '../src/index.js'
import { contextOf, deskSchema, letterSent, sendLetter } from './fixture/desk.js'

// Servers are started, killed and waited for beside other suites.
jest.setTimeout(180_000)

/** The BullMQ workers inside of a session: what an outage does to them cannot be done from outside at will. */
const readersOf = (session: CarrierSession): Worker[] =>
  [...(session as unknown as { lines: Map<string, { worker: Worker }> }).lines.values()].map(({ worker }) => worker)

const log = { info: () => undefined, warn: () => undefined }

/** Two processes' worth of workers on one table, carried by one Redis that has troubles (FLT-06, Q-12). */
describe('jobs carried by a Redis that has troubles', () => {
  const ids = uuidV7Ids(systemClock)
  let server: PrivateRedis
  let test: TestDatabase
  let database: ServiceDatabase
  let redis: RedisConnection[]
  let workers: JobWorker[]
  let queue: TableJobQueue
  let ctx: ReturnType<typeof contextOf>
  let namespace = ''
  let brought: number
  let sessions: CarrierSession[]

  beforeAll(async () => {
    server = await privateRedis()
    test = await testDatabase([deskSchema])
    database = await ServiceDatabase.open(deskSchema, test.settings, { clock: systemClock })
  })
  beforeEach(async () => {
    ctx = { ...contextOf(ids.next()), deadlineAt: Date.now() + 600_000 }
    namespace = ids.next()
    brought = 0
    redis = []
    workers = []
    sessions = []
    for (const _process of [0, 1]) {
      const connection = await connectRedis({ url: server.url, commandTimeoutMs: 1_000 }, { log })
      const carrier = await bullMqCarrier({ redis: connection, namespace, renewMs: 500 })
      const worker = new JobWorker({
        ...{ tx: database.tenantTx, platformTx: database.platformTx, clock: systemClock, ids },
        policy: { sweepMs: 300, pollMs: 50, concurrency: 4 },
        carrier: {
          service: 'desk',
          by: {
            open: (route) => {
              const session = carrier.open({
                ...route,
                deliver: (notice) => {
                  brought += 1
                  return route.deliver(notice)
                },
              })
              sessions.push(session)
              return session
            },
          },
        },
      })
      redis.push(connection)
      workers.push(worker)
    }
    queue = new TableJobQueue({ tx: database.tenantTx, clock: systemClock, ids, worker: workers[0]! })
    for (const worker of workers) worker.start([registration])
  })
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop()))
    await Promise.all(redis.map((each) => each.close()))
  })
  afterAll(async () => {
    await database.close()
    await test.close()
    await server.stop()
  })

  const registration = jobRegistration(sendLetter, {
    run: async (own, { letter }, job) => {
      await pause(5)
      await database.tenantTx.run(own, async () => {
        await queue.add(own, letterSent, { letter })
        await job.complete()
      })
    },
  })
  const send = async (from: number, count: number, delayMs = 0): Promise<void> => {
    await database.tenantTx.run(ctx, async () => {
      for (let letter = from; letter < from + count; letter += 1)
        await queue.add(ctx, sendLetter, { letter }, { delayMs })
    })
  }
  const all = async (kind: string, state?: 'done' | 'queued'): Promise<{ letters: number }> => {
    let letters = 0
    let cursor: string | undefined
    do {
      const filter = { kind, limit: 200, ...(state === undefined ? {} : { state }) }
      const page = await queue.list(ctx, { ...filter, ...(cursor === undefined ? {} : { cursor }) })
      letters += page.items.length
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    return { letters }
  }
  const done = async (): Promise<number> => (await all(sendLetter.name, 'done')).letters
  const effects = async (): Promise<number> => (await all(letterSent.name)).letters
  const until = async (met: () => Promise<boolean> | boolean): Promise<void> => {
    while (!(await met())) await pause(20)
  }
  /** How many notices Redis holds for later. */
  const delayed = (): Promise<number> =>
    redis[0]!.run((client) => client.zcard(`{${namespace}.desk.sending}:desk.sending:delayed`))

  it('Q-12: are neither lost nor done twice when Redis forgets everything while they run', async () => {
    const count = 160
    await send(0, count)
    for (const share of [0.1, 0.4, 0.7]) {
      await until(async () => (await done()) >= count * share)
      await redis[0]!.run((client) => client.flushall())
    }
    await until(async () => (await done()) === count)
    expect(await effects()).toBe(count)
    expect(brought).toBeGreaterThan(count / 2)
  })

  it('Q-12: are all known to Redis again after it has forgotten everything, those for later too', async () => {
    await send(0, 40, 3_600_000)
    await until(async () => (await delayed()) === 40)
    await redis[0]!.run((client) => client.flushall())
    await until(async () => (await delayed()) === 40)
    expect([await done(), (await all(sendLetter.name, 'queued')).letters]).toEqual([0, 40])
  })

  it('FLT-06: go on by the table while Redis is away for seconds, and through Redis when it is back', async () => {
    await send(0, 40)
    await server.kill()
    await send(40, 40)
    await until(async () => (await done()) === 80)
    expect(redis.map((each) => each.available)).toEqual([false, false])
    await pause(5_000)
    await server.restart()
    await until(() => redis.every((each) => each.available))
    const before = brought
    let sent = 80
    // The table goes on helping out until the notices come again.
    await until(async () => {
      await send(sent, 8)
      sent += 8
      return brought > before
    })
    await until(async () => (await done()) === sent)
    expect(await effects()).toBe(sent)
  })

  it('FLT-06: go on while Redis hangs', async () => {
    await send(0, 20)
    process.kill(server.processId, 'SIGSTOP')
    try {
      await send(20, 60)
      await until(async () => (await done()) === 80)
    } finally {
      process.kill(server.processId, 'SIGCONT')
    }
    expect(await effects()).toBe(80)
  })

  it('FLT-06: are done when the readers of a queue have stopped for good, and readers in their place bring the next', async () => {
    // As after some outages: connected, and asking for nothing.
    for (const reader of sessions.flatMap(readersOf)) await reader.pause(true)
    await send(0, 12)
    await until(async () => (await done()) === 12)
    let sent = 12
    await until(async () => {
      await send(sent, 4)
      sent += 4
      return brought > 0
    })
    await until(async () => (await done()) === sent)
    expect(await effects()).toBe(sent)
  })

  it('FLT-17: are done once when a notice is brought again and again', async () => {
    await send(0, 60)
    const again = setInterval(() => {
      for (const worker of workers) worker.wake()
    }, 5)
    await until(async () => (await done()) === 60)
    clearInterval(again)
    expect(await effects()).toBe(60)
  })

  it('pass to the other process when theirs stops, without waiting for the sweep and without costing an attempt', async () => {
    await send(0, 80)
    await until(async () => (await done()) > 10)
    await workers[1]!.stop()
    await until(async () => (await done()) === 80)
    expect(await effects()).toBe(80)
    const jobs = await queue.list(ctx, { kind: sendLetter.name, limit: 200 })
    expect(new Set(jobs.items.map(({ attempts }) => attempts))).toEqual(new Set([1]))
  })
})
