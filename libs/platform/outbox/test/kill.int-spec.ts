import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { ServiceDatabase, type EntityClass, type ServiceSchema } from '@nexus/platform-database'
import { testDatabase, type TestDatabase } from '@nexus/testing'
import { DeadLetterRow, FAILPOINTS, InboxEventRow, OutboxEventRow } from '../src/index.js'
import { compiledOutbox, type Compiled } from './fixture/compiled.js'
import type { KillJob } from './fixture/kill-child.js'
import { seeded } from './fixture/seeded.js'
import { depotSchema, OrderRow, salesSchema, ShipmentRow } from './fixture/shop.js'

const SEED = 20_260_302
const CHANGES_PER_LIFE = 3
const RANDOM_KILLS = 4

interface Life {
  readonly signal: NodeJS.Signals | null
  readonly code: number | null
  readonly acked: readonly (readonly [order: string, version: number])[]
  readonly complaints: string
}

describe('a process that is killed between any two steps (FLT-01, FLT-02)', () => {
  const random = seeded(SEED)
  const ids = uuidV7Ids(systemClock)
  const acked = new Map<string, number>()
  let test: TestDatabase
  let compiled: Compiled
  let job: KillJob

  beforeAll(async () => {
    test = await testDatabase([salesSchema, depotSchema])
    compiled = await compiledOutbox()
    job = { settings: test.settings, seed: SEED, tenants: [ids.next(), ids.next()], ordersPerTenant: 4, version: 0 }
  })

  afterAll(async () => {
    await compiled.remove()
    await test.close()
  })

  /** Starts the process with more work than before, and waits for its end. */
  const live = (how: { failpoint?: string; killAfterMs?: number }): Promise<Life> => {
    job = { ...job, seed: job.seed + 1, version: job.version + CHANGES_PER_LIFE }
    const child = spawn(process.execPath, [compiled.path('test/fixture/kill-child.ts'), JSON.stringify(job)], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', NX_FAILPOINT: how.failpoint ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, order = '', version = ''] = line.split(' ')
      if (word === 'acked') acked.set(order, Math.max(acked.get(order) ?? 0, Number(version)))
      if (word === 'ready' && how.killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), how.killAfterMs)
    })
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => {
        resolve({ signal, code, complaints, acked: [...acked] })
      })
    })
  }

  const everything = async (schema: ServiceSchema) => {
    const database = await ServiceDatabase.open(schema, test.settings, { clock: systemClock })
    const all = <E extends object>(entity: EntityClass<E>): Promise<E[]> =>
      database.platformTx.read('verify', () => database.platformTx.manager().find(entity))
    const ofTenants = async <E extends object>(entity: EntityClass<E>): Promise<E[]> => {
      const found: E[] = []
      for (const tenantId of job.tenants) {
        const ctx = { tenantId, actor: { userId: tenantId }, deadlineAt: Date.now() + 5000 } as never
        found.push(
          ...(await database.tenantTx.read(ctx, () =>
            database.tenantTx.manager().find(entity, { where: { tenantId } as never, order: { id: 'ASC' } as never }),
          )),
        )
      }
      return found
    }
    const rows = {
      outbox: await all(OutboxEventRow),
      inbox: await all(InboxEventRow),
      dead: await all(DeadLetterRow),
      effects: await ofTenants(ShipmentRow),
      orders: schema === salesSchema ? await ofTenants(OrderRow) : [],
    }
    await database.close()
    return rows
  }

  it.each(FAILPOINTS)('dies at %s', async (name) => {
    const nth = 1 + Math.floor(random() * 12)
    const life = await live({ failpoint: `${name}:${String(nth)}` })
    expect(life).toMatchObject({ signal: 'SIGKILL', complaints: '' })
  })

  it('dies at random times', async () => {
    for (let kill = 0; kill < RANDOM_KILLS; kill += 1) {
      const life = await live({ killAfterMs: 5 + random() * 150 })
      expect(life).toMatchObject({ signal: 'SIGKILL', complaints: '' })
    }
  })

  it('has lost nothing and done nothing twice, once it is left alone', async () => {
    expect(await live({})).toMatchObject({ code: 0, complaints: '' })
    const sales = await everything(salesSchema)
    const depot = await everything(depotSchema)
    const sorted = (values: readonly string[]): string[] => [...values].sort()
    const idsOf = (rows: readonly { id: string }[]): string[] => sorted(rows.map((row) => row.id))

    // Every acknowledged change is there, and the work was completed.
    expect(sales.orders).toHaveLength(job.tenants.length * job.ordersPerTenant)
    for (const order of sales.orders) {
      expect(order.version).toBe(job.version)
      expect(acked.get(order.id) ?? 0).toBe(job.version)
      // INV-03, INV-04: one event a version, without holes.
      const seqs = sales.outbox.filter((event) => event.aggregateId === order.id).map((event) => event.aggregateSeq)
      expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: job.version }, (_, index) => index + 1))
    }
    // INV-05: nothing waits.
    expect([...sales.outbox, ...depot.outbox].filter((event) => event.publishedAt === null)).toEqual([])
    expect([...sales.dead, ...depot.dead]).toEqual([])

    for (const [consumer, events, rows] of [
      ['depot.shipping', sales.outbox, depot],
      ['depot.counting', sales.outbox, depot],
      ['sales.confirming', depot.outbox, sales],
    ] as const) {
      // INV-06: exactly the published events were handled. INV-07: one effect each.
      expect(sorted(rows.inbox.filter((row) => row.consumer === consumer).map((row) => row.eventId))).toEqual(
        idsOf(events),
      )
      const effects = rows.effects.filter((effect) => effect.consumer === consumer)
      expect(sorted(effects.map((effect) => effect.causeEventId))).toEqual(idsOf(events))
    }
    // Order inside an aggregate held through all deaths.
    for (const order of sales.orders) {
      const versions = depot.effects
        .filter((effect) => effect.consumer === 'depot.counting' && effect.orderId === order.id)
        .map((effect) => effect.orderVersion)
      expect(versions).toEqual(Array.from({ length: job.version }, (_, index) => index + 1))
    }
  })
})
