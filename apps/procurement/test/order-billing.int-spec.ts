import {
  bookOrderBilling,
  cancelPurchaseOrder,
  orderMatchView,
  type PurchaseOrderView,
  unbookOrderBilling,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
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

const booking = (order: PurchaseOrderView, quantity: string, invoiceId: string = randomUUID()) => ({
  invoiceId,
  orderId: order.orderId,
  lines: [{ invoiceLineId: randomUUID(), orderLineId: firstLine(order), quantity }],
})

describe('booking an invoice on an order', () => {
  it('shows terms, quantities and people for matching', async () => {
    const purchasing = new Purchasing(services)
    const order = await received(purchasing, '2')
    expect(await purchasing.buyer.call(orderMatchView, { orderId: order.orderId })).toMatchObject({
      number: order.number,
      version: order.version,
      state: 'ISSUED',
      currency: 'EUR',
      createdBy: purchasing.buyer.userId,
      approvedBy: [purchasing.approver.userId],
      receivedBy: [purchasing.receiver.userId],
      lines: [
        {
          lineId: firstLine(order),
          unitPrice: '240.00',
          priceBaseQuantity: '1',
          allowance: '20.00',
          match: 'three-way',
          taxPercent: '19',
          ordered: '5',
          received: '2',
          returned: '0',
          billed: '0',
          cancelled: '0',
        },
      ],
    })
  })

  it('bills what is received and nothing beyond, cumulatively (MAT-2, MAT-4)', async () => {
    const purchasing = new Purchasing(services)
    const order = await received(purchasing, '3')
    await expect(purchasing.buyer.call(bookOrderBilling, booking(order, '3.000001'))).rejects.toMatchObject({
      code: 'procurement.order_billing.exceeds_received',
      facts: { orderLineId: firstLine(order), left: '3', quantity: '3.000001' },
    })
    const orderVersion = order.version + 1
    expect(await purchasing.buyer.call(bookOrderBilling, booking(order, '2'))).toEqual({
      orderVersion,
      orders: [{ orderId: order.orderId, orderVersion }],
    })
    await expect(purchasing.buyer.call(bookOrderBilling, booking(order, '2'))).rejects.toMatchObject({
      code: 'procurement.order_billing.exceeds_received',
      facts: { left: '1' },
    })
    expect(await purchasing.order(order.orderId)).toMatchObject({
      billing: 'PARTIAL',
      lines: [{ quantities: { billed: '2' } }],
    })
    await purchasing.receive(order, '2')
    await purchasing.buyer.call(bookOrderBilling, booking(order, '3'))
    expect(await purchasing.order(order.orderId)).toMatchObject({
      billing: 'FULL',
      lines: [{ quantities: { billed: '5' } }],
    })
  })

  it('bills two-way lines up to what is ordered, without a receipt', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    const order = await purchasing.issuedOrder(requisition, [
      { requisitionLineId: firstLine(requisition), quantity: '5', match: 'two-way' },
    ])
    await expect(purchasing.buyer.call(bookOrderBilling, booking(order, '5.5'))).rejects.toMatchObject({
      code: 'procurement.order_billing.exceeds_ordered',
      facts: { left: '5' },
    })
    await purchasing.buyer.call(bookOrderBilling, booking(order, '5'))
    expect(await purchasing.order(order.orderId)).toMatchObject({ receipt: 'NONE', billing: 'FULL' })
    await expect(
      purchasing.buyer.call(
        cancelPurchaseOrder,
        { orderId: order.orderId, reason: 'x' },
        { expectedVersion: order.version + 1 },
      ),
    ).rejects.toMatchObject({
      code: 'procurement.purchase_order.in_use',
      facts: { billed: '5' },
    })
  })

  it('books all lines of an invoice or none', async () => {
    const purchasing = new Purchasing(services)
    const order = await received(purchasing, '3')
    const [line] = booking(order, '2').lines
    const both = { ...booking(order, '2'), lines: [line!, { ...line!, invoiceLineId: randomUUID() }] }
    await expect(purchasing.buyer.call(bookOrderBilling, both)).rejects.toMatchObject({
      code: 'procurement.order_billing.exceeds_received',
    })
    expect(await purchasing.order(order.orderId)).toMatchObject({
      version: order.version,
      lines: [{ quantities: { billed: '0' } }],
    })
  })

  it('credits what was billed and no more', async () => {
    const purchasing = new Purchasing(services)
    const order = await received(purchasing, '4')
    await purchasing.buyer.call(bookOrderBilling, booking(order, '4'))
    await purchasing.buyer.call(bookOrderBilling, booking(order, '-1.5'))
    expect(await purchasing.order(order.orderId)).toMatchObject({ lines: [{ quantities: { billed: '2.5' } }] })
    await expect(purchasing.buyer.call(bookOrderBilling, booking(order, '-2.6'))).rejects.toMatchObject({
      code: 'procurement.order_billing.below_zero',
    })
  })

  it('refuses orders that are not open, unknown lines, and an invoice line twice', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedOrder()
    await expect(purchasing.buyer.call(bookOrderBilling, booking(approved, '1'))).rejects.toMatchObject({
      code: 'procurement.order_billing.order_not_open',
    })
    const order = await received(purchasing, '3')
    const once = booking(order, '1')
    await expect(
      purchasing.buyer.call(bookOrderBilling, { ...once, lines: [...once.lines, ...once.lines] }),
    ).rejects.toMatchObject({ code: 'procurement.order_billing.line_unknown' })
    const [line] = once.lines
    await expect(
      purchasing.buyer.call(bookOrderBilling, { ...once, lines: [{ ...line!, orderLineId: randomUUID() }] }),
    ).rejects.toMatchObject({ code: 'procurement.order_billing.line_unknown' })
  })

  it('twice: the same invoice line is booked once, also at the same time, and never in another way', async () => {
    const purchasing = new Purchasing(services)
    const order = await received(purchasing, '5')
    const once = booking(order, '2')
    const answers = await Promise.all(Array.from({ length: 6 }, () => purchasing.buyer.call(bookOrderBilling, once)))
    expect(new Set(answers.map((answer) => answer.orderVersion))).toEqual(new Set([order.version + 1]))
    expect(await purchasing.order(order.orderId)).toMatchObject({
      version: order.version + 1,
      lines: [{ quantities: { billed: '2' } }],
    })
    const [line] = once.lines
    await expect(
      purchasing.buyer.call(bookOrderBilling, { ...once, lines: [{ ...line!, quantity: '3' }] }),
    ).rejects.toMatchObject({ code: 'procurement.order_billing.conflict' })
  })

  it('refuses an invoice line that is booked on another order', async () => {
    const purchasing = new Purchasing(services)
    const first = await received(purchasing, '5')
    const second = await received(purchasing, '5')
    const once = booking(first, '2')
    await purchasing.buyer.call(bookOrderBilling, once)
    const elsewhere = {
      ...once,
      orderId: second.orderId,
      lines: once.lines.map((line) => ({ ...line, orderLineId: firstLine(second) })),
    }
    await expect(purchasing.buyer.call(bookOrderBilling, elsewhere)).rejects.toMatchObject({
      code: 'procurement.order_billing.conflict',
    })
  })

  it('takes all bookings of an invoice back, on all orders, once', async () => {
    const purchasing = new Purchasing(services)
    const first = await received(purchasing, '5')
    const second = await received(purchasing, '5')
    const invoiceId = randomUUID()
    await purchasing.buyer.call(bookOrderBilling, booking(first, '2', invoiceId))
    await purchasing.buyer.call(bookOrderBilling, booking(second, '4', invoiceId))
    await purchasing.buyer.call(bookOrderBilling, booking(second, '1'))
    const { orders } = await purchasing.buyer.call(unbookOrderBilling, { invoiceId })
    expect(orders.map((order) => order.orderId).sort()).toEqual([first.orderId, second.orderId].sort())
    expect(await purchasing.order(first.orderId)).toMatchObject({
      billing: 'NONE',
      lines: [{ quantities: { billed: '0' } }],
    })
    expect(await purchasing.order(second.orderId)).toMatchObject({
      billing: 'PARTIAL',
      lines: [{ quantities: { billed: '1' } }],
    })
    expect(await purchasing.buyer.call(unbookOrderBilling, { invoiceId })).toEqual({ orders: [] })
  })

  it('other tenant: the order is not found, and nothing is taken back', async () => {
    const purchasing = new Purchasing(services)
    const order = await received(purchasing, '5')
    const once = booking(order, '2')
    await purchasing.buyer.call(bookOrderBilling, once)
    const stranger = services.actor()
    await expect(stranger.call(bookOrderBilling, booking(order, '1'))).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(stranger.call(orderMatchView, { orderId: order.orderId })).rejects.toMatchObject({
      code: 'request.not_found',
    })
    expect(await stranger.call(unbookOrderBilling, { invoiceId: once.invoiceId })).toEqual({ orders: [] })
    expect(await purchasing.order(order.orderId)).toMatchObject({ lines: [{ quantities: { billed: '2' } }] })
  })
})
