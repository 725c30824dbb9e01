import {
  cancelPurchaseOrder,
  createPurchaseOrder,
  createVendor,
  getPurchaseOrder,
  issuePurchaseOrder,
  listPurchaseOrders,
  purchaseOrderSubmitted,
  submitPurchaseOrder,
  updateVendor,
} from '@nexus/contracts-procurement'
import type { PayloadOf } from '@nexus/kernel'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'
import { aVendor } from './builders/vendor.builder.js'

type Submitted = PayloadOf<typeof purchaseOrderSubmitted>

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

describe('ordering an approved requisition', () => {
  it('orders what the buyer typed, and the rest stays open (REQ-2, REQ-4)', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    const order = await purchasing.draftOrder(requisition, [
      { requisitionLineId: firstLine(requisition), quantity: '2' },
    ])
    expect(order).toMatchObject({
      state: 'DRAFT',
      version: 1,
      receipt: 'NONE',
      billing: 'NONE',
      vendorName: 'Paper & Co GmbH',
      matchesApprovedRequisition: false,
      createdBy: purchasing.buyer.userId,
      totals: { net: { amount: '480.00' }, gross: { amount: '571.20' } },
      lines: [{ quantities: { ordered: '2' } }],
    })
    expect(order.number).toBeUndefined()
    expect(await purchasing.requisition(requisition.requisitionId)).toMatchObject({
      state: 'PARTIALLY_ORDERED',
      lines: [{ quantities: { allocated: '2', open: '3' } }],
    })
    await purchasing.draftOrder(requisition, [{ requisitionLineId: firstLine(requisition), quantity: '3' }])
    expect(await purchasing.requisition(requisition.requisitionId)).toMatchObject({
      state: 'ORDERED',
      lines: [{ quantities: { allocated: '5', open: '0' } }],
    })
  })

  it('equals its approved requisition when all of it is ordered as it is', async () => {
    const purchasing = new Purchasing(services)
    const documentAllowanceCharges = [
      { kind: 'allowance' as const, amount: '50.00', taxCategory: 'S' as const, taxPercent: '19' },
    ]
    const requisition = await purchasing.approvedRequisition(
      aRequisition({ documentAllowanceCharges, lines: [aLine(), aLine({ description: 'Desk', quantity: '0.5' })] }),
    )
    const order = await purchasing.draftOrder(requisition)
    expect(order).toMatchObject({
      matchesApprovedRequisition: true,
      totals: requisition.totals,
      documentAllowanceCharges,
    })
    expect(await purchasing.order(order.orderId)).toEqual(order)
  })

  it.each([
    ['another price', { unitPrice: '239.99' }],
    ['a charge', { charge: '0.01' }],
    ['another tax', { taxPercent: '7' }],
    ['other goods', { description: 'Television' }],
    ['another item', { supplierItemId: 'TV-1' }],
    ['a match that needs no receipt', { match: 'two-way' as const }],
  ])('does not equal it with %s', async (_, terms) => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    expect(
      await purchasing.draftOrder(requisition, [
        { requisitionLineId: firstLine(requisition), quantity: '5', ...terms },
      ]),
    ).toMatchObject({ matchesApprovedRequisition: false })
  })

  it('refuses more than is open, exactly, and allocates nothing then (REQ-3)', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    const lines = (quantity: string) => [{ requisitionLineId: firstLine(requisition), quantity }]
    await purchasing.draftOrder(requisition, lines('3'))
    await expect(purchasing.draftOrder(requisition, lines('2.000001'))).rejects.toMatchObject({
      code: 'procurement.requisition.over_ordered',
      facts: { requisitionLineId: firstLine(requisition), open: '2', ordered: '2.000001', approved: '5' },
      errors: [{ pointer: '/lines/0/quantity' }],
    })
    expect(await purchasing.requisition(requisition.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '3' } }],
    })
    await purchasing.draftOrder(requisition, lines('2'))
    await expect(purchasing.draftOrder(requisition, lines('0.000001'))).rejects.toMatchObject({
      code: 'procurement.requisition.over_ordered',
      facts: { open: '0' },
    })
  })

  it('never orders more than is approved when many order at once', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    const vendorId = await purchasing.vendor()
    const lines = [{ requisitionLineId: firstLine(requisition), quantity: '2' }]
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => purchasing.draftOrder(requisition, lines, vendorId)),
    )
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(2)
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ code: 'procurement.requisition.over_ordered', facts: { open: '1' } })
  })

  it('refuses what is not approved, unknown lines, and a line twice', async () => {
    const purchasing = new Purchasing(services)
    const submitted = await purchasing.submittedRequisition()
    await expect(
      purchasing.draftOrder(submitted, [{ requisitionLineId: firstLine(submitted), quantity: '1' }]),
    ).rejects.toMatchObject({ code: 'procurement.purchase_order.requisition_not_orderable' })
    const requisition = await purchasing.approvedRequisition()
    const line = { requisitionLineId: firstLine(requisition), quantity: '1' }
    await expect(purchasing.draftOrder(requisition, [line, line])).rejects.toMatchObject({
      code: 'procurement.purchase_order.requisition_line_unknown',
      errors: [{ pointer: '/lines/1/requisitionLineId' }],
    })
    await expect(
      purchasing.draftOrder(requisition, [{ ...line, requisitionLineId: randomUUID() }]),
    ).rejects.toMatchObject({ code: 'procurement.purchase_order.requisition_line_unknown' })
  })

  it('orders from known and active vendors only, also when it is submitted and issued (VEN-1)', async () => {
    const purchasing = new Purchasing(services)
    const { buyer } = purchasing
    const requisition = await purchasing.approvedRequisition()
    await expect(purchasing.draftOrder(requisition, undefined, randomUUID())).rejects.toMatchObject({
      code: 'procurement.vendor.unknown',
    })
    const order = await purchasing.approvedOrder(requisition)
    await buyer.call(updateVendor, { vendorId: order.vendorId, state: 'INACTIVE' }, { expectedVersion: 1 })
    await expect(
      buyer.call(issuePurchaseOrder, { orderId: order.orderId }, { expectedVersion: order.version, key: randomUUID() }),
    ).rejects.toMatchObject({ code: 'procurement.vendor.inactive' })
    const other = await purchasing.approvedRequisition()
    await expect(purchasing.draftOrder(other, undefined, order.vendorId)).rejects.toMatchObject({
      code: 'procurement.vendor.inactive',
    })
  })

  it('is not done by the requester (X-9)', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    const input = {
      requisitionId: requisition.requisitionId,
      vendorId: await purchasing.vendor(),
      lines: [{ requisitionLineId: firstLine(requisition), quantity: '5' }],
    }
    await expect(purchasing.requester.call(createPurchaseOrder, input)).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
      facts: { roles: ['requester', 'buyer'], documentType: 'requisition', documentId: requisition.requisitionId },
    })
  })

  it('twice: a repeat under its key makes one order', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    const input = {
      requisitionId: requisition.requisitionId,
      vendorId: await purchasing.vendor(),
      lines: [{ requisitionLineId: firstLine(requisition), quantity: '2' }],
    }
    const key = randomUUID()
    const first = await purchasing.buyer.call(createPurchaseOrder, input, { key })
    expect(await purchasing.buyer.call(createPurchaseOrder, input, { key })).toEqual(first)
    expect(await purchasing.requisition(requisition.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '2' } }],
    })
  })

  it('other tenant: neither requisition nor order are found', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    const order = await purchasing.draftOrder(requisition)
    const stranger = new Purchasing(services)
    await expect(stranger.draftOrder(requisition)).rejects.toMatchObject({ code: 'request.not_found' })
    const { orderId } = order
    const call = { expectedVersion: 1, key: randomUUID() }
    await expect(stranger.buyer.call(getPurchaseOrder, { orderId })).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(stranger.buyer.call(submitPurchaseOrder, { orderId }, call)).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(stranger.buyer.call(issuePurchaseOrder, { orderId }, call)).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(stranger.buyer.call(cancelPurchaseOrder, { orderId, reason: 'x' }, call)).rejects.toMatchObject({
      code: 'request.not_found',
    })
    expect(await stranger.buyer.call(listPurchaseOrders, {})).toMatchObject({ items: [] })
  })
})

