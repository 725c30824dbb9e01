import {
  acknowledgePurchaseOrder,
  bookOrderBilling,
  cancelPurchaseOrder,
  changePurchaseOrder,
  closePurchaseOrder,
  listAcknowledgements,
  listOrderNumbers,
  type PurchaseOrderView,
  reopenPurchaseOrder,
  shortCloseOrderLine,
  submitPurchaseOrder,
  withdrawPurchaseOrder,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { eventSeqs } from './builders/event-log.builder.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine } from './builders/purchasing.builder.js'

const clock = new FakeClock('2026-04-01T08:00:00.000Z')
let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())

const bill = (ordering: Ordering, order: PurchaseOrderView, quantity: string) =>
  ordering.buyer.call(bookOrderBilling, {
    invoiceId: randomUUID(),
    orderId: order.orderId,
    lines: [{ invoiceLineId: randomUUID(), orderLineId: firstLine(order), quantity }],
  })

/** Time goes by, and timers that are due have run. */
async function days(count: number): Promise<void> {
  await services.settled()
  clock.advance({ days: count })
  services.wakeJobs()
  await services.settled()
}

describe('PO-6: cancelling what is open of an issued order', () => {
  it('per line, only what is neither delivered nor billed; the requisition has it open again (REQ-2)', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const orderLineId = firstLine(order)
    await ordering.receive(order, '4')
    await expect(ordering.cancel(order.orderId, [{ orderLineId, quantity: '6.5' }])).rejects.toMatchObject({
      code: 'procurement.purchase_order.exceeds_open',
      facts: { orderLineId, open: '6', quantity: '6.5' },
    })
    expect(await ordering.cancel(order.orderId, [{ orderLineId, quantity: '2' }])).toMatchObject({
      state: 'ISSUED',
      receipt: 'PARTIAL',
      lines: [{ status: 'OPEN', unitPrice: '10.00', quantities: { ordered: '10', cancelled: '2' } }],
    })
    expect(await ordering.cancel(order.orderId, [{ orderLineId }])).toMatchObject({
      state: 'ISSUED',
      receipt: 'FULL',
      lines: [{ quantities: { ordered: '10', received: '4', cancelled: '6' } }],
    })
    expect(await ordering.requisition(order.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '4', open: '6' } }],
    })
  })

  it('is the whole order when nothing is left, with its reason code', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    expect(await ordering.cancel(order.orderId, [{ orderLineId: firstLine(order) }])).toMatchObject({
      state: 'CANCELLED',
      cancellationCode: 'not-needed',
      number: order.number,
      lines: [{ status: 'CANCELLED' }],
    })
    const draft = await ordering.draftOrder(await ordering.approvedRequisition())
    await expect(ordering.cancel(draft.orderId, [{ orderLineId: firstLine(draft) }])).rejects.toMatchObject({
      code: 'procurement.purchase_order.state',
    })
  })

  it('X-5: the number of a cancelled order stays visible as void, in its series', async () => {
    const ordering = new Ordering(services)
    const first = await ordering.orderOf('1', '10.00')
    const second = await ordering.orderOf('1', '10.00')
    await ordering.cancel(first.orderId)
    const numbers = async (filter: object) =>
      (await ordering.buyer.call(listOrderNumbers, { year: '2026', ...filter })).items
    expect(await numbers({})).toMatchObject([
      { number: 'PO-2026-000001', sequenceNumber: 1, void: true, state: 'CANCELLED', orderId: first.orderId },
      { number: 'PO-2026-000002', sequenceNumber: 2, void: false, orderId: second.orderId },
    ])
    expect(await numbers({ void: 'true' })).toHaveLength(1)
    expect(await numbers({ void: 'false' })).toMatchObject([{ orderId: second.orderId }])
    expect(await numbers({ legalEntityId: randomUUID() })).toEqual([])
    expect(await new Ordering(services).buyer.call(listOrderNumbers, { year: '2026' })).toMatchObject({ items: [] })
    const page = await ordering.buyer.call(listOrderNumbers, { year: '2026', limit: 1 })
    expect(await numbers({ limit: 1, cursor: page.nextCursor })).toMatchObject([{ sequenceNumber: 2 }])
  })
})

