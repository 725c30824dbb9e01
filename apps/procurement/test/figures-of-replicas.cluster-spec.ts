import { createRequisition, getProcurementFigures, type ProcurementFigures } from '@nexus/contracts-procurement'
import {
  type AnyOperation,
  type CallerInputOf,
  type OutputOf,
  type Rights,
  systemClock,
  uuidV7Ids,
} from '@nexus/kernel'
import { type CacheOutcome, RedisCache } from '@nexus/platform-cache'
import { InProcessEventBus } from '@nexus/platform-outbox'
import { connectRedis, type RedisConnection } from '@nexus/platform-redis'
import { HmacContextSigner, InProcessTransport, type RunningService, startService } from '@nexus/platform-service'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { type PrivateRedis, privateRedis, testDatabase, type TestDatabase } from '@nexus/testing'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { procurementService } from '../src/app.module.js'
import { FiguresRepository } from '../src/figures/figures.repository.js'
import { aRequisition } from './builders/requisition.builder.js'

// A server is killed and waited for beside other suites.
jest.setTimeout(180_000)

const log = createLogger({ service: 'test', level: 'silent' })
const ids = uuidV7Ids(systemClock)
const SEES_ALL: Rights = { 'purchase-order:read': 'all', 'requisition:read': 'all' }
const SEES_OWN: Rights = { 'purchase-order:read': 'own', 'requisition:read': 'own' }

/** As a process of its own: it shares nothing with the other one but PostgreSQL and Redis. */
interface Replica {
  readonly service: RunningService
  readonly transport: InProcessTransport
  readonly redis: RedisConnection
  readonly cache: RedisCache
  readonly outcomes: CacheOutcome[]
  /** How often figures were counted, by the person's rights. */
  readonly counted: Map<string, number>
}

