import {
  changePurchaseOrder,
  copyPurchaseOrder,
  createPurchaseOrder,
  holdVendor,
  issuePurchaseOrder,
  mergePurchaseOrders,
  purchaseOrderSubmitted,
  purchaseOrderWithdrawn,
  releaseVendor,
  splitPurchaseOrder,
  submitPurchaseOrder,
  updateVendor,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { eventSeqs, told } from './builders/event-log.builder.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine } from './builders/purchasing.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

const key = () => ({ key: randomUUID() })

describe('AP-5: taking an order back out of its approval', () => {
  it('is done by its submitter before the final approval, and a late verdict counts for nothing', async () => {
    const ordering = new Ordering(services)
    const { orderId, version } = await ordering.submittedOrder()
    await ordering.startApproval('purchase-order', orderId, version)
    await expect(ordering.withdraw(orderId, ordering.approver)).rejects.toMatchObject({
      code: 'procurement.purchase_order.not_the_submitter',
    })
    expect(await ordering.withdraw(orderId)).toMatchObject({ state: 'DRAFT' })
    expect(await told(services, ordering.tenantId, orderId, purchaseOrderWithdrawn)).toMatchObject([
      { submittedVersion: version },
    ])
    await ordering.completeApproval('purchase-order', orderId, version)
    expect(await ordering.order(orderId)).toMatchObject({ state: 'DRAFT', approvedBy: [] })
    const again = await ordering.act(submitPurchaseOrder, { orderId })
    await ordering.judge('purchase-order', orderId, again.version)
    expect(await ordering.order(orderId)).toMatchObject({ state: 'APPROVED' })
    await expect(ordering.withdraw(orderId)).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
  })

  it('a returned order is a draft again that keeps its quantities, and is changed and submitted anew', async () => {
    const ordering = new Ordering(services)
    const requisition = await ordering.approvedRequisition()
    const { orderId, version } = await ordering.submittedOrder(requisition)
    await ordering.judge('purchase-order', orderId, version, { verdict: 'returned' })
    expect(await ordering.order(orderId)).toMatchObject({ state: 'DRAFT', approval: { verdict: 'returned' } })
    expect(await ordering.requisition(requisition.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '5' } }],
    })
    await ordering.change(orderId, { notes: 'With the certificate' })
    expect(await ordering.act(submitPurchaseOrder, { orderId })).toMatchObject({ state: 'SUBMITTED' })
  })
})

describe('AP-12: nothing leaves before the last approval', () => {
  it('no number and no revision before the issue', async () => {
    const ordering = new Ordering(services)
    const { orderId, version } = await ordering.submittedOrder()
    for (const order of [await ordering.order(orderId)]) {
      expect(order.number).toBeUndefined()
      expect(order.printedNumber).toBeUndefined()
    }
    await expect(
      ordering.buyer.call(issuePurchaseOrder, { orderId }, { expectedVersion: version, ...key() }),
    ).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
  })
})

