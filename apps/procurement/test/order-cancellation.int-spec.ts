import {
  answerCancellation,
  bookOrderBilling,
  cancelPurchaseOrder,
  createOrderChange,
  holdPurchaseOrder,
  purchaseOrderCancellationEnded,
  purchaseOrderCancellationRequested,
  purchaseOrderCancelled,
  purchaseOrderShortClosed,
  submitOrderChange,
  withdrawCancellation,
} from '@nexus/contracts-procurement'
import { AuditRow } from '@nexus/platform-audit'
import { TenantTable } from '@nexus/platform-database'
import { startTestServices, type TestServices } from '@nexus/testing'
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

/** An organization whose vendors are asked before something is cancelled. */
async function asking(): Promise<Ordering> {
  const ordering = new Ordering(services)
  await ordering.masterData.settings({ cancellationNeedsAnswer: true })
  return ordering
}

const answer = (ordering: Ordering, orderId: string, accepted: boolean, note = 'As the vendor said') =>
  ordering.act(answerCancellation, { orderId, accepted, note })

const open = async (ordering: Ordering, requisitionId: string) =>
  (await ordering.requisition(requisitionId)).lines[0]?.quantities

const pending = { code: 'procurement.purchase_order.cancellation_pending' }

describe('PO-6: a cancellation that waits for the vendor', () => {
  it('cancels nothing yet: the quantity stays on the order and taken of the requisition', async () => {
    const ordering = await asking()
    const order = await ordering.orderOf('10', '10.00')
    const orderLineId = firstLine(order)
    expect(await ordering.cancel(order.orderId, [{ orderLineId, quantity: '4' }])).toMatchObject({
      state: 'ISSUED',
      cancellation: {
        status: 'requested',
        lines: [{ orderLineId, quantity: '4' }],
        reason: 'Not needed',
        reasonCode: 'not-needed',
        requestedBy: ordering.buyer.userId,
      },
      lines: [{ quantities: { ordered: '10', cancelled: '0' } }],
    })
    expect(await open(ordering, order.requisitionId)).toMatchObject({ allocated: '10', open: '0' })
    await ordering.receive(order, '1')
    expect(await told(services, ordering.tenantId, order.orderId, purchaseOrderCancellationRequested)).toMatchObject([
      { reasonCode: 'not-needed', lines: [{ lineId: orderLineId, quantity: '4' }] },
    ])
  })

  it('accepted: it is cancelled as ever, and open again on the requisition', async () => {
    const ordering = await asking()
    const order = await ordering.orderOf('10', '10.00')
    await ordering.cancel(order.orderId, [{ orderLineId: firstLine(order), quantity: '4' }])
    expect(await answer(ordering, order.orderId, true, 'Agreed')).toMatchObject({
      state: 'ISSUED',
      cancellation: { status: 'accepted', answer: 'Agreed', endedBy: ordering.buyer.userId },
      lines: [{ quantities: { cancelled: '4' } }],
    })
    expect(await open(ordering, order.requisitionId)).toMatchObject({ allocated: '6', open: '4' })
    expect(await told(services, ordering.tenantId, order.orderId, purchaseOrderShortClosed)).toMatchObject([
      { kind: 'cancelled', reason: 'Not needed' },
    ])
  })

  it('accepted for the whole order: it is cancelled', async () => {
    const ordering = await asking()
    const order = await ordering.orderOf('10', '10.00')
    expect(await ordering.cancel(order.orderId)).toMatchObject({
      state: 'ISSUED',
      cancellation: { status: 'requested' },
    })
    expect(await answer(ordering, order.orderId, true)).toMatchObject({
      state: 'CANCELLED',
      cancellationReason: 'Not needed',
      cancellationCode: 'not-needed',
      cancellation: { status: 'accepted' },
      lines: [{ status: 'CANCELLED' }],
    })
    expect(await told(services, ordering.tenantId, order.orderId, purchaseOrderCancelled)).toHaveLength(1)
    expect(await open(ordering, order.requisitionId)).toMatchObject({ allocated: '0', open: '10' })
  })

  it('accepted after a part came: only what is neither delivered nor billed is cancelled', async () => {
    const ordering = await asking()
    const order = await ordering.orderOf('10', '10.00')
    await ordering.cancel(order.orderId)
    await ordering.receive(order, '7')
    expect(await answer(ordering, order.orderId, true)).toMatchObject({
      state: 'ISSUED',
      receipt: 'FULL',
      cancellation: { status: 'accepted' },
      lines: [{ quantities: { received: '7', cancelled: '3' } }],
    })
    const lines = await ordering.orderOf('10', '10.00')
    await ordering.cancel(lines.orderId, [{ orderLineId: firstLine(lines), quantity: '5' }])
    await ordering.receive(lines, '8')
    expect(await answer(ordering, lines.orderId, true)).toMatchObject({ lines: [{ quantities: { cancelled: '2' } }] })
  })

  it('accepted after all of it came: nothing is left to cancel, and it says so', async () => {
    const ordering = await asking()
    const order = await ordering.orderOf('10', '10.00')
    await ordering.cancel(order.orderId)
    await ordering.receive(order, '10')
    expect(await answer(ordering, order.orderId, true)).toMatchObject({
      state: 'ISSUED',
      receipt: 'FULL',
      cancellation: { status: 'accepted' },
      lines: [{ quantities: { cancelled: '0' } }],
    })
    expect(await told(services, ordering.tenantId, order.orderId, purchaseOrderCancellationEnded)).toMatchObject([
      { outcome: 'accepted' },
    ])
  })

  it('an order that goods came for and went back from is never cancelled as a whole: only what is open of it', async () => {
    const purchasing = await asking()
    const goods = await Receiving.of(purchasing, '10')
    const { orderId } = goods.order
    await purchasing.cancel(orderId)
    await goods.giveBack(await goods.post('4'), '4', { replacement: true })
    const after = {
      state: 'ISSUED',
      cancellation: { status: 'accepted' },
      lines: [{ quantities: { cancelled: '10' } }],
    }
    expect(await answer(purchasing, orderId, true)).toMatchObject(after)
    const plain = await Receiving.of(new Ordering(services), '10')
    await plain.giveBack(await plain.post('4'), '4', { replacement: true })
    const lines = [{ orderLineId: firstLine(plain.order) }]
    const ordering = plain.purchasing as Ordering
    expect(await ordering.cancel(plain.order.orderId, lines)).toMatchObject({
      state: 'ISSUED',
      lines: [{ quantities: { received: '4', cancelled: '10' } }],
    })
  })

  it('X-8: the trail keeps what the vendor said, and that the cancellation ended the hold', async () => {
    const ordering = await asking()
    const { orderId } = await ordering.orderOf('10', '10.00')
    await ordering.act(holdPurchaseOrder, { orderId, reason: 'Looked into' })
    await ordering.cancel(orderId)
    await answer(ordering, orderId, true, 'Agreed by telephone')
    const audit = new TenantTable(tablesOf(services).tx, AuditRow, 'audit row')
    const ctx = tableContext(ordering.tenantId)
    const rows = await tablesOf(services).tx.read(ctx, () =>
      audit.select(ctx, 'row').andWhere('row.entityId = :orderId', { orderId }).getMany(),
    )
    expect(rows.find(({ action }) => action === 'procurement.purchase-order.cancel')).toMatchObject({
      before: { hold: { reason: 'Looked into' } },
      after: { cancellation: { status: 'accepted', answer: 'Agreed by telephone' } },
    })
  })

  it('rejected, with the reason: everything stays; it can be asked again', async () => {
    const ordering = await asking()
    const order = await ordering.orderOf('10', '10.00')
    const before = await ordering.order(order.orderId)
    await ordering.cancel(order.orderId)
    const after = await answer(ordering, order.orderId, false, 'The goods are on their way')
    expect(after.cancellation).toMatchObject({ status: 'rejected', answer: 'The goods are on their way' })
    const { cancellation: _ended, ...rest } = after
    expect(rest).toEqual({ ...before, version: before.version + 2, updatedAt: after.updatedAt })
    await ordering.receive(order, '2')
    await expect(ordering.cancel(order.orderId)).rejects.toMatchObject({ code: 'procurement.purchase_order.in_use' })
    expect(await ordering.cancel(order.orderId, [{ orderLineId: firstLine(order) }])).toMatchObject({
      cancellation: { status: 'requested', lines: [{ quantity: '8' }] },
    })
  })

  it('taken back: nothing waits any more, and a late answer is refused', async () => {
    const ordering = await asking()
    const { orderId } = await ordering.orderOf('10', '10.00')
    await ordering.cancel(orderId)
    expect(await ordering.act(withdrawCancellation, { orderId, reason: 'We need them' })).toMatchObject({
      state: 'ISSUED',
      cancellation: { status: 'withdrawn', answer: 'We need them' },
    })
    const none = { code: 'procurement.purchase_order.no_cancellation_pending' }
    await expect(answer(ordering, orderId, true)).rejects.toMatchObject(none)
    await expect(ordering.act(withdrawCancellation, { orderId, reason: 'x' })).rejects.toMatchObject(none)
  })

  it('while it waits: no other cancellation, no change order, and the order is not closed', async () => {
    const ordering = await asking()
    const order = await ordering.orderOf('10', '10.00')
    const { orderId } = order
    const change = await ordering.buyer.call(createOrderChange, { orderId, reason: 'x', notes: 'Ring twice' })
    await ordering.cancel(orderId, [{ orderLineId: firstLine(order), quantity: '1' }])
    await expect(ordering.cancel(orderId)).rejects.toMatchObject(pending)
    await expect(ordering.close(orderId)).rejects.toMatchObject(pending)
    await expect(
      ordering.buyer.call(
        submitOrderChange,
        { changeId: change.changeId },
        { expectedVersion: change.version, key: randomUUID() },
      ),
    ).rejects.toMatchObject(pending)
  })

  it('does not wait by default, before the issue, nor where no acknowledgement is needed', async () => {
    const plain = new Ordering(services)
    const order = await plain.orderOf('10', '10.00')
    expect(await plain.cancel(order.orderId)).toMatchObject({
      state: 'CANCELLED',
      cancellation: { status: 'not-required' },
    })
    const ordering = await asking()
    const draft = await ordering.draftOrder(await ordering.approvedRequisition())
    const cancelled = await ordering.cancel(draft.orderId)
    expect(cancelled).toMatchObject({ state: 'CANCELLED' })
    expect(cancelled.cancellation).toBeUndefined()
    const silent = await ordering.orderOf('10', '10.00')
    const { tx, orders } = tablesOf(services)
    const ctx = tableContext(ordering.tenantId)
    await tx.run(ctx, () => orders.patch(ctx, silent.orderId, { acknowledgement: 'NOT_REQUIRED' }))
    expect(await ordering.cancel(silent.orderId)).toMatchObject({
      state: 'CANCELLED',
      cancellation: { status: 'not-required' },
    })
  })

  it('INV-14: what is billed meanwhile is not cancelled either, and each step is one event of one version', async () => {
    const ordering = await asking()
    const order = await ordering.orderOf('10', '10.00')
    const { orderId } = order
    await ordering.cancel(orderId, [{ orderLineId: firstLine(order), quantity: '9' }])
    await ordering.receive(order, '2')
    await ordering.buyer.call(bookOrderBilling, {
      invoiceId: randomUUID(),
      orderId,
      lines: [{ invoiceLineId: randomUUID(), orderLineId: firstLine(order), quantity: '2' }],
    })
    const { version } = await answer(ordering, orderId, true)
    expect(await ordering.order(orderId)).toMatchObject({ lines: [{ quantities: { billed: '2', cancelled: '8' } }] })
    expect(await eventSeqs(services, ordering.tenantId, orderId)).toEqual(
      Array.from({ length: version }, (_, index) => index + 1),
    )
  })

  it('needs permissions and the present version; of another tenant it is not found', async () => {
    const ordering = await asking()
    const { orderId } = await ordering.orderOf('10', '10.00')
    const { version } = await ordering.cancel(orderId)
    const call = { expectedVersion: version, key: randomUUID() }
    const reader = services.actor({ tenantId: ordering.tenantId, rights: { 'purchase-order:read': 'all' } })
    const stranger = new Ordering(services).buyer
    const said = { orderId, accepted: true, note: 'x' }
    const back = { orderId, reason: 'x' }
    const denied = { code: 'auth.permission_denied' }
    await expect(reader.call(answerCancellation, said, call)).rejects.toMatchObject(denied)
    await expect(reader.call(withdrawCancellation, back, call)).rejects.toMatchObject(denied)
    const gone = { code: 'request.not_found' }
    await expect(stranger.call(answerCancellation, said, call)).rejects.toMatchObject(gone)
    await expect(stranger.call(withdrawCancellation, back, call)).rejects.toMatchObject(gone)
    const old = { expectedVersion: version - 1 }
    const stale = { code: 'request.version_mismatch', facts: { changedFields: ['cancellation'] } }
    await expect(ordering.buyer.call(answerCancellation, said, old)).rejects.toMatchObject(stale)
    await expect(ordering.buyer.call(withdrawCancellation, back, old)).rejects.toMatchObject(stale)
    await expect(ordering.buyer.call(cancelPurchaseOrder, back, old)).rejects.toMatchObject(stale)
  })
})
