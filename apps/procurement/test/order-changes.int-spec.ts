import {
  answerOrderChange,
  createOrderChange,
  getOrderChange,
  getPurchaseOrderRevision,
  listOrderChanges,
  listPurchaseOrderRevisions,
  orderChangePassed,
  orderChangeSubmitted,
  replaceOrderChange,
  sendOrderChange,
  submitOrderChange,
  withdrawOrderChange,
} from '@nexus/contracts-procurement'
import type { EventEnvelope, PayloadOf } from '@nexus/kernel'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine } from './builders/purchasing.builder.js'

let services: TestServices
const heard: EventEnvelope[] = []
beforeAll(async () => {
  services = await startTestServices([procurementService])
  for (const event of [orderChangeSubmitted, orderChangePassed])
    services.bus.subscribe({
      durable: `test.${event.name}`,
      eventType: event.name,
      deliver: (envelope: EventEnvelope) => {
        heard.push(envelope)
        return Promise.resolve()
      },
    })
})
afterAll(() => services.close())

const told = async (changeId: string): Promise<unknown> => {
  await services.settled()
  return heard.findLast((event) => event.aggregateId === changeId)?.payload
}
const approvalOf = async (changeId: string) =>
  ((await told(changeId)) as PayloadOf<typeof orderChangeSubmitted>).approval