describe('AP-10: changing an order', () => {
  it('a draft: every field, and quantities follow on the requisition (REQ-2)', async () => {
    const ordering = new Ordering(services)
    const requisition = await ordering.approvedRequisition()
    const draft = await ordering.draftOrder(requisition)
    expect(draft).toMatchObject({ paymentTermsDays: 30, deliveryPlace: 'Main street 1, 10115 Berlin' })
    const vendorId = await ordering.vendor()
    const changed = await ordering.change(draft.orderId, {
      vendorId,
      paymentTermsDays: 14,
      tags: ['office'],
      lines: [{ orderLineId: firstLine(draft), quantity: '3', allowance: null, promisedOn: '2999-05-04' }],
    })
    expect(changed).toMatchObject({
      state: 'DRAFT',
      vendorId,
      matchesApprovedRequisition: false,
      totals: { net: { amount: '720.00' } },
      lines: [{ promisedOn: '2999-05-04', quantities: { ordered: '3' } }],
    })
    expect(await ordering.requisition(requisition.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '3', open: '2' } }],
    })
    await expect(ordering.change(draft.orderId, ordering.line(draft, { quantity: '5.5' }))).rejects.toMatchObject({
      code: 'procurement.requisition.over_ordered',
      facts: { open: '2' },
    })
    await expect(ordering.change(draft.orderId, { tags: ['office'] })).rejects.toMatchObject({
      code: 'procurement.purchase_order.unchanged',
    })
    const back = ordering.line(draft, { quantity: '5', allowance: '20.00' })
    expect(await ordering.change(draft.orderId, back)).toMatchObject({ matchesApprovedRequisition: true })
    const versions = await eventSeqs(services, ordering.tenantId, draft.orderId)
    expect(versions).toEqual([1, 2, 3])
  })

  it('under approval, contact, notes and tags change without a new decision', async () => {
    const ordering = new Ordering(services)
    const { orderId, version } = await ordering.submittedOrder()
    await ordering.startApproval('purchase-order', orderId, version)
    expect(await ordering.change(orderId, { notes: 'Ring twice', contact: 'Rosa' })).toMatchObject({
      state: 'IN_APPROVAL',
      version: version + 2,
    })
    await ordering.completeApproval('purchase-order', orderId, version)
    expect(await ordering.order(orderId)).toMatchObject({ state: 'APPROVED', notes: 'Ring twice' })
    expect(await told(services, ordering.tenantId, orderId, purchaseOrderSubmitted)).toHaveLength(1)
  })

  it('under approval, anything else asks again: only those whom it affects, and the old verdict is void', async () => {
    const ordering = new Ordering(services)
    const submitted = await ordering.submittedOrder()
    const { orderId, version } = submitted
    await ordering.startApproval('purchase-order', orderId, version)
    const changed = await ordering.change(orderId, ordering.line(submitted, { unitPrice: '250.00' }))
    expect(changed).toMatchObject({ state: 'SUBMITTED', version: version + 2, matchesApprovedRequisition: false })
    const [, again] = await told(services, ordering.tenantId, orderId, purchaseOrderSubmitted)
    expect(again?.approval).toMatchObject({
      documentVersion: version + 2,
      rerun: 'affected',
      previousInstanceId: orderId,
      affectedFacts: ['amount', '/totals/gross', '/lines/1/unitPrice'],
      change: { previousDocumentVersion: version, differences: [{ path: '/totals/gross' }, { after: '250.00' }] },
    })
    await ordering.completeApproval('purchase-order', orderId, version)
    expect(await ordering.order(orderId)).toMatchObject({ state: 'SUBMITTED' })
    await ordering.judge('purchase-order', orderId, version + 2)
    expect(await ordering.order(orderId)).toMatchObject({ state: 'APPROVED' })
    await expect(ordering.change(orderId, { notes: 'too late' })).rejects.toMatchObject({
      code: 'procurement.purchase_order.state',
    })
  })

  it('refuses an old version, naming what changed since (X-7)', async () => {
    const ordering = new Ordering(services)
    const { orderId } = await ordering.draftOrder(await ordering.approvedRequisition())
    await ordering.change(orderId, { notes: 'a', contact: 'b' })
    await expect(
      ordering.buyer.call(changePurchaseOrder, { orderId, notes: 'c' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ currentVersion: 2, facts: { changedFields: ['contact', 'notes'] } })
  })
})

