import { legalEntityChanged } from '@nexus/contracts-identity'
import { type MatchView, orderMatchViews } from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { copiesOf, tableContext, tablesOf } from './builders/many-orders.builder.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine } from './builders/purchasing.builder.js'

const ISSUED = '2026-04-01T08:00:00.000Z'
const REVISED = '2026-04-10T08:00:00.000Z'
const clock = new FakeClock(ISSUED)
let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())
beforeEach(() => {
  clock.set(ISSUED)
})

async function viewOn(ordering: Ordering, orderId: string, date?: string): Promise<MatchView> {
  const asOf = date === undefined ? {} : { asOf: [{ orderId, date }] }
  const { orders } = await ordering.buyer.call(orderMatchViews, { orderIds: [orderId], ...asOf })
  return orders[0]!
}

describe('PO-3: the terms of an order at a date', () => {
  it('price raised on the 10th: the 8th goes by the old revision, the 12th by the new one', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const { orderId } = order
    clock.set(REVISED)
    await ordering.judgedChange(
      orderId,
      ordering.line(order, { unitPrice: '12.00', taxCategory: 'S', taxPercent: '19' }),
    )
    expect(await viewOn(ordering, orderId, '2026-04-08')).toMatchObject({
      revision: 1,
      asOf: { date: '2026-04-08', basis: 'revision', revision: 0, validFrom: ISSUED, validTo: REVISED },
      lines: [{ unitPrice: '10.00', taxCategory: 'Z', taxPercent: '0', pricedQuantity: '10' }],
    })
    for (const date of ['2026-04-10', '2026-04-12'])
      expect(await viewOn(ordering, orderId, date)).toMatchObject({
        asOf: { basis: 'revision', revision: 1, validFrom: REVISED, validTo: null },
        lines: [{ unitPrice: '12.00', taxCategory: 'S', taxPercent: '19' }],
      })
    const now = await viewOn(ordering, orderId)
    expect(now).toMatchObject({ revision: 1, lines: [{ unitPrice: '12.00' }] })
    expect(now.asOf).toBeUndefined()
  })

  it('quantities and what may be billed are always the present ones', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '4')
    clock.set(REVISED)
    await ordering.judgedChange(order.orderId, ordering.line(order, { quantity: '6', allowance: '1.00' }))
    await ordering.receive(order, '1')
    expect(await viewOn(ordering, order.orderId, '2026-04-08')).toMatchObject({
      lines: [{ ordered: '6', received: '5', billable: '5', pricedQuantity: '10' }],
    })
    const [line] = (await viewOn(ordering, order.orderId, '2026-04-08')).lines
    expect(line?.allowance).toBeUndefined()
  })

  it('receipts name the revision that was valid when the goods came', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '4')
    clock.set(REVISED)
    await ordering.judgedChange(order.orderId, ordering.line(order, { unitPrice: '12.00' }))
    clock.advance({ days: 1 })
    await ordering.receive(order, '1')
    const [line] = (await viewOn(ordering, order.orderId)).lines
    expect(line?.receipts.map(({ revision }) => revision)).toEqual([0, 1])
  })

  it('a line that was added later is marked; one that was taken off keeps its terms, without anything to bill', async () => {
    const ordering = new Ordering(services)
    const requisition = await ordering.approvedRequisition()
    const [first] = requisition.lines
    const lineId = first!.lineId
    const order = await ordering.issuedOrder(requisition, [{ requisitionLineId: lineId, quantity: '2' }])
    const { orderId } = order
    clock.set(REVISED)
    await ordering.judgedChange(orderId, {
      lines: [
        { orderLineId: firstLine(order), cancel: true },
        { requisitionLineId: lineId, quantity: '1', unitPrice: '7.00', match: 'two-way' },
      ],
    })
    expect(await viewOn(ordering, orderId, '2026-04-08')).toMatchObject({
      lines: [
        { ordered: '0', pricedQuantity: '2', billable: '0' },
        { unitPrice: '7.00', addedLater: true, billable: '1' },
      ],
    })
    const then = await viewOn(ordering, orderId, '2026-04-10')
    expect(then.lines.map(({ addedLater }) => addedLater)).toEqual([undefined, undefined])
  })

  it('the day is the one of the buying company', async () => {
    const ordering = new Ordering(services)
    const legalEntityId = randomUUID()
    await services.bus.publish({
      id: randomUUID(),
      type: legalEntityChanged.name,
      tenantId: ordering.tenantId,
      aggregateType: legalEntityChanged.aggregate,
      aggregateId: legalEntityId,
      aggregateSeq: 1,
      payload: {
        legalEntityId,
        name: 'Tokyo KK',
        country: 'JP',
        currency: 'JPY',
        timeZone: 'Asia/Tokyo',
        bankAccounts: [],
      },
      occurredAt: ISSUED,
      headers: {
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        opId: randomUUID(),
        actor: { kind: 'user', userId: randomUUID() },
      },
    })
    const order = await ordering.orderOf('10', '10.00')
    const { tx, orders } = tablesOf(services)
    const ctx = tableContext(ordering.tenantId)
    await tx.run(ctx, () => orders.patch(ctx, order.orderId, { legalEntityId }))
    // In Tokyo it is the 11th already.
    clock.set('2026-04-10T16:00:00.000Z')
    await ordering.judgedChange(order.orderId, ordering.line(order, { unitPrice: '12.00' }))
    expect(await viewOn(ordering, order.orderId, '2026-04-10')).toMatchObject({ asOf: { revision: 0 } })
    expect(await viewOn(ordering, order.orderId, '2026-04-11')).toMatchObject({ asOf: { revision: 1 } })
  })

  it('an order without a revision of that time goes by its present terms, and the view says so', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    // A copy of its rows, as of an order that was issued before revisions were kept.
    const [old] = await copiesOf(services, ordering.tenantId, order, 1)
    expect(await viewOn(ordering, old!.orderId, '2026-04-08')).toMatchObject({
      asOf: { basis: 'current', revision: 0, validFrom: null, validTo: null },
      lines: [{ unitPrice: '10.00' }],
    })
    const draft = await ordering.draftOrder(await ordering.approvedRequisition())
    expect(await viewOn(ordering, draft.orderId, '2026-04-08')).toMatchObject({ asOf: { basis: 'current' } })
  })

  it('each order by its own date, and what is of another tenant is left out', async () => {
    const ordering = new Ordering(services)
    const [one, other] = [await ordering.orderOf('10', '10.00'), await ordering.orderOf('10', '10.00')]
    clock.set(REVISED)
    await ordering.judgedChange(one.orderId, ordering.line(one, { unitPrice: '12.00' }))
    await ordering.judgedChange(other.orderId, ordering.line(other, { unitPrice: '13.00' }))
    const input = {
      orderIds: [one.orderId, other.orderId],
      asOf: [
        { orderId: one.orderId, date: '2026-04-12' },
        { orderId: other.orderId, date: '2026-04-02' },
      ],
    }
    const { orders } = await ordering.buyer.call(orderMatchViews, input)
    expect(orders).toMatchObject([
      { asOf: { revision: 1 }, lines: [{ unitPrice: '12.00' }] },
      { asOf: { revision: 0 }, lines: [{ unitPrice: '10.00' }] },
    ])
    expect(await new Ordering(services).buyer.call(orderMatchViews, input)).toEqual({ orders: [] })
  })
})
