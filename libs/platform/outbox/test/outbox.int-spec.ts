import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { schemaChanges } from '@nexus/platform-database'
import { FakeClock, testDatabase, type TestDatabase } from '@nexus/testing'
import { Outbox, OutboxEventRow } from '../src/index.js'
import { changeOrder, depotSchema, orderChanged, salesSchema } from './fixture/shop.js'
import { contextOf, World } from './fixture/world.js'

const ids = uuidV7Ids(systemClock)

describe('the outbox', () => {
  let test: TestDatabase
  let world: World

  beforeAll(async () => {
    test = await testDatabase([salesSchema, depotSchema])
    world = await World.open(test.settings)
  })

  afterAll(async () => {
    await world.close()
    await test.close()
  })

  const stored = async (aggregateId: string): Promise<OutboxEventRow[]> =>
    (await world.outboxRows()).filter((row) => row.aggregateId === aggregateId)

  it('stores the event with its cause, unpublished, in the transaction of the change', async () => {
    const ctx = contextOf(ids.next())
    const order = ids.next()
    await changeOrder(ctx, world.sales, order, 'twelve chairs')
    const [row, ...others] = await stored(order)
    expect(others).toEqual([])
    expect(row).toMatchObject({
      tenantId: ctx.tenantId,
      type: 'sales.order.changed.v1',
      schemaVersion: 1,
      aggregateType: 'order',
      aggregateSeq: 1,
      payload: { note: 'twelve chairs' },
      headers: { traceId: ctx.traceId, actor: ctx.actor },
      opId: ctx.opId,
      publishedAt: null,
      attempts: 0,
    })
  })

  it('stores nothing when the transaction rolls back', async () => {
    const ctx = contextOf(ids.next())
    const order = ids.next()
    const failing = world.sales.database.tenantTx.run(ctx, async () => {
      await changeOrder(ctx, world.sales, order, 'never')
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await stored(order)).toEqual([])
  })

  it('refuses a call outside of a transaction', async () => {
    const adding = world.sales.outbox.add(contextOf(ids.next()), orderChanged, {
      aggregateId: ids.next(),
      aggregateSeq: 1,
      payload: { note: 'x' },
    })
    await expect(adding).rejects.toThrow('no transaction is open')
  })

  it.each([
    ['breaks its contract', { note: 7 }, /breaks its contract/],
    ['has a field the contract does not know', { note: 'x', extra: 1 }, /breaks its contract/],
    ['is 900,000 characters long', { note: 'x'.repeat(900_000 - '{"note":""}'.length) }, /below 900000 characters/],
  ])('refuses a payload that %s', async (_what, payload, message) => {
    const ctx = contextOf(ids.next())
    const adding = world.sales.database.tenantTx.run(ctx, () =>
      world.sales.outbox.add(ctx, orderChanged, {
        aggregateId: ids.next(),
        aggregateSeq: 1,
        payload: payload as { note: string },
      }),
    )
    await expect(adding).rejects.toThrow(message)
  })

  it('takes a payload that is just short enough', async () => {
    const order = ids.next()
    const ctx = contextOf(ids.next())
    await world.sales.database.tenantTx.run(ctx, () =>
      world.sales.outbox.add(ctx, orderChanged, {
        aggregateId: order,
        aggregateSeq: 1,
        payload: { note: 'x'.repeat(899_980) },
      }),
    )
    expect(await stored(order)).toHaveLength(1)
  })

  it('refuses an event that belongs to another service', async () => {
    const ctx = contextOf(ids.next())
    const tx = world.sales.database.tenantTx
    const foreign = new Outbox({ service: 'depot', tx, clock: systemClock, ids, relay: { wake: () => undefined } })
    const adding = tx.run(ctx, () =>
      foreign.add(ctx, orderChanged, { aggregateId: ids.next(), aggregateSeq: 1, payload: { note: 'x' } }),
    )
    await expect(adding).rejects.toThrow('it belongs to sales')
  })

  it('refuses a second event for one version of an aggregate (INV-04)', async () => {
    const ctx = contextOf(ids.next())
    const order = ids.next()
    await changeOrder(ctx, world.sales, order, 'one')
    const again = world.sales.database.tenantTx.run(ctx, () =>
      world.sales.outbox.add(ctx, orderChanged, { aggregateId: order, aggregateSeq: 1, payload: { note: 'two' } }),
    )
    await expect(again).rejects.toThrow()
    expect(await stored(order)).toHaveLength(1)
  })

  it('keeps the order inside an aggregate when the clock stands still or jumps back (FLT-12)', async () => {
    const clock = new FakeClock()
    const outbox = new Outbox({
      service: 'sales',
      tx: world.sales.database.tenantTx,
      clock,
      ids,
      relay: { wake: () => undefined },
    })
    const ctx = contextOf(ids.next())
    const order = ids.next()
    const add = (aggregateSeq: number): Promise<void> =>
      world.sales.database.tenantTx.run(ctx, () =>
        outbox.add(ctx, orderChanged, { aggregateId: order, aggregateSeq, payload: { note: 'x' } }),
      )
    await add(1)
    await add(2)
    clock.advance({ hours: -26 })
    await add(3)
    clock.advance({ hours: 52 })
    await add(4)
    const rows = await stored(order)
    expect(rows.map((row) => row.aggregateSeq)).toEqual([1, 2, 3, 4])
    const [first = 0, second = 0, third = 0, fourth = 0] = rows.map((row) => row.pos)
    expect([second - first, third - second]).toEqual([1, 1])
    expect(fourth).toBe(clock.now().getTime() * 1000)
  })

  it('stores the events of a transaction in one statement, but those of one aggregate one after the other', async () => {
    const ctx = contextOf(ids.next())
    const { tenantTx } = world.sales.database
    const [first, second] = [ids.next(), ids.next()]
    const inserts: string[] = []
    await tenantTx.run(ctx, async () => {
      const manager = tenantTx.manager()
      const query = manager.query.bind(manager)
      manager.query = (sql: string, ...rest) => {
        inserts.push(sql)
        return query(sql, ...rest)
      }
      const add = (aggregateId: string, aggregateSeq: number): Promise<void> =>
        world.sales.outbox.add(ctx, orderChanged, { aggregateId, aggregateSeq, payload: { note: 'x' } })
      await add(first, 1)
      await add(second, 1)
      expect(inserts).toEqual([])
      await add(first, 2)
    })
    expect(inserts).toHaveLength(2)
    const [one, two] = await stored(first)
    expect([one?.aggregateSeq, two?.aggregateSeq]).toEqual([1, 2])
    expect(one?.pos).toBeLessThan(two?.pos ?? 0)
    expect(await stored(second)).toHaveLength(1)
  })

  it('shows a tenant nothing of another one', async () => {
    await changeOrder(contextOf(ids.next()), world.sales, ids.next(), 'mine')
    if (world.sales.database.kind === 'sqlite') return
    const { tenantTx } = world.sales.database
    const seen = await tenantTx.read(contextOf(ids.next()), () => tenantTx.manager().count(OutboxEventRow))
    expect(seen).toBe(0)
  })

  it('has the tables that TypeORM generates from the entities, without drift', async () => {
    expect(await schemaChanges(salesSchema, test.settings)).toEqual({ up: [], down: [], access: [] })
  })
})