describe('PO-8: arranging drafts', () => {
  it('split: quantities move with their links, the requisition sees no difference', async () => {
    const ordering = new Ordering(services)
    const requisition = await ordering.approvedRequisition()
    const draft = await ordering.draftOrder(requisition)
    const part = await ordering.act(splitPurchaseOrder, {
      orderId: draft.orderId,
      lines: [{ orderLineId: firstLine(draft), quantity: '2' }],
    })
    expect(part).toMatchObject({
      state: 'DRAFT',
      version: 1,
      requisitionId: requisition.requisitionId,
      totals: { net: { amount: '480.00' } },
      lines: [{ requisitionLineId: firstLine(requisition), quantities: { ordered: '2' } }],
    })
    expect(await ordering.order(draft.orderId)).toMatchObject({
      version: 2,
      totals: { net: { amount: '700.00' } },
      lines: [{ allowance: '20.00', quantities: { ordered: '3' } }],
    })
    const whole = await ordering.requisition(requisition.requisitionId)
    expect(whole).toMatchObject({ lines: [{ quantities: { allocated: '5', open: '0' } }] })
    expect(whole.lines[0]?.orders).toHaveLength(2)
    await expect(
      ordering.act(splitPurchaseOrder, { orderId: part.orderId, lines: [{ orderLineId: firstLine(part) }] }),
    ).rejects.toMatchObject({ code: 'procurement.purchase_order.without_lines' })
    await expect(
      ordering.act(splitPurchaseOrder, {
        orderId: part.orderId,
        lines: [{ orderLineId: firstLine(part), quantity: '3' }],
      }),
    ).rejects.toMatchObject({ code: 'procurement.purchase_order.exceeds_open' })
  })

  it('merge: one draft takes the lines of others over, which then are cancelled and say so', async () => {
    const ordering = new Ordering(services)
    const requisition = await ordering.approvedRequisition()
    const vendorId = await ordering.vendor()
    const line = (quantity: string) => [{ requisitionLineId: firstLine(requisition), quantity }]
    const first = await ordering.draftOrder(requisition, line('3'), vendorId)
    const second = await ordering.draftOrder(requisition, line('2'), vendorId)
    const merge = { orderId: first.orderId, orderIds: [second.orderId] }
    const merged = await ordering.act(mergePurchaseOrders, merge)
    expect(merged).toMatchObject({
      version: 2,
      totals: { net: { amount: '1200.00' } },
      lines: [
        { lineNumber: 1, quantities: { ordered: '3' } },
        { lineNumber: 2, quantities: { ordered: '2' } },
      ],
    })
    expect(await ordering.order(second.orderId)).toMatchObject({
      state: 'CANCELLED',
      cancellationCode: 'merged',
      mergedInto: first.orderId,
    })
    expect(await ordering.requisition(requisition.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '5', open: '0' } }],
    })
    await expect(ordering.act(mergePurchaseOrders, merge)).rejects.toMatchObject({
      code: 'procurement.purchase_order.not_mergeable',
      facts: { orderId: second.orderId, state: 'CANCELLED' },
    })
    const other = await ordering.draftOrder(await ordering.approvedRequisition())
    await expect(
      ordering.act(mergePurchaseOrders, { orderId: first.orderId, orderIds: [other.orderId] }),
    ).rejects.toMatchObject({ facts: { different: ['requisitionId', 'vendorId'] } })
  })

  it('copy: no approval, number or date comes with it, and the rules of new orders hold (X-10)', async () => {
    const ordering = new Ordering(services)
    const requisition = await ordering.approvedRequisition(
      aRequisition({ lines: [aLine({ quantity: '10', allowance: undefined })] }),
    )
    const draft = await ordering.draftOrder(requisition, [
      { requisitionLineId: firstLine(requisition), quantity: '5', unitPrice: '230.00', promisedOn: '2999-05-04' },
    ])
    await ordering.change(draft.orderId, { notes: 'Ring twice' })
    const submitted = await ordering.act(submitPurchaseOrder, { orderId: draft.orderId })
    await ordering.judge('purchase-order', draft.orderId, submitted.version)
    const issued = await ordering.act(issuePurchaseOrder, { orderId: draft.orderId })
    const copy = await ordering.buyer.call(copyPurchaseOrder, { orderId: draft.orderId }, key())
    expect(copy).toMatchObject({
      state: 'DRAFT',
      version: 1,
      revision: 0,
      acknowledgement: 'NONE',
      approvedBy: [],
      notes: 'Ring twice',
      totals: issued.totals,
      lines: [{ unitPrice: '230.00', promisedOn: null, quantities: { ordered: '5' } }],
    })
    for (const field of ['number', 'issuedAt', 'approval', 'submittedBy'] as const) expect(copy[field]).toBeUndefined()
    await expect(ordering.buyer.call(copyPurchaseOrder, { orderId: draft.orderId }, key())).rejects.toMatchObject({
      code: 'procurement.requisition.over_ordered',
    })
  })

  it('other tenant: drafts are neither split, merged nor copied', async () => {
    const ordering = new Ordering(services)
    const { orderId, lines } = await ordering.draftOrder(await ordering.approvedRequisition())
    const { buyer } = new Ordering(services)
    const call = { expectedVersion: 1, ...key() }
    const gone = { code: 'request.not_found' }
    const part = [{ orderLineId: firstLine({ lines }), quantity: '1' }]
    await expect(buyer.call(splitPurchaseOrder, { orderId, lines: part }, call)).rejects.toMatchObject(gone)
    await expect(buyer.call(mergePurchaseOrders, { orderId, orderIds: [randomUUID()] }, call)).rejects.toMatchObject(
      gone,
    )
    await expect(buyer.call(copyPurchaseOrder, { orderId }, key())).rejects.toMatchObject(gone)
    const own = new Ordering(services)
    const mine = await own.draftOrder(await own.approvedRequisition())
    await expect(own.act(mergePurchaseOrders, { orderId: mine.orderId, orderIds: [orderId] })).rejects.toMatchObject(
      gone,
    )
  })
})

