import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AnyOperation, isDomainError, type RequestContext, systemClock, uuidV7Ids } from '@nexus/kernel'
import { MemoryCache } from '@nexus/platform-cache'
import { InProcessEventBus } from '@nexus/platform-outbox'
import { HmacContextSigner, type RpcReply, RpcClient, type RunningService, startService } from '@nexus/platform-service'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { ownName, testDatabase, type TestDatabase, testNats } from '@nexus/testing'
import { connectNats, type NatsLink } from '../src/connect-nats.js'
import { NatsRpcTransport } from '../src/nats-rpc-transport.js'
import { getOrder, markOrder, placeOrder, shopService, taxesService } from './shop.js'

const log = createLogger({ service: 'test', level: 'silent' })
const ids = uuidV7Ids(systemClock)
/** 10,000 edits run against the database itself; here each one crosses NATS and comes to one of two replicas. */
const EDITS = 400
const WRITERS = 8

interface Order {
  readonly id: string
  readonly marks: readonly string[]
  readonly version: number
}

describe('two replicas of a service over NATS on one database', () => {
  const prefix = ownName()
  const tenantId = randomUUID()
  const signer = new HmacContextSigner()
  const links: NatsLink[] = []
  const services: RunningService[] = []
  /** Calls that each replica of the shop has answered. */
  const answered = [0, 0]
  let folder: string
  let database: TestDatabase
  let gateway: RpcClient

  const transportOf = async (name: string): Promise<NatsRpcTransport> => {
    const link = await connectNats({ servers: [testNats().url] }, { name, log })
    links.push(link)
    const storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock: systemClock })
    return new NatsRpcTransport({ link, storage, clock: systemClock, log, prefix })
  }
  const ask = (operation: AnyOperation, input: unknown, more: Partial<RequestContext> = {}): Promise<RpcReply> => {
    const ctx: RequestContext = {
      tenantId,
      actor: { kind: 'user', userId: tenantId },
      rights: operation.permission === undefined ? {} : { [operation.permission]: 'all' },
      opId: ids.next(),
      traceId: randomUUID().replaceAll('-', ''),
      operation: operation.name,
      audience: [operation.name, ...(operation.calls ?? [])],
      deadlineAt: systemClock.now().getTime() + 60_000,
      ...more,
    }
    return gateway.request(ctx, operation, input)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-replicas-'))
    database = await testDatabase([taxesService.schema, shopService.schema])
    const storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock: systemClock })
    for (const definition of [taxesService, shopService, shopService]) {
      const transport = await transportOf(definition.name)
      // As in processes of their own, nothing but NATS and PostgreSQL is shared.
      const bus = new InProcessEventBus()
      const cache = new MemoryCache({ clock: systemClock })
      const adapters = { database: database.settings, bus, storage, cache, transport, signer }
      services.push(await startService(definition, { ...adapters, clock: systemClock, ids, logger: log, settings: {} }))
      bus.open()
    }
    for (const [index, { database: own }] of services.slice(1).entries()) {
      const { tenantTx } = own
      const run = tenantTx.run.bind(tenantTx)
      tenantTx.run = (ctx, fn) => {
        answered[index] = (answered[index] ?? 0) + 1
        return run(ctx, fn)
      }
    }
    gateway = new RpcClient(await transportOf('gateway'), signer, systemClock)
  })
  afterAll(async () => {
    for (const service of [...services].reverse()) await service.stop()
    for (const link of links) await link.close()
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('Q-05: 50 equal keys at once give one execution and equal answers', async () => {
    for (let round = 0; round < 3; round += 1) {
      const idempotency = { key: randomUUID(), fingerprint: 'x' }
      const answers = await Promise.allSettled(
        Array.from({ length: 50 }, () => ask(placeOrder, { country: 'DE' }, { idempotency })),
      )
      const done = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
      expect(done.filter(({ replayed }) => !replayed)).toHaveLength(1)
      expect(new Set(done.map(({ output }) => JSON.stringify(output))).size).toBe(1)
      // Who met the first one in the middle of its work was told so, and nothing else.
      for (const answer of answers)
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'idempotency.in_progress' })
      expect(await ask(placeOrder, { country: 'DE' }, { idempotency })).toMatchObject({
        replayed: true,
        output: done[0]?.output,
      })
    }
    expect(answered.every((calls) => calls > 0)).toBe(true)
  })

  it(`Q-07: of ${EDITS.toLocaleString('en')} contended edits none is lost, and the versions are a total order`, async () => {
    const orders: string[] = []
    for (let number = 0; number < 4; number += 1) {
      const idempotency = { key: randomUUID(), fingerprint: 'x' }
      orders.push(((await ask(placeOrder, { country: 'DE' }, { idempotency })).output as Order).id)
    }
    const acknowledged = new Map<string, { version: number; mark: string }[]>(orders.map((id) => [id, []]))
    let begun = 0
    let refused = 0
    const writer = async (): Promise<void> => {
      while (begun < EDITS) {
        const mark = String((begun += 1))
        const id = orders[Math.floor(begun / WRITERS) % orders.length] ?? ''
        for (;;) {
          const { version } = (await ask(getOrder, { id })).output as Order
          try {
            const marked = (await ask(markOrder, { id, mark }, { expectedVersion: version })).output as Order
            acknowledged.get(id)?.push({ version: marked.version, mark })
            break
          } catch (error) {
            if (!isDomainError(error) || !['request.version_mismatch', 'request.aborted'].includes(error.code))
              throw error
            refused += 1
          }
        }
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, writer))
    expect(refused).toBeGreaterThan(0)
    let kept = 0
    for (const [id, edits] of acknowledged) {
      edits.sort((one, other) => one.version - other.version)
      expect(edits.map(({ version }) => version)).toEqual(edits.map((_, index) => index + 2))
      const { marks, version } = (await ask(getOrder, { id })).output as Order
      expect(marks).toEqual(edits.map(({ mark }) => mark))
      expect(version).toBe(edits.length + 1)
      kept += edits.length
    }
    expect(kept).toBe(begun)
  }, 180_000)
})