describe('the approval of an order', () => {
  it('asks with the facts that the policy needs, and follows the verdict', async () => {
    const purchasing = new Purchasing(services)
    const submitted = await purchasing.submittedOrder()
    expect(submitted).toMatchObject({ state: 'SUBMITTED', version: 2 })
    await purchasing.judge('purchase-order', submitted.orderId, submitted.version)
    expect(await purchasing.order(submitted.orderId)).toMatchObject({
      state: 'APPROVED',
      version: 4,
      approvedBy: [purchasing.approver.userId],
      approval: { verdict: 'approved' },
    })
  })

  it('asks under a title that ends with a whole character, however long the name of the vendor is', async () => {
    const purchasing = new Purchasing(services)
    const { buyer } = purchasing
    const name = `${'x'.repeat(188)}😀 Ltd`
    const { vendorId } = await buyer.call(createVendor, aVendor({ name, taxId: undefined }))
    const { orderId } = await purchasing.draftOrder(await purchasing.approvedRequisition(), undefined, vendorId)
    await expect(
      buyer.call(submitPurchaseOrder, { orderId }, { expectedVersion: 1, key: randomUUID() }),
    ).resolves.toMatchObject({ state: 'SUBMITTED' })
  })

  it('does not rest on the approval of its requisition when the buyer or who submits gave that (X-9)', async () => {
    const purchasing = new Purchasing(services)
    const { approver, buyer } = purchasing
    const matches = new Map<string, unknown>()
    services.bus.subscribe({
      durable: 'test.facts-of-orders',
      eventType: purchaseOrderSubmitted.name,
      deliver({ aggregateId, payload }) {
        matches.set(aggregateId, (payload as Submitted).approval.facts.matchesApprovedRequisition)
        return Promise.resolve()
      },
    })
    const asked = async (creator: TestActor, submitter: TestActor): Promise<unknown> => {
      const { requisitionId, lines } = await purchasing.approvedRequisition()
      const { orderId, version } = await creator.call(createPurchaseOrder, {
        requisitionId,
        vendorId: await purchasing.vendor(),
        lines: lines.map((line) => ({ requisitionLineId: line.lineId, quantity: line.quantities.approved })),
      })
      await submitter.call(submitPurchaseOrder, { orderId }, { expectedVersion: version, key: randomUUID() })
      await services.settled()
      return matches.get(orderId)
    }
    expect(await asked(buyer, buyer)).toBe(true)
    expect(await asked(approver, approver)).toBe(false)
    expect(await asked(approver, buyer)).toBe(false)
    expect(await asked(buyer, approver)).toBe(false)
  })

  it('counts the approvers of the requisition when it was automatic (X-9)', async () => {
    const purchasing = new Purchasing(services)
    const { orderId, version } = await purchasing.submittedOrder()
    await purchasing.judge('purchase-order', orderId, version, { automatic: true })
    expect(await purchasing.order(orderId)).toMatchObject({
      state: 'APPROVED',
      approvedBy: [purchasing.approver.userId],
      approval: { automatic: true, decisions: [] },
    })
  })

  it('gives the quantities back when it is rejected', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    const { orderId, version } = await purchasing.submittedOrder(requisition)
    await purchasing.judge('purchase-order', orderId, version, { verdict: 'rejected' })
    expect(await purchasing.order(orderId)).toMatchObject({
      state: 'REJECTED',
      lines: [{ quantities: { ordered: '5', cancelled: '5' } }],
    })
    expect(await purchasing.requisition(requisition.requisitionId)).toMatchObject({
      state: 'APPROVED',
      lines: [{ quantities: { allocated: '0', open: '5' } }],
    })
  })

  it('ignores a verdict on another version, and one that comes after the cancellation', async () => {
    const purchasing = new Purchasing(services)
    const { orderId, version } = await purchasing.submittedOrder()
    await purchasing.judge('purchase-order', orderId, version, { documentVersion: 1 })
    expect(await purchasing.order(orderId)).toMatchObject({ state: 'SUBMITTED' })
    await purchasing.buyer.call(cancelPurchaseOrder, { orderId, reason: 'Too late' }, { expectedVersion: version })
    await purchasing.judge('purchase-order', orderId, version)
    expect(await purchasing.order(orderId)).toMatchObject({ state: 'CANCELLED', version: version + 1 })
  })
})

