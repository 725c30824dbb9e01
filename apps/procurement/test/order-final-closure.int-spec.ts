import {
  bookOrderBilling,
  closePurchaseOrderHard,
  holdPurchaseOrder,
  orderMatchViews,
  type PurchaseOrderView,
  purchaseOrderClosed,
  postReturn,
  unbookOrderBilling,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { eventSeqs, told } from './builders/event-log.builder.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine } from './builders/purchasing.builder.js'
import { Receiving } from './builders/receiving.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

const bill = async (ordering: Ordering, order: PurchaseOrderView, quantity: string, creditOf?: string) => {
  const invoiceId = randomUUID()
  const lines = [{ invoiceLineId: randomUUID(), orderLineId: firstLine(order), quantity }]
  await ordering.buyer.call(bookOrderBilling, { invoiceId, orderId: order.orderId, creditOf, lines })
  return invoiceId
}

/** Somebody of accounts payable, who did not make the order. */
const closer = ({ tenantId }: Ordering): TestActor => services.actor({ tenantId, name: 'Pia Payable' })

const closeHard = (ordering: Ordering, orderId: string, actor = closer(ordering)) =>
  ordering.act(closePurchaseOrderHard, { orderId, reason: 'The year is closed' }, actor)

const closedForGood = { code: 'procurement.purchase_order.closed_for_good' }

describe('PO-1: an order that is closed for good', () => {
  it('was closed softly before, and is never opened again', async () => {
    const ordering = new Ordering(services)
    const { orderId } = await ordering.orderOf('10', '10.00')
    await ordering.close(orderId)
    expect(await closeHard(ordering, orderId)).toMatchObject({
      state: 'CLOSED',
      closure: { kind: 'hard', reason: 'The year is closed', automatic: false },
    })
    await expect(ordering.reopen(orderId)).rejects.toMatchObject({
      ...closedForGood,
      detail: expect.stringContaining('The year is closed'),
    })
    await expect(closeHard(ordering, orderId)).rejects.toMatchObject(closedForGood)
  })

  it('or all of it is received and billed', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '10')
    await bill(ordering, order, '9')
    await expect(closeHard(ordering, order.orderId)).rejects.toMatchObject({
      code: 'procurement.purchase_order.not_finished',
      facts: { receipt: 'FULL', billing: 'PARTIAL' },
    })
    await bill(ordering, order, '1')
    expect(await closeHard(ordering, order.orderId)).toMatchObject({ closure: { kind: 'hard' } })
  })

  it('not while goods are in inspection, or a credit note is expected, unless it was closed softly', async () => {
    const ordering = new Ordering(services)
    const notFinished = { code: 'procurement.purchase_order.not_finished' }
    const goods = await Receiving.of(ordering, '10')
    const receipt = await goods.post('10', { inInspection: '10' })
    await goods.bill('10')
    await expect(closeHard(ordering, goods.order.orderId)).rejects.toMatchObject(notFinished)
    const inspected = await goods.inspect(receipt, '8', '2')
    await expect(closeHard(ordering, goods.order.orderId)).rejects.toMatchObject(notFinished)
    await goods.giveBack(inspected, '2')
    await expect(closeHard(ordering, goods.order.orderId)).rejects.toMatchObject(notFinished)
    await ordering.close(goods.order.orderId)
    expect(await closeHard(ordering, goods.order.orderId)).toMatchObject({ closure: { kind: 'hard' } })
  })

  it('is not on hold any more: nothing of it could be released (PO-1)', async () => {
    const ordering = new Ordering(services)
    const { orderId } = await ordering.orderOf('10', '10.00')
    await ordering.act(holdPurchaseOrder, { orderId, reason: 'x' })
    await ordering.close(orderId)
    const closed = await closeHard(ordering, orderId)
    expect(closed).toMatchObject({ onHold: false })
    expect(closed.hold).toBeUndefined()
  })

  it('takes no delivery, return, invoice, credit, change or cancellation any more', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const { orderId } = order
    const receipt = await ordering.receive(order, '5')
    const invoiceId = await bill(ordering, order, '2')
    await ordering.close(orderId)
    await closeHard(ordering, orderId)
    const before = await ordering.order(orderId)
    const state = { code: 'procurement.purchase_order.state' }
    await expect(ordering.receive(order, '1')).rejects.toMatchObject(state)
    const line = { receiptLineId: firstLine(receipt), quantity: '1', reason: 'broken' }
    const { receiptId } = receipt
    await expect(
      ordering.receiver.call(postReturn, { receiptId, lines: [line] }, { key: randomUUID() }),
    ).rejects.toMatchObject(state)
    await expect(bill(ordering, order, '1')).rejects.toMatchObject(closedForGood)
    await expect(bill(ordering, order, '-1', invoiceId)).rejects.toMatchObject(closedForGood)
    await expect(ordering.cancel(orderId)).rejects.toMatchObject(state)
    await expect(ordering.draftChange(orderId, { notes: 'a' })).rejects.toMatchObject({
      code: 'procurement.purchase_order_change.order_not_issued',
    })
    await expect(ordering.act(holdPurchaseOrder, { orderId, reason: 'x' })).rejects.toMatchObject(state)
    await expect(ordering.shortClose(order)).rejects.toMatchObject(state)
    expect(await ordering.order(orderId)).toEqual(before)
    const views = await ordering.buyer.call(orderMatchViews, { orderIds: [orderId] })
    expect(views.orders).toMatchObject([{ closed: true, closure: 'hard' }])
  })

  it('has the booking of a rejected invoice taken back all the same: the ledger stays true', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '5')
    const invoiceId = await bill(ordering, order, '2')
    await ordering.close(order.orderId)
    await closeHard(ordering, order.orderId)
    await ordering.buyer.call(unbookOrderBilling, { invoiceId })
    expect(await ordering.order(order.orderId)).toMatchObject({
      state: 'CLOSED',
      lines: [{ quantities: { billed: '0' } }],
    })
  })

  it('X-9: is not closed by who made, submitted or issued it', async () => {
    const ordering = new Ordering(services)
    const { orderId } = await ordering.orderOf('10', '10.00')
    await ordering.close(orderId)
    const { tx, orders } = tablesOf(services)
    const ctx = tableContext(ordering.tenantId)
    for (const duty of ['submittedBy', 'issuedBy'] as const) {
      const actor = closer(ordering)
      await tx.run(ctx, () => orders.patch(ctx, orderId, { [duty]: actor.userId }))
      await expect(closeHard(ordering, orderId, actor)).rejects.toMatchObject({
        code: 'procurement.separation_of_duties',
      })
    }
    await expect(closeHard(ordering, orderId, ordering.buyer)).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
      facts: { roles: ['buyer', 'final closer'] },
    })
  })

  it('neither a draft nor a cancelled order is', async () => {
    const ordering = new Ordering(services)
    const draft = await ordering.draftOrder(await ordering.approvedRequisition())
    await expect(closeHard(ordering, draft.orderId)).rejects.toMatchObject({
      code: 'procurement.purchase_order.state',
    })
    const { orderId } = await ordering.orderOf('10', '10.00')
    await ordering.cancel(orderId)
    await expect(closeHard(ordering, orderId)).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
  })

  it('tells it with one event of one version', async () => {
    const ordering = new Ordering(services)
    const { orderId } = await ordering.orderOf('10', '10.00')
    await ordering.close(orderId)
    const { version } = await closeHard(ordering, orderId)
    expect(await told(services, ordering.tenantId, orderId, purchaseOrderClosed)).toMatchObject([
      { kind: 'soft' },
      { kind: 'hard', reason: 'The year is closed', version },
    ])
    expect(await eventSeqs(services, ordering.tenantId, orderId)).toEqual(
      Array.from({ length: version }, (_, index) => index + 1),
    )
  })

  it('needs the permission and the present version; of another tenant it is not found', async () => {
    const ordering = new Ordering(services)
    const { orderId } = await ordering.orderOf('10', '10.00')
    const { version } = await ordering.close(orderId)
    const input = { orderId, reason: 'x' }
    const soft = services.actor({ tenantId: ordering.tenantId, rights: { 'purchase-order:close': 'all' } })
    await expect(soft.call(closePurchaseOrderHard, input, { expectedVersion: version })).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
    await expect(
      closer(ordering).call(closePurchaseOrderHard, input, { expectedVersion: version - 1 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch' })
    const stranger = services.actor({ tenantId: randomUUID() })
    await expect(stranger.call(closePurchaseOrderHard, input, { expectedVersion: version })).rejects.toMatchObject({
      code: 'request.not_found',
    })
  })
})