describe('PO-3: change orders', () => {
  it('the order keeps its revision until the change is approved, then has the next, with its own printed number', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '240.00')
    expect(order).toMatchObject({ revision: 0, printedNumber: order.number })
    const change = await ordering.submittedChange(order.orderId, ordering.line(order, { unitPrice: '252.00' }))
    expect(change).toMatchObject({
      state: 'SUBMITTED',
      changeNumber: 1,
      baseRevision: 0,
      grossBefore: { amount: '1200.00' },
      gross: { amount: '1260.00' },
      differences: [
        { path: '/totals/gross', before: '1200.00 EUR', after: '1260.00 EUR' },
        { path: '/lines/1/unitPrice', label: 'Line 1: unit price', before: '240.00', after: '252.00' },
      ],
      judgement: { outcome: 'full', comparedWithRevision: 0 },
    })
    expect(await ordering.order(order.orderId)).toEqual(order)
    await ordering.judge('purchase-order-change', change.changeId, change.version)
    const revised = await ordering.order(order.orderId)
    expect(revised).toMatchObject({
      version: order.version + 1,
      revision: 1,
      number: order.number,
      printedNumber: `${String(order.number)}-2`,
      acknowledgement: 'PENDING',
      totals: { gross: { amount: '1260.00' } },
      lines: [{ unitPrice: '252.00', net: { amount: '1260.00' } }],
    })
    expect(await ordering.buyer.call(getOrderChange, { changeId: change.changeId })).toMatchObject({
      state: 'APPROVED',
      revision: 1,
      approvedBy: [ordering.approver.userId],
    })
  })

  it('revisions are immutable, with what each changed, by whom, and a hash of what it says', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '240.00')
    const change = await ordering.judgedChange(order.orderId, ordering.line(order, { unitPrice: '252.00' }))
    await ordering.submittedChange(order.orderId, { notes: 'Ring twice' })
    const { items } = await ordering.buyer.call(listPurchaseOrderRevisions, { orderId: order.orderId })
    expect(items).toMatchObject([
      {
        revision: 2,
        approved: false,
        approvedBy: [],
        differences: [{ path: '/notes', before: null, after: 'Ring twice' }],
      },
      {
        revision: 1,
        approved: true,
        approvedBy: [ordering.approver.userId],
        changeId: change.changeId,
        printedNumber: `${String(order.number)}-2`,
      },
      { revision: 0, approved: true, differences: [], gross: { amount: '1200.00' }, printedNumber: order.number },
    ])
    expect(new Set(items.map(({ hash }) => hash)).size).toBe(3)
    const first = await ordering.buyer.call(getPurchaseOrderRevision, { orderId: order.orderId, revision: 0 })
    expect(first).toEqual(order)
    await expect(
      ordering.buyer.call(getPurchaseOrderRevision, { orderId: order.orderId, revision: 3 }),
    ).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('asks workflow with the differences, what the change touches, and the approval that it builds on', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '240.00')
    const { changeId, version } = await ordering.submittedChange(
      order.orderId,
      ordering.line(order, { unitPrice: '252.00' }),
    )
    expect(await approvalOf(changeId)).toMatchObject({
      documentType: 'purchase-order-change',
      documentId: changeId,
      documentVersion: version,
      subject: { code: 'ORDER_CHANGE', parameters: { orderNumber: order.number, changeNumber: 1 } },
      amount: { amount: '1260.00', currency: 'EUR' },
      rerun: 'full',
      affectedFacts: ['amount', '/totals/gross', '/lines/1/unitPrice'],
      previousInstanceId: order.orderId,
      excludedUserIds: [ordering.buyer.userId, ordering.requester.userId],
      facts: { increase: { amount: '60.00', currency: 'EUR' }, matchesApprovedRequisition: false },
      change: {
        previousDocumentVersion: order.version,
        differences: [{ path: '/totals/gross' }, { before: '240.00' }],
      },
    })
  })

  it('adds a line of the requisition, and takes its quantity from what is open there (REQ-2)', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('3', '10.00', '5')
    const requisitionLineId = order.lines[0]!.requisitionLineId
    const change = await ordering.judgedChange(order.orderId, { lines: [{ requisitionLineId, quantity: '2' }] })
    expect(change.judgement.findings.map(({ rule }) => rule)).toContain('line-added')
    expect(await ordering.order(order.orderId)).toMatchObject({
      lines: [
        { lineNumber: 1, quantities: { ordered: '3' } },
        { lineNumber: 2, requisitionLineId, quantities: { ordered: '2' } },
      ],
    })
    expect(await ordering.requisition(order.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '5', open: '0' } }],
    })
  })

  it('gives back what it lowers, and cancels a line down to what is delivered', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.submittedChange(order.orderId, ordering.line(order, { quantity: '8' }))
    expect(await ordering.order(order.orderId)).toMatchObject({ totals: { gross: { amount: '80.00' } } })
    await ordering.receive(order, '3')
    await ordering.submittedChange(order.orderId, ordering.line(order, { cancel: true }))
    expect(await ordering.order(order.orderId)).toMatchObject({
      revision: 2,
      receipt: 'FULL',
      lines: [{ quantities: { ordered: '3', received: '3' } }],
    })
    expect(await ordering.requisition(order.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '3', open: '7' } }],
    })
  })

  it('is rejected, returned or withdrawn, and the order stays as it is', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '240.00')
    const dearer = ordering.line(order, { unitPrice: '252.00' })
    expect(await ordering.judgedChange(order.orderId, dearer, { verdict: 'rejected' })).toMatchObject({
      state: 'REJECTED',
      approvedBy: [],
    })
    const returned = await ordering.judgedChange(order.orderId, dearer, { verdict: 'returned' })
    expect(returned).toMatchObject({ state: 'DRAFT', changeNumber: 2, approval: { verdict: 'returned' } })
    const { changeId, version } = returned
    const replaced = await ordering.buyer.call(
      replaceOrderChange,
      { changeId, reason: 'A smaller rise', ...ordering.line(order, { unitPrice: '241.00' }) },
      { expectedVersion: version },
    )
    expect(replaced).toMatchObject({ version: version + 1, gross: { amount: '1205.00' } })
    await expect(
      ordering.approver.call(withdrawOrderChange, { changeId }, { expectedVersion: version + 1 }),
    ).rejects.toMatchObject({ code: 'procurement.purchase_order.not_the_submitter' })
    expect(
      await ordering.buyer.call(withdrawOrderChange, { changeId }, { expectedVersion: version + 1 }),
    ).toMatchObject({ state: 'WITHDRAWN' })
    expect(await ordering.order(order.orderId)).toEqual(order)
  })

  it('one at a time is open, and only of issued orders', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '240.00')
    const { changeId } = await ordering.draftChange(order.orderId, { notes: 'a' })
    await expect(ordering.draftChange(order.orderId, { notes: 'b' })).rejects.toMatchObject({
      code: 'procurement.purchase_order_change.open',
      facts: { changeId },
    })
    const draft = await ordering.draftOrder(await ordering.approvedRequisition())
    await expect(ordering.draftChange(draft.orderId, { notes: 'b' })).rejects.toMatchObject({
      code: 'procurement.purchase_order_change.order_not_issued',
    })
  })

  it('goes to the vendor after its approval, and a person records the answer', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '240.00')
    const { changeId, version } = await ordering.submittedChange(
      order.orderId,
      ordering.line(order, { unitPrice: '252.00' }),
    )
    const call = (expectedVersion: number) => ({ expectedVersion })
    await expect(ordering.buyer.call(sendOrderChange, { changeId }, call(version))).rejects.toMatchObject({
      code: 'procurement.purchase_order_change.state',
    })
    await ordering.judge('purchase-order-change', changeId, version)
    const sent = await ordering.buyer.call(sendOrderChange, { changeId }, call(version + 2))
    expect(sent).toMatchObject({ state: 'SENT', revision: 1 })
    const answer = { changeId, accepted: false, note: 'Too late for this delivery' }
    expect(await ordering.buyer.call(answerOrderChange, answer, call(sent.version))).toMatchObject({
      state: 'REJECTED_BY_SUPPLIER',
      answer: { accepted: false, recordedBy: ordering.buyer.userId },
    })
    expect(await ordering.order(order.orderId)).toMatchObject({ revision: 1 })
  })

  it('lapses when it cannot be carried out any more, and when its order ends', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const change = await ordering.submittedChange(order.orderId, {
      ...ordering.line(order, { quantity: '4' }),
      deliveryPlace: 'Side street 2',
    })
    expect(change).toMatchObject({ state: 'SUBMITTED', judgement: { outcome: 'affected' } })
    await ordering.receive(order, '6')
    await ordering.judge('purchase-order-change', change.changeId, change.version)
    expect(await ordering.buyer.call(getOrderChange, { changeId: change.changeId })).toMatchObject({
      state: 'LAPSED',
      lapseReason: expect.stringContaining('order at least 6'),
      judgement: { lapse: { code: 'procurement.purchase_order.below_floor', facts: { floor: '6' } } },
    })
    expect(await ordering.order(order.orderId)).toMatchObject({
      revision: 0,
      lines: [{ quantities: { ordered: '10' } }],
    })
    const other = await ordering.orderOf('5', '10.00')
    const open = await ordering.submittedChange(other.orderId, ordering.line(other, { unitPrice: '12.00' }))
    await ordering.cancel(other.orderId)
    await services.settled()
    expect(await ordering.buyer.call(getOrderChange, { changeId: open.changeId })).toMatchObject({ state: 'WITHDRAWN' })
  })
})