describe('issuing an order', () => {
  it('gives the number, and nothing before has one (AP-12)', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedOrder()
    expect(approved.number).toBeUndefined()
    const issued = await purchasing.buyer.call(
      issuePurchaseOrder,
      { orderId: approved.orderId },
      { expectedVersion: approved.version, key: randomUUID() },
    )
    expect(issued).toMatchObject({
      state: 'ISSUED',
      number: `PO-${String(new Date().getUTCFullYear())}-000001`,
      version: approved.version + 1,
    })
    expect(issued.issuedAt).toBeDefined()
  })

  it('is refused before the approval and with an old version', async () => {
    const purchasing = new Purchasing(services)
    const { orderId, version } = await purchasing.submittedOrder()
    const call = (expectedVersion: number) => ({ expectedVersion, key: randomUUID() })
    await expect(purchasing.buyer.call(issuePurchaseOrder, { orderId }, call(version))).rejects.toMatchObject({
      code: 'procurement.purchase_order.state',
    })
    await expect(purchasing.buyer.call(issuePurchaseOrder, { orderId }, call(version - 1))).rejects.toMatchObject({
      code: 'request.version_mismatch',
      currentVersion: version,
    })
  })

  it('twice: a repeat under its key is the same issue, and takes no second number', async () => {
    const purchasing = new Purchasing(services)
    const first = await purchasing.approvedOrder()
    const call = { expectedVersion: first.version, key: randomUUID() }
    const issued = await purchasing.buyer.call(issuePurchaseOrder, { orderId: first.orderId }, call)
    expect(await purchasing.buyer.call(issuePurchaseOrder, { orderId: first.orderId }, call)).toEqual(issued)
    expect((await purchasing.issuedOrder()).number).toMatch(/-000002$/)
  })
})

