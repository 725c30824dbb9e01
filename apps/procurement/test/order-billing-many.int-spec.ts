import {
  bookOrderBilling,
  findOrdersByNumber,
  orderMatchViews,
  type PurchaseOrderView,
  unbookOrderBilling,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

/** An issued order of five, of which some are received. */
async function received(purchasing: Purchasing, quantity: string): Promise<PurchaseOrderView> {
  const order = await purchasing.issuedOrder()
  await purchasing.receive(order, quantity)
  return purchasing.order(order.orderId)
}

const line = (order: PurchaseOrderView, quantity: string) => ({
  invoiceLineId: randomUUID(),
  orderId: order.orderId,
  orderLineId: firstLine(order),
  quantity,
})

const billed = async (purchasing: Purchasing, order: PurchaseOrderView) =>
  (await purchasing.order(order.orderId)).lines[0]?.quantities.billed

describe('an invoice of several orders', () => {
  it('MAT-8: is booked on all of them in one step, each order with one version and one event', async () => {
    const purchasing = new Purchasing(services)
    const first = await received(purchasing, '3')
    const second = await received(purchasing, '5')
    const invoice = { invoiceId: randomUUID(), orderId: first.orderId, lines: [line(first, '3'), line(second, '4')] }
    const answer = await purchasing.buyer.call(bookOrderBilling, invoice)
    expect(answer.orderVersion).toBe(first.version + 1)
    expect(new Map(answer.orders?.map((each) => [each.orderId, each.orderVersion]))).toEqual(
      new Map([
        [first.orderId, first.version + 1],
        [second.orderId, second.version + 1],
      ]),
    )
    expect([await billed(purchasing, first), await billed(purchasing, second)]).toEqual(['3', '4'])
    expect(await purchasing.buyer.call(bookOrderBilling, invoice)).toEqual(answer)
    expect(await billed(purchasing, second)).toBe('4')
    await purchasing.buyer.call(unbookOrderBilling, { invoiceId: invoice.invoiceId })
    expect([await billed(purchasing, first), await billed(purchasing, second)]).toEqual(['0', '0'])
  })

  it('MAT-8: is booked on none when one line is refused, or one order is not there', async () => {
    const purchasing = new Purchasing(services)
    const first = await received(purchasing, '3')
    const second = await received(purchasing, '1')
    const booking = (lines: ReturnType<typeof line>[]) =>
      purchasing.buyer.call(bookOrderBilling, { invoiceId: randomUUID(), orderId: first.orderId, lines })
    await expect(booking([line(first, '3'), line(second, '2')])).rejects.toMatchObject({
      code: 'procurement.order_billing.exceeds_received',
      facts: { orderLineId: firstLine(second), left: '1' },
    })
    await expect(booking([line(first, '3'), { ...line(second, '1'), orderId: randomUUID() }])).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(booking([{ ...line(first, '1'), orderId: second.orderId }])).rejects.toMatchObject({
      code: 'procurement.order_billing.line_unknown',
    })
    expect(await billed(purchasing, first)).toBe('0')
    expect((await purchasing.order(first.orderId)).version).toBe(first.version)
  })

  it('two of them that name the same orders in another order do not wait for each other', async () => {
    const purchasing = new Purchasing(services)
    const orders = [await received(purchasing, '5'), await received(purchasing, '5')] as const
    const invoices = Array.from({ length: 5 }, (_, index) => {
      const [a, b] = index % 2 === 0 ? orders : ([orders[1], orders[0]] as const)
      return purchasing.buyer.call(bookOrderBilling, {
        invoiceId: randomUUID(),
        orderId: a.orderId,
        lines: [line(a, '1'), line(b, '1')],
      })
    })
    await Promise.all(invoices)
    expect([await billed(purchasing, orders[0]), await billed(purchasing, orders[1])]).toEqual(['5', '5'])
  })
})

describe('a credit note', () => {
  it('MAT-9: takes back no more than the invoice that it credits has booked, all credit notes together', async () => {
    const purchasing = new Purchasing(services)
    const order = await received(purchasing, '5')
    const invoiceId = randomUUID()
    const book = (quantity: string, parts: { invoiceId?: string; creditOf?: string } = {}) =>
      purchasing.buyer.call(bookOrderBilling, {
        invoiceId: randomUUID(),
        orderId: order.orderId,
        ...parts,
        lines: [line(order, quantity)],
      })
    await book('2', { invoiceId })
    await book('3')
    await expect(book('-2.000001', { creditOf: invoiceId })).rejects.toMatchObject({
      code: 'procurement.order_billing.below_zero',
      facts: { quantity: '2.000001', left: '2' },
    })
    await book('-1.5', { creditOf: invoiceId })
    await expect(book('-1', { creditOf: invoiceId })).rejects.toMatchObject({ facts: { left: '0.5' } })
    const creditNote = randomUUID()
    await book('-0.5', { creditOf: invoiceId, invoiceId: creditNote })
    expect(await billed(purchasing, order)).toBe('3')
    await expect(purchasing.buyer.call(unbookOrderBilling, { invoiceId })).rejects.toMatchObject({
      code: 'procurement.order_billing.conflict',
    })
    await purchasing.buyer.call(unbookOrderBilling, { invoiceId: creditNote })
    expect(await billed(purchasing, order)).toBe('3.5')
  })

  it('PO-7: is booked on a closed order, an invoice is not', async () => {
    const purchasing = new Purchasing(services)
    const order = await received(purchasing, '5')
    const book = (quantity: string) =>
      purchasing.buyer.call(bookOrderBilling, {
        invoiceId: randomUUID(),
        orderId: order.orderId,
        lines: [line(order, quantity)],
      })
    await book('4')
    const tables = tablesOf(services)
    const ctx = tableContext(purchasing.tenantId)
    await tables.tx.run(ctx, () => tables.orders.patch(ctx, order.orderId, { state: 'CLOSED' }))
    await expect(book('1')).rejects.toMatchObject({
      code: 'procurement.order_billing.order_not_open',
      facts: { state: 'CLOSED' },
    })
    await book('-1')
    expect(await billed(purchasing, order)).toBe('3')
    const { orders } = await purchasing.buyer.call(orderMatchViews, { orderIds: [order.orderId] })
    expect(orders).toMatchObject([{ state: 'CLOSED', closed: true }])
  })
})

describe('orders for matching', () => {
  it('are shown together with their receipts, in the order of the ids, without those that are not there', async () => {
    const purchasing = new Purchasing(services)
    const first = await received(purchasing, '3')
    const second = await purchasing.issuedOrder()
    const receipt = await purchasing.receive(first, '2')
    const { orders } = await purchasing.buyer.call(orderMatchViews, {
      orderIds: [second.orderId, randomUUID(), first.orderId, second.orderId],
    })
    expect(orders.map((order) => order.orderId)).toEqual([second.orderId, first.orderId])
    expect(orders[0]).toMatchObject({
      closed: false,
      lines: [{ match: 'three-way', categoryCode: null, accepted: '0', rejected: '0', receipts: [] }],
    })
    expect(orders[1]?.lines).toMatchObject([
      {
        received: '5',
        accepted: '5',
        rejected: '0',
        billableBasis: 'received',
        billable: '5',
        creditExpected: '0',
        receipts: [
          { receiptNumber: `${first.number ?? ''}/R1`, received: '3', accepted: '3', rejected: '0', returned: '0' },
          {
            receiptId: receipt.receiptId,
            receiptLineId: receipt.lines[0]?.lineId,
            receiptNumber: receipt.number,
            postedOn: receipt.receivedAt,
            received: '2',
          },
        ],
      },
    ])
  })

  it('MAT-8: are found by their numbers', async () => {
    const purchasing = new Purchasing(services)
    const first = await purchasing.issuedOrder()
    const second = await purchasing.issuedOrder()
    const numbers = [first.number ?? '', 'PO-1999-000001', second.number ?? '', first.number ?? '']
    const { orders } = await purchasing.buyer.call(findOrdersByNumber, { numbers })
    expect(new Map(orders.map((order) => [order.number, order.orderId]))).toEqual(
      new Map([
        [first.number, first.orderId],
        [second.number, second.orderId],
      ]),
    )
    expect(orders).toHaveLength(2)
  })

  it('other tenant: orders are neither shown nor found nor booked', async () => {
    const purchasing = new Purchasing(services)
    const order = await received(purchasing, '5')
    const stranger = services.actor()
    expect(await stranger.call(orderMatchViews, { orderIds: [order.orderId] })).toEqual({ orders: [] })
    expect(await stranger.call(findOrdersByNumber, { numbers: [order.number ?? ''] })).toEqual({ orders: [] })
    const own = await received(new Purchasing(services), '5')
    await expect(
      purchasing.buyer.call(bookOrderBilling, {
        invoiceId: randomUUID(),
        orderId: order.orderId,
        lines: [line(order, '1'), line(own, '1')],
      }),
    ).rejects.toMatchObject({ code: 'request.not_found' })
    expect(await billed(purchasing, order)).toBe('0')
  })
})