describe('AP-9: what is immaterial is carried out at once', () => {
  it('V14: approved 10,000 at 5 %: 10,300 and 10,450 pass, 10,501 asks again', async () => {
    const ordering = new Ordering(services)
    await ordering.masterData.settings({ changeTolerancePercent: '5' })
    const order = await ordering.orderOf('1', '10000.00')
    for (const [index, price] of ['10300.00', '10450.00'].entries()) {
      const change = await ordering.submittedChange(order.orderId, ordering.line(order, { unitPrice: price }))
      expect(change).toMatchObject({ state: 'APPROVED', revision: index + 1, judgement: { outcome: 'notify' } })
      expect(await told(change.changeId)).toMatchObject({ notify: [ordering.approver.userId] })
    }
    const third = await ordering.submittedChange(order.orderId, ordering.line(order, { unitPrice: '10501.00' }))
    expect(third).toMatchObject({
      state: 'SUBMITTED',
      baseRevision: 2,
      judgement: {
        outcome: 'full',
        comparedWithRevision: 0,
        findings: [{ reason: 'The total is 5.01 % above the approved one; 5 % are allowed.' }, { rule: 'price-up' }],
      },
    })
    expect(await ordering.order(order.orderId)).toMatchObject({
      revision: 2,
      totals: { gross: { amount: '10450.00' } },
    })
    await ordering.judge('purchase-order-change', third.changeId, third.version)
    const after = await ordering.submittedChange(order.orderId, ordering.line(order, { unitPrice: '11026.05' }))
    expect(after).toMatchObject({ state: 'APPROVED', revision: 4, judgement: { comparedWithRevision: 3 } })
  })

  it('notes, contact, tags and decreases need nobody; without a tolerance a cent asks again', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '10.00')
    const harmless = {
      notes: 'Ring twice',
      contact: 'Rosa',
      tags: ['office'],
      ...ordering.line(order, { quantity: '4' }),
    }
    expect(await ordering.submittedChange(order.orderId, harmless)).toMatchObject({
      state: 'APPROVED',
      judgement: { outcome: 'none' },
    })
    expect(await ordering.submittedChange(order.orderId, ordering.line(order, { unitPrice: '10.01' }))).toMatchObject({
      state: 'SUBMITTED',
      judgement: { outcome: 'full' },
    })
  })
})