describe('X-9: vendor and order by one person', () => {
  it('is shown on the order, and refused where the settings say so', async () => {
    const ordering = new Ordering(services)
    const requisition = await ordering.approvedRequisition()
    const draft = await ordering.draftOrder(requisition)
    expect(draft.dutyWarnings).toEqual(['vendor-creator-is-buyer'])
    await ordering.masterData.settings({ separateVendorAndOrderDuties: true })
    await expect(ordering.act(submitPurchaseOrder, { orderId: draft.orderId })).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
      facts: { roles: ['creator', 'buyer'], documentType: 'vendor', documentId: draft.vendorId },
    })
    const colleague = services.actor({ tenantId: ordering.tenantId })
    const other = await ordering.approvedRequisition()
    const order = await colleague.call(createPurchaseOrder, {
      requisitionId: other.requisitionId,
      vendorId: draft.vendorId,
      lines: [{ requisitionLineId: firstLine(other), quantity: '5' }],
    })
    expect(order.dutyWarnings).toEqual([])
  })

  it('VEN-1: a vendor that is not open for orders stops draft, submission, issue and change orders', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '10.00')
    await ordering.buyer.call(updateVendor, { vendorId: order.vendorId, state: 'INACTIVE' }, { expectedVersion: 1 })
    await expect(
      ordering.submittedChange(order.orderId, ordering.line(order, { unitPrice: '11.00' })),
    ).rejects.toMatchObject({ code: 'procurement.vendor.inactive' })
  })

  it('VEN-1: a hold at the stage of orders stops draft, submission and issue; a hold of payments does not', async () => {
    const ordering = new Ordering(services)
    const requisition = await ordering.approvedRequisition()
    const approved = await ordering.approvedOrder(requisition)
    const { vendorId, orderId } = approved
    const onHold = { code: 'procurement.vendor.on_hold' }
    const hold = (stages: ('po' | 'payment')[], expectedVersion: number) =>
      ordering.buyer.call(holdVendor, { vendorId, stages, reason: 'Two deliveries were refused' }, { expectedVersion })
    await hold(['po'], 1)
    await expect(ordering.act(issuePurchaseOrder, { orderId })).rejects.toMatchObject(onHold)
    const other = await ordering.approvedRequisition()
    await expect(ordering.draftOrder(other, undefined, vendorId)).rejects.toMatchObject(onHold)
    const draft = await ordering.draftOrder(other)
    await expect(ordering.change(draft.orderId, { vendorId })).rejects.toMatchObject(onHold)
    const release = { vendorId, stages: ['po' as const], reason: 'Settled' }
    await ordering.buyer.call(releaseVendor, release, { expectedVersion: 2 })
    await hold(['payment'], 3)
    expect(await ordering.act(issuePurchaseOrder, { orderId })).toMatchObject({ state: 'ISSUED' })
  })
})