describe('PO-7: closing', () => {
  it('a line short: keeps what is ordered and its price, the rest is cancelled and open again on the requisition', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '7')
    const closed = await ordering.shortClose(order)
    expect(closed).toMatchObject({
      state: 'ISSUED',
      receipt: 'FULL',
      totals: { gross: { amount: '100.00' } },
      lines: [
        { status: 'SHORT_CLOSED', unitPrice: '10.00', quantities: { ordered: '10', received: '7', cancelled: '3' } },
      ],
    })
    expect(await ordering.requisition(order.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '7', open: '3' } }],
    })
    await expect(ordering.shortClose(order)).rejects.toMatchObject({
      code: 'procurement.purchase_order.exceeds_open',
    })
    expect(await eventSeqs(services, ordering.tenantId, order.orderId)).toEqual(
      Array.from({ length: closed.version }, (_, index) => index + 1),
    )
  })

  it('softly: nothing is received, billed, changed or cancelled until it is opened again, which loses nothing', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '4')
    const before = await ordering.order(order.orderId)
    expect(await ordering.close(order.orderId)).toMatchObject({
      state: 'CLOSED',
      receipt: 'PARTIAL',
      closure: { kind: 'soft', automatic: false, reason: 'The project is over' },
    })
    await expect(ordering.receive(order, '1')).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
    await expect(bill(ordering, order, '1')).rejects.toMatchObject({ code: 'procurement.order_billing.order_not_open' })
    await expect(ordering.cancel(order.orderId)).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
    await expect(ordering.draftChange(order.orderId, { notes: 'a' })).rejects.toMatchObject({
      code: 'procurement.purchase_order_change.order_not_issued',
    })
    const { closure: _none, ...reopened } = await ordering.reopen(order.orderId)
    expect(reopened).toEqual({ ...before, version: before.version + 2, updatedAt: reopened.updatedAt })
    await ordering.receive(order, '6')
    expect(await ordering.order(order.orderId)).toMatchObject({ state: 'ISSUED', receipt: 'FULL' })
  })

  it('by itself, exactly once, when all is received and billed and nothing happened for the set days', async () => {
    const ordering = new Ordering(services)
    await ordering.masterData.settings({ autoCloseIdleDays: 10 })
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '10')
    await days(30)
    expect(await ordering.order(order.orderId)).toMatchObject({ state: 'ISSUED', billing: 'NONE' })
    await bill(ordering, order, '10')
    await days(9)
    expect(await ordering.order(order.orderId)).toMatchObject({ state: 'ISSUED' })
    await ordering.acknowledge(order.orderId, { answer: 'accepted' })
    await days(9)
    expect(await ordering.order(order.orderId)).toMatchObject({ state: 'ISSUED' })
    await days(1)
    const closed = await ordering.order(order.orderId)
    expect(closed).toMatchObject({ state: 'CLOSED', closure: { automatic: true, idleDays: 10 } })
    await days(30)
    expect((await ordering.order(order.orderId)).version).toBe(closed.version)
  })

  it('by itself also when the remainder is within the tolerance, and never where it is switched off (PO-2, V22)', async () => {
    const ordering = new Ordering(services)
    await ordering.masterData.settings({ autoCloseIdleDays: 5, underReceiptPercent: '4.17' })
    const order = await ordering.orderOf('120', '1.00')
    await ordering.receive(order, '115')
    await bill(ordering, order, '115')
    expect(await ordering.order(order.orderId)).toMatchObject({ receipt: 'FULL' })
    await days(5)
    expect(await ordering.order(order.orderId)).toMatchObject({ state: 'CLOSED' })
    await ordering.masterData.settings({ underReceiptPercent: '4.16' })
    const strict = await ordering.orderOf('120', '1.00')
    await ordering.receive(strict, '115')
    await bill(ordering, strict, '115')
    await days(6)
    expect(await ordering.order(strict.orderId)).toMatchObject({ state: 'ISSUED', receipt: 'PARTIAL' })
    await ordering.shortClose(strict)
    await ordering.masterData.settings({ autoCloseIdleDays: null })
    await days(30)
    expect(await ordering.order(strict.orderId)).toMatchObject({ state: 'ISSUED', receipt: 'FULL', billing: 'FULL' })
  })
})