describe('PO-4: the floors of a change', () => {
  it('never less than what is received or billed', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '6')
    await expect(
      ordering.draftChange(order.orderId, ordering.line(order, { quantity: '5.999999' })),
    ).rejects.toMatchObject({
      code: 'procurement.purchase_order.below_floor',
      facts: { floor: '6', quantity: '5.999999', received: '6' },
    })
    expect(await ordering.draftChange(order.orderId, ordering.line(order, { quantity: '6' }))).toMatchObject({
      gross: { amount: '60.00' },
    })
  })

  it('vendor, item and price base stay after the first receipt; the price may change', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '1')
    const locked = { code: 'procurement.purchase_order.locked_after_receipt' }
    for (const parts of [
      { priceBaseQuantity: '2' },
      { supplierItemId: 'B-1' },
      { buyerItemId: 'X' },
      { description: 'Table' },
    ])
      await expect(ordering.draftChange(order.orderId, ordering.line(order, parts))).rejects.toMatchObject(locked)
    await expect(ordering.draftChange(order.orderId, { vendorId: await ordering.vendor() })).rejects.toMatchObject(
      locked,
    )
    expect(await ordering.draftChange(order.orderId, ordering.line(order, { unitPrice: '9.00' }))).toBeDefined()
  })

  it('what is fully received changes only where the settings say so, and returns to receiving', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('4', '10.00', '5')
    await ordering.receive(order, '4')
    const more = ordering.line(order, { quantity: '5' })
    await expect(ordering.draftChange(order.orderId, more)).rejects.toMatchObject({
      code: 'procurement.purchase_order.fully_received',
    })
    await ordering.masterData.settings({ allowChangeAfterFullReceipt: true })
    await ordering.judgedChange(order.orderId, more)
    expect(await ordering.order(order.orderId)).toMatchObject({ receipt: 'PARTIAL', revision: 1 })
  })

  it('refuses what says nothing new, unknown lines, and an order without lines', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('4', '10.00')
    const draft = (proposal: Parameters<Ordering['draftChange']>[1]) => ordering.draftChange(order.orderId, proposal)
    await expect(draft({})).rejects.toMatchObject({ code: 'procurement.purchase_order.unchanged' })
    await expect(draft({ lines: [{ orderLineId: randomUUID() }] })).rejects.toMatchObject({
      code: 'procurement.purchase_order.line_unknown',
    })
    await expect(draft({ lines: [{ requisitionLineId: randomUUID(), quantity: '1' }] })).rejects.toMatchObject({
      code: 'procurement.purchase_order.requisition_line_unknown',
    })
    await expect(draft(ordering.line(order, { cancel: true }))).rejects.toMatchObject({
      code: 'procurement.purchase_order.without_lines',
    })
    await expect(draft({ vendorId: randomUUID() })).rejects.toMatchObject({ code: 'procurement.vendor.unknown' })
    const over = await ordering.submittedChange(order.orderId, ordering.line(order, { quantity: '5' }))
    await ordering.judge('purchase-order-change', over.changeId, over.version)
    expect(await ordering.buyer.call(getOrderChange, { changeId: over.changeId })).toMatchObject({ state: 'LAPSED' })
  })
})

describe('change orders and their callers', () => {
  it('other tenant: neither order nor change is found', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '240.00')
    const { changeId, version } = await ordering.draftChange(order.orderId, { notes: 'a' })
    const { buyer } = new Ordering(services)
    const call = { expectedVersion: version, key: randomUUID() }
    const gone = { code: 'request.not_found' }
    const { orderId } = order
    await expect(buyer.call(createOrderChange, { orderId, reason: 'x', notes: 'b' })).rejects.toMatchObject(gone)
    await expect(buyer.call(replaceOrderChange, { changeId, reason: 'x' }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(submitOrderChange, { changeId }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(withdrawOrderChange, { changeId }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(sendOrderChange, { changeId }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(answerOrderChange, { changeId, accepted: true }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(getOrderChange, { changeId })).rejects.toMatchObject(gone)
    await expect(buyer.call(getPurchaseOrderRevision, { orderId, revision: 0 })).rejects.toMatchObject(gone)
    await expect(buyer.call(listPurchaseOrderRevisions, { orderId })).rejects.toMatchObject(gone)
    expect(await buyer.call(listOrderChanges, {})).toEqual({ items: [], nextCursor: null })
  })

  it('shows requesters the changes of what was ordered for them, and nobody else', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '240.00')
    const { changeId } = await ordering.draftChange(order.orderId, { notes: 'a' })
    const rights = { 'purchase-order:read': 'own' } as const
    const { tenantId, requester } = ordering
    const asRequester = services.actor({ tenantId, userId: requester.userId, rights })
    expect(await asRequester.call(listOrderChanges, { orderId: order.orderId })).toMatchObject({
      items: [{ changeId }],
    })
    const colleague = services.actor({ tenantId, rights })
    expect(await colleague.call(listOrderChanges, {})).toMatchObject({ items: [] })
    await expect(colleague.call(getOrderChange, { changeId })).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('twice: a submission under its key makes one revision; an old version is refused', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '240.00')
    const { changeId } = await ordering.draftChange(order.orderId, { notes: 'a' })
    const call = { expectedVersion: 1, key: randomUUID() }
    const first = await ordering.buyer.call(submitOrderChange, { changeId }, call)
    expect(await ordering.buyer.call(submitOrderChange, { changeId }, call)).toEqual(first)
    expect(await ordering.order(order.orderId)).toMatchObject({ revision: 1 })
    await expect(
      ordering.buyer.call(submitOrderChange, { changeId }, { expectedVersion: 1, key: randomUUID() }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: 2 })
    expect(firstLine(order)).toBeDefined()
  })
})