describe('cancelling an order', () => {
  it('is free before the issue, and gives the quantities back (REQ-2, PO-6)', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    const { orderId } = await purchasing.draftOrder(requisition, [
      { requisitionLineId: firstLine(requisition), quantity: '2' },
    ])
    const cancelled = await purchasing.buyer.call(
      cancelPurchaseOrder,
      { orderId, reason: 'Wrong vendor' },
      { expectedVersion: 1 },
    )
    expect(cancelled).toMatchObject({
      state: 'CANCELLED',
      cancellationReason: 'Wrong vendor',
      version: 2,
      lines: [{ quantities: { ordered: '2', cancelled: '2' } }],
    })
    expect(await purchasing.requisition(requisition.requisitionId)).toMatchObject({
      state: 'APPROVED',
      lines: [{ quantities: { allocated: '0', open: '5' } }],
    })
  })

  it('keeps the number of an issued order, and is refused once something is received', async () => {
    const purchasing = new Purchasing(services)
    const issued = await purchasing.issuedOrder()
    const cancel = { orderId: issued.orderId, reason: 'Vendor closed' }
    expect(await purchasing.buyer.call(cancelPurchaseOrder, cancel, { expectedVersion: issued.version })).toMatchObject(
      { state: 'CANCELLED', number: issued.number },
    )
    const received = await purchasing.issuedOrder()
    await purchasing.receive(received, '0.5')
    await expect(
      purchasing.buyer.call(
        cancelPurchaseOrder,
        { ...cancel, orderId: received.orderId },
        { expectedVersion: received.version + 1 },
      ),
    ).rejects.toMatchObject({
      code: 'procurement.purchase_order.in_use',
      facts: { orderLineId: firstLine(received), received: '0.5', billed: '0' },
    })
  })

  it('twice: a second cancellation finds it cancelled', async () => {
    const purchasing = new Purchasing(services)
    const { orderId } = await purchasing.draftOrder(await purchasing.approvedRequisition())
    const call = { expectedVersion: 1, key: randomUUID() }
    const first = await purchasing.buyer.call(cancelPurchaseOrder, { orderId, reason: 'x' }, call)
    expect(await purchasing.buyer.call(cancelPurchaseOrder, { orderId, reason: 'x' }, call)).toEqual(first)
    await expect(
      purchasing.buyer.call(cancelPurchaseOrder, { orderId, reason: 'x' }, { expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
  })
})

describe('the list of orders', () => {
  it('filters, and shows to requesters what was ordered for them', async () => {
    const purchasing = new Purchasing(services)
    const issued = await purchasing.issuedOrder()
    const draft = await purchasing.draftOrder(await purchasing.approvedRequisition())
    await purchasing.receive(issued, '5')
    const idsOf = async (filter: object, actor = purchasing.buyer) =>
      (await actor.call(listPurchaseOrders, filter)).items.map((order) => order.orderId)
    expect(await idsOf({})).toEqual([draft.orderId, issued.orderId])
    expect(await idsOf({ state: 'DRAFT' })).toEqual([draft.orderId])
    expect(await idsOf({ receipt: 'FULL' })).toEqual([issued.orderId])
    expect(await idsOf({ number: issued.number })).toEqual([issued.orderId])
    expect(await idsOf({ vendorId: draft.vendorId })).toEqual([draft.orderId])
    const rights = { 'purchase-order:read': 'own' } as const
    const requester = services.actor({ tenantId: purchasing.tenantId, userId: purchasing.requester.userId, rights })
    const colleague = services.actor({ tenantId: purchasing.tenantId, rights })
    expect(await idsOf({}, requester)).toHaveLength(2)
    expect(await idsOf({}, colleague)).toEqual([])
    await expect(colleague.call(getPurchaseOrder, { orderId: draft.orderId })).rejects.toMatchObject({
      code: 'request.not_found',
    })
  })
})