describe('PO-5: what the vendor answers, recorded by a person', () => {
  it.each([
    ['received', 'RECEIVED', []],
    ['accepted', 'ACCEPTED', ['5', '42']],
    ['accepted-with-changes', 'ACCEPTED_WITH_CHANGES', ['3', '5']],
    ['rejected', 'REJECTED', ['7']],
  ] as const)('%s: the order is %s and changes nothing else', async (answer, state, codes) => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    expect(order.acknowledgement).toBe('PENDING')
    const lines = codes.slice(0, 1).map((code) => ({
      orderLineId: firstLine(order),
      code,
      ...(code === '3' ? { promisedOn: '2026-05-04', quantity: '8' } : {}),
    }))
    const after = await ordering.acknowledge(order.orderId, { answer, reference: 'SO-4711', lines })
    expect(after).toMatchObject({
      acknowledgement: state,
      lines: [{ promisedOn: null, quantities: { ordered: '10' } }],
    })
    const { items } = await ordering.buyer.call(listAcknowledgements, { orderId: order.orderId })
    expect(items).toMatchObject([
      { answer, revision: 0, reference: 'SO-4711', lines, recordedBy: ordering.buyer.userId },
    ])
  })

  it.each([
    ['accepted', [{ code: '3', promisedOn: '2026-05-04' }], 'code_mismatch'],
    ['rejected', [{ code: '5' }], 'code_mismatch'],
    ['accepted-with-changes', [{ code: '5' }], 'change_missing'],
    ['accepted-with-changes', [{ code: '3' }], 'change_missing'],
  ] as const)('refuses %s with lines %j', async (answer, lines, code) => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const said = lines.map((line) => ({ orderLineId: firstLine(order), ...line }))
    await expect(ordering.acknowledge(order.orderId, { answer, lines: said })).rejects.toMatchObject({
      code: 'procurement.purchase_order.acknowledgement_mismatch',
      errors: expect.arrayContaining([expect.objectContaining({ code })]),
    })
  })

  it('refuses lines of other orders, and orders that are not issued; a new revision waits for a new answer', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const line = { orderLineId: randomUUID(), code: '5' as const }
    await expect(ordering.acknowledge(order.orderId, { answer: 'accepted', lines: [line] })).rejects.toMatchObject({
      code: 'procurement.purchase_order.line_unknown',
    })
    await ordering.acknowledge(order.orderId, { answer: 'accepted' })
    await ordering.submittedChange(order.orderId, { notes: 'Ring twice' })
    expect(await ordering.order(order.orderId)).toMatchObject({ acknowledgement: 'PENDING' })
    const draft = await ordering.draftOrder(await ordering.approvedRequisition())
    await expect(ordering.acknowledge(draft.orderId, { answer: 'accepted' })).rejects.toMatchObject({
      code: 'procurement.purchase_order.state',
    })
  })
})

describe('X-7: an old version', () => {
  it('is refused with the names of the fields that changed since', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const { orderId, version } = order
    await ordering.acknowledge(orderId, { answer: 'accepted' })
    await ordering.receive(order, '1')
    await ordering.receive(order, '1')
    const close = (expectedVersion: number) =>
      ordering.buyer.call(closePurchaseOrder, { orderId, reason: 'x' }, { expectedVersion })
    await expect(close(version)).rejects.toMatchObject({
      code: 'request.version_mismatch',
      currentVersion: version + 3,
      facts: { changedFields: ['acknowledgement', 'lines', 'receipt', 'receivedBy'] },
    })
    await expect(close(version + 2)).rejects.toMatchObject({ facts: { changedFields: ['lines'] } })
    await expect(close(version + 9)).rejects.toMatchObject({ code: 'request.version_mismatch', facts: undefined })
  })
})

describe('what happens to an order', () => {
  it('other tenant: the order is not found', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const { orderId } = order
    const { buyer } = new Ordering(services)
    const call = { expectedVersion: order.version, key: randomUUID() }
    const gone = { code: 'request.not_found' }
    const lines = [{ orderLineId: firstLine(order) }]
    await expect(buyer.call(cancelPurchaseOrder, { orderId, reason: 'x', lines }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(closePurchaseOrder, { orderId, reason: 'x' }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(reopenPurchaseOrder, { orderId, reason: 'x' }, call)).rejects.toMatchObject(gone)
    await expect(
      buyer.call(shortCloseOrderLine, { orderId, orderLineId: firstLine(order), reason: 'x' }, call),
    ).rejects.toMatchObject(gone)
    await expect(buyer.call(acknowledgePurchaseOrder, { orderId, answer: 'accepted' }, call)).rejects.toMatchObject(
      gone,
    )
    await expect(buyer.call(listAcknowledgements, { orderId })).rejects.toMatchObject(gone)
    await expect(buyer.call(changePurchaseOrder, { orderId, notes: 'x' }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(withdrawPurchaseOrder, { orderId }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(submitPurchaseOrder, { orderId }, call)).rejects.toMatchObject(gone)
  })

  it('twice: the same key answers the same', async () => {
    const ordering = new Ordering(services)
    const { orderId, version } = await ordering.orderOf('10', '10.00')
    const call = { expectedVersion: version, key: randomUUID() }
    const first = await ordering.buyer.call(closePurchaseOrder, { orderId, reason: 'x' }, call)
    expect(await ordering.buyer.call(closePurchaseOrder, { orderId, reason: 'x' }, call)).toEqual(first)
  })
})
