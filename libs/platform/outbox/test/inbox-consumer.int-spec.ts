import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import {
  aborted,
  defineError,
  stepId,
  systemClock,
  uuidV7Ids,
  versionMismatch,
  type EventEnvelope,
  type TenantContext,
} from '@nexus/kernel'
import { assertNoTransaction } from '@nexus/platform-database'
import { testDatabase, type TestDatabase } from '@nexus/testing'
import { changeOrder, depotSchema, salesSchema, ShipmentRow } from './fixture/shop.js'
import { contextOf, World, type Around, type WorldOptions } from './fixture/world.js'

const ids = uuidV7Ids(systemClock)
const addressMissing = defineError({
  code: 'depot.address.missing',
  kind: 'UNPROCESSABLE',
  when: 'The order has no address.',
})

describe('a consumer', () => {
  let test: TestDatabase
  let world: World
  let ctx: TenantContext

  const open = async (options: WorldOptions = {}): Promise<void> => {
    test = await testDatabase([salesSchema, depotSchema])
    world = await World.open(test.settings, options)
    ctx = contextOf(ids.next())
    world.sales.relay.start()
  }

  afterEach(async () => {
    await world.close()
    await test.close()
  })

  const place = async (note = 'chairs'): Promise<string> => {
    const order = ids.next()
    await changeOrder(ctx, world.sales, order, note)
    return order
  }

  const eventOf = (payload: unknown): EventEnvelope => ({
    id: ids.next(),
    type: 'sales.order.changed.v1',
    tenantId: ctx.tenantId,
    aggregateType: 'order',
    aggregateId: ids.next(),
    aggregateSeq: 1,
    payload,
    occurredAt: '2026-03-02T09:00:00.000Z',
    headers: { traceId: ctx.traceId, opId: ctx.opId, actor: ctx.actor },
  })

  const failTimes = (times: number, error: () => unknown): Around => {
    let left = times
    return () => {
      if (left-- > 0) throw error()
    }
  }

  it('commits its effect together with the inbox row', async () => {
    await open()
    const order = await place()
    await world.sales.relay.drained()
    const [event] = await world.outboxRows()
    expect(await world.inboxRows()).toMatchObject([
      {
        tenantId: ctx.tenantId,
        consumer: 'depot.shipping',
        eventId: event?.id,
        type: 'sales.order.changed.v1',
        aggregateId: order,
        aggregateSeq: 1,
        outcome: 'done',
      },
    ])
    expect(await world.shipments(ctx)).toMatchObject([{ causeEventId: event?.id, orderId: order }])
  })

  it('leaves neither effect nor inbox row when it fails after the effect', async () => {
    const left: number[] = []
    await open({
      prepare: async () => void left.push((await world.inboxRows()).length + (await world.shipments(ctx)).length),
      after: failTimes(2, () => new Error('printer on fire')),
    })
    await place()
    await world.sales.relay.drained()
    expect(left).toEqual([0, 0, 0])
    expect(await world.shipments(ctx)).toHaveLength(1)
    expect(await world.inboxRows()).toMatchObject([{ outcome: 'done' }])
  })

  it.each([
    ['an unknown error', () => new Error('socket closed')],
    ['a kind that may be retried', () => aborted('two people at once')],
    ['a conflict of optimistic versions', () => versionMismatch('it is at version 3')],
  ])('delivers again after %s, and the effect happens once', async (_what, error) => {
    await open({ before: failTimes(3, error) })
    await place()
    await world.sales.relay.drained()
    expect(await world.shipments(ctx)).toHaveLength(1)
    expect(await world.inboxRows()).toHaveLength(1)
    expect(await world.deadLetterRows()).toEqual([])
  })

  it('gives up after eight deliveries, with the cause, and the aggregate goes on (FLT-14)', async () => {
    let deliveries = 0
    await open({
      before: (_, event) => {
        if (event.payload.note !== 'poison') return
        deliveries += 1
        throw new TypeError('cannot read the address')
      },
    })
    const order = ids.next()
    await changeOrder(ctx, world.sales, order, 'poison')
    await changeOrder(ctx, world.sales, order, 'fine')
    await world.sales.relay.drained()
    expect(deliveries).toBe(8)
    const [poison] = await world.outboxRows()
    expect(await world.deadLetterRows()).toMatchObject([
      {
        tenantId: ctx.tenantId,
        consumer: 'depot.shipping',
        eventId: poison?.id,
        deliveries: 8,
        errorClass: 'exhausted',
        errorCode: 'event.handler_failed',
        error: 'TypeError: cannot read the address',
        status: 'open',
        envelope: { id: poison?.id, payload: { note: 'poison' } },
      },
    ])
    expect((await world.shipments(ctx)).map((shipment) => shipment.orderVersion)).toEqual([2])
  })

  it('gives up at once when a business rule refuses', async () => {
    await open({ before: failTimes(99, () => addressMissing('Order 7 has no address; add one.')) })
    await place()
    await world.sales.relay.drained()
    expect(await world.deadLetterRows()).toMatchObject([
      {
        deliveries: 1,
        errorClass: 'permanent',
        errorCode: 'depot.address.missing',
        error: 'Order 7 has no address; add one.',
      },
    ])
    expect(await world.shipments(ctx)).toEqual([])
  })

  it('gives up at once, without calling the handler, when the payload breaks its contract', async () => {
    let called = false
    await open({ prepare: () => void (called = true) })
    await world.bus.publish(eventOf({ note: 7 }))
    expect(called).toBe(false)
    expect(await world.deadLetterRows()).toMatchObject([
      {
        deliveries: 1,
        errorClass: 'permanent',
        errorCode: 'event.contract_fault',
        error: expect.stringContaining('note') as string,
      },
    ])
  })

  it.each([
    ['nothing is prepared: one transaction', undefined, [0, 0]],
    ['something is prepared: a look first, which spares a repeat the preparation', () => undefined, [1, 2]],
  ])('Q-02: a repeated event has no second effect where %s', async (_what, prepare, reads) => {
    await open(prepare === undefined ? {} : { prepare })
    const read = jest.spyOn(world.depot.database.tenantTx, 'read')
    const event = eventOf({ note: 'chairs' })
    await world.bus.publish(event)
    const looks = [read.mock.calls.length]
    await world.bus.publish(event)
    looks.push(read.mock.calls.length)
    read.mockRestore()
    expect(looks).toEqual(reads)
    expect(await world.shipments(ctx)).toHaveLength(1)
    expect(await world.inboxRows()).toHaveLength(1)
  })

  it('does not handle a given-up event when it is published again', async () => {
    let calls = 0
    await open({ before: () => Promise.reject(((calls += 1), addressMissing('none'))) })
    const event = eventOf({ note: 'x' })
    await world.bus.publish(event)
    await world.bus.publish(event)
    expect(calls).toBe(1)
    expect(await world.deadLetterRows()).toHaveLength(1)
  })

  it('tries the next of a given-up event twice only, also when the given-up one came again meanwhile (FLT-14)', async () => {
    await open({ before: failTimes(99, () => new TypeError('cannot read the address')) })
    const first = eventOf({ note: 'chairs' })
    const second = { ...eventOf({ note: 'tables' }), aggregateId: first.aggregateId, aggregateSeq: 2 }
    await world.bus.publish(first)
    await world.bus.publish(first)
    await world.bus.publish(second)
    expect((await world.deadLetterRows()).map(({ deliveries }) => deliveries)).toEqual([8, 2])
  })

  it('rolls back a handler that hangs, and gives it up after its deliveries', async () => {
    await open({
      delivery: { timeoutMs: 500, retryDelaysMs: [1, 1] },
      relay: { parkAfterMs: 20 },
      before: (_, event) => (event.payload.note === 'hang' ? new Promise<void>(() => undefined) : undefined),
    })
    await place('hang')
    const fine = await place('fine')
    await world.sales.relay.drained()
    expect(await world.deadLetterRows()).toMatchObject([
      { deliveries: 3, errorClass: 'exhausted', errorCode: 'request.deadline_exceeded' },
    ])
    expect((await world.shipments(ctx)).map((shipment) => shipment.orderId)).toEqual([fine])
  })

  it('handles an event once however many deliveries of it run at the same time', async () => {
    await open({ before: () => pause(5) })
    const event = eventOf({ note: 'once' })
    await Promise.all(Array.from({ length: 6 }, () => world.bus.publish(event)))
    expect(await world.shipments(ctx)).toHaveLength(1)
    expect(await world.inboxRows()).toHaveLength(1)
  })

  it('prepares outside of any transaction, and runs as the system on behalf of the person, without rights', async () => {
    const contexts: TenantContext[] = []
    await open({
      prepare: (handling) => {
        assertNoTransaction('a call to another service')
        contexts.push(handling)
      },
    })
    await place()
    await world.sales.relay.drained()
    const [event] = await world.outboxRows()
    expect(contexts).toMatchObject([
      {
        tenantId: ctx.tenantId,
        actor: { kind: 'system', userId: ctx.actor.userId, name: 'Ada' },
        rights: {},
        opId: stepId(event?.id ?? '', 'depot.shipping'),
        traceId: ctx.traceId,
        operation: 'depot.shipping',
        audience: [],
      },
    ])
  })

  it("does not see the publisher's AsyncLocalStorage, as over a network", async () => {
    const request = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    await open({ prepare: () => void seen.push(request.getStore()), before: () => void seen.push(request.getStore()) })
    await request.run('the request of the publisher', () => place())
    await request.run('somebody who waits', () => world.sales.relay.drained())
    expect(seen).toEqual([undefined, undefined])
  })

  it("works in the event's organization only", async () => {
    const rows: ShipmentRow[][] = []
    await open({
      before: async () => {
        const { tenantTx } = world.depot.database
        if (tenantTx.kind === 'postgres') rows.push(await tenantTx.manager().find(ShipmentRow))
      },
    })
    await place('of the first')
    await world.sales.relay.drained()
    const other = contextOf(ids.next())
    await changeOrder(other, world.sales, ids.next(), 'of the second')
    await world.sales.relay.drained()
    expect(rows.flat()).toEqual([])
    expect((await world.shipments(ctx)).map((shipment) => shipment.note)).toEqual(['of the first'])
    expect((await world.shipments(other)).map((shipment) => shipment.note)).toEqual(['of the second'])
  })

  it('hands a waiting event back when its service stops, and gets it again after its return', async () => {
    let failing = true
    await open({
      delivery: { retryDelaysMs: [60_000] },
      relay: { firstBackoffMs: 5, longestBackoffMs: 10 },
      before: () => {
        if (failing) throw new Error('not yet')
      },
    })
    await place()
    while ((await world.sales.relay.undelivered()) === 0) await pause(2)
    await pause(20)
    const before = performance.now()
    await world.depot.consumer.detach(world.bus)
    expect(performance.now() - before).toBeLessThan(2000)
    await pause(30)
    expect(await world.sales.relay.undelivered()).toBe(1)
    failing = false
    world.depot.consumer.attach(world.bus)
    await world.sales.relay.drained()
    expect(await world.shipments(ctx)).toHaveLength(1)
  })
})