describe('the figures of purchasing in two processes on one Redis', () => {
  const signer = new HmacContextSigner()
  let replicas: [Replica, Replica]
  let server: PrivateRedis
  let database: TestDatabase
  let folder: string
  let tenantId: string

  const start = async (): Promise<Replica> => {
    const redis = await connectRedis({ url: server.url, commandTimeoutMs: 10_000 }, { log })
    const outcomes: CacheOutcome[] = []
    const cache = new RedisCache({
      redis,
      clock: systemClock,
      events: { answered: (_topic, outcome) => void outcomes.push(outcome) },
    })
    const transport = new InProcessTransport()
    const bus = new InProcessEventBus()
    const storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock: systemClock })
    const adapters = { database: database.settings, transport, bus, signer, storage, cache }
    const service = await startService(procurementService, {
      ...adapters,
      ...{ clock: systemClock, ids, logger: log, settings: {} },
    })
    bus.open()
    const counted = new Map<string, number>()
    const figures = service.get<FiguresRepository>(FiguresRepository)
    const ordersByMonth = figures.ordersByMonth.bind(figures)
    figures.ordersByMonth = (ctx, ...rest) => {
      const rights = JSON.stringify(ctx.rights)
      counted.set(rights, (counted.get(rights) ?? 0) + 1)
      return ordersByMonth(ctx, ...rest)
    }
    return { service, transport, redis, cache, outcomes, counted }
  }
  const call = async <Op extends AnyOperation>(
    { transport }: Replica,
    operation: Op,
    input: CallerInputOf<Op>,
    rights: Rights,
    userId: string,
  ): Promise<OutputOf<Op>> => {
    const token = signer.sign({
      ...{ tenantId, actor: { kind: 'user', userId }, rights, opId: ids.next() },
      ...{ traceId: randomUUID().replaceAll('-', ''), operation: operation.name, audience: [operation.name] },
      deadlineAt: Date.now() + 60_000,
      ...(operation.name === createRequisition.name ? { idempotency: { key: randomUUID(), fingerprint: 'x' } } : {}),
    })
    return (await transport.request(operation.name, { input }, { 'nx-context': token }, 60_000)).output as OutputOf<Op>
  }
  const person = randomUUID()
  const change = (replica: Replica): Promise<unknown> =>
    call(replica, createRequisition, aRequisition(), { 'requisition:create': 'own' }, person)
  const draftsIn = ({ openRequisitions }: ProcurementFigures): number =>
    openRequisitions?.find(({ state }) => state === 'DRAFT')?.count ?? 0
  const drafts = async (replica: Replica, rights = SEES_ALL): Promise<number> =>
    draftsIn(await call(replica, getProcurementFigures, {}, rights, person))
  const until = async (met: () => boolean): Promise<void> => {
    while (!met()) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-figures-'))
    database = await testDatabase([procurementService.schema])
    server = await privateRedis()
    replicas = [await start(), await start()]
  })
  beforeEach(() => {
    tenantId = randomUUID()
    for (const { outcomes, counted } of replicas) {
      outcomes.length = 0
      counted.clear()
    }
  })
  afterAll(async () => {
    for (const { service, cache, redis } of replicas) {
      await service.stop()
      cache.close()
      await redis.close()
    }
    await server.stop()
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('show in each what was changed through the other, as soon as that is answered', async () => {
    for (let count = 1; count <= 20; count += 1) {
      const [here, there] = count % 2 === 0 ? replicas : [replicas[1], replicas[0]]
      await change(here)
      expect([count, await drafts(there), await drafts(here)]).toEqual([count, count, count])
      // What one has counted the other has kept.
      expect(await drafts(there, SEES_OWN)).toBe(count)
    }
  })

  it('Q-10: are kept for at least 85 of 100 questions while people read and now and then change something', async () => {
    const [questions, changes] = [600, 6]
    let [asked, changed] = [0, 0]
    const reader = async (place: number): Promise<void> => {
      while (asked < questions) {
        asked += 1
        const replica = replicas[asked % 2] as Replica
        if (asked % (questions / changes) === 0) {
          await change(replica)
          changed += 1
        }
        const known = changed
        // Never less than what was answered when the question was asked.
        expect(await drafts(replica, place < 4 ? SEES_ALL : SEES_OWN)).toBeGreaterThanOrEqual(known)
      }
    }
    await Promise.all(Array.from({ length: 6 }, (_, place) => reader(place)))
    const outcomes = replicas.flatMap((replica) => replica.outcomes)
    const kept = outcomes.filter((outcome) => outcome === 'hit').length
    expect([changed, outcomes.length >= questions]).toEqual([changes, true])
    expect(kept / outcomes.length).toBeGreaterThanOrEqual(0.85)
  })

  it('Q-10: are counted once per key and process for 50 who ask at once after FLUSHALL, without an error', async () => {
    await change(replicas[0])
    const all = (times: number): Promise<number[]> =>
      Promise.all(
        replicas.flatMap((replica) =>
          [SEES_ALL, SEES_OWN].flatMap((rights) => Array.from({ length: times }, () => drafts(replica, rights))),
        ),
      )
    await all(1)
    for (const { counted } of replicas) counted.clear()
    await all(5)
    expect(replicas.map(({ counted }) => counted.size)).toEqual([0, 0])
    await replicas[0].redis.run((client) => client.flushall())
    expect(new Set(await all(25))).toEqual(new Set([1]))
    const counts = replicas.flatMap(({ counted }) => [...counted.values()])
    expect(counts.length).toBeGreaterThan(0)
    expect(Math.max(...counts)).toBe(1)
  })

  it('FLT-06: are answered while Redis is killed, with every change, and nothing old comes back with it', async () => {
    await change(replicas[0])
    expect([await drafts(replicas[0]), await drafts(replicas[1])]).toEqual([1, 1])
    await server.kill()
    await until(() => replicas.every(({ redis }) => !redis.available))
    await change(replicas[0])
    expect([await drafts(replicas[0]), await drafts(replicas[1])]).toEqual([2, 2])
    expect(replicas.map(({ outcomes }) => outcomes.at(-1))).toEqual(['bypass', 'bypass'])
    for (const { service } of replicas) await expect(service.database.ready()).resolves.toBeUndefined()
    await server.restart()
    await until(() => replicas.every(({ redis }) => redis.available))
    // The process that changed it believes nothing of what Redis still had; the other one as soon as it was told.
    expect(await drafts(replicas[0])).toBe(2)
    expect(await drafts(replicas[1])).toBe(2)
    expect(replicas.map(({ outcomes }) => outcomes.at(-1))).not.toContain('bypass')
  })
})
