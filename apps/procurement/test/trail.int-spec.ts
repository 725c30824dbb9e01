import {
  bookOrderBilling,
  cancelPurchaseOrder,
  createRequisition,
  replaceRequisition,
  unbookOrderBilling,
  updateVendor,
} from '@nexus/contracts-procurement'
import { AuditRow } from '@nexus/platform-audit'
import { type EntityClass, TenantTable, type TenantRow } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

/** All rows that the organization has in a platform table of the service. */
function rowsOf<E extends TenantRow>(entity: EntityClass<E>, tenantId: string): Promise<E[]> {
  const { tx } = tablesOf(services)
  const ctx = tableContext(tenantId)
  return tx.read(ctx, () => new TenantTable(tx, entity, 'row').select(ctx, 'row').getMany())
}

/** A purchase with every kind of change in it. */
async function wholeLife(purchasing: Purchasing): Promise<void> {
  const { buyer, requester } = purchasing
  const draft = await requester.call(createRequisition, aRequisition())
  await requester.call(
    replaceRequisition,
    { requisitionId: draft.requisitionId, ...aRequisition() },
    { expectedVersion: 1 },
  )
  const requisition = await purchasing.approvedRequisition()
  const cancelled = await purchasing.draftOrder(requisition, [
    { requisitionLineId: firstLine(requisition), quantity: '1' },
  ])
  await buyer.call(cancelPurchaseOrder, { orderId: cancelled.orderId, reason: 'Wrong vendor' }, { expectedVersion: 1 })
  await buyer.call(updateVendor, { vendorId: cancelled.vendorId, paymentTermsDays: 7 }, { expectedVersion: 1 })
  const rejected = await purchasing.submittedOrder(requisition)
  await purchasing.judge('purchase-order', rejected.orderId, rejected.version, { verdict: 'rejected' })
  const order = await purchasing.issuedOrder(requisition)
  await purchasing.receive(order, '2')
  await purchasing.receive(order, '3')
  const invoiceId = randomUUID()
  await buyer.call(bookOrderBilling, {
    orderId: order.orderId,
    invoiceId,
    lines: [{ invoiceLineId: randomUUID(), orderLineId: firstLine(order), quantity: '4' }],
  })
  await buyer.call(unbookOrderBilling, { invoiceId })
}

describe('the trail of a purchase', () => {
  it('holds exactly one event per version of each vendor, requisition, order and receipt (INV-04)', async () => {
    const purchasing = new Purchasing(services)
    await wholeLife(purchasing)
    const tables = tablesOf(services)
    const ctx = tableContext(purchasing.tenantId)
    const rows = await rowsOf(OutboxEventRow, purchasing.tenantId)
    const versions = await tables.tx.read(
      ctx,
      async () =>
        new Map(
          [
            ...(await tables.requisitions.select(ctx, 'row').getMany()),
            ...(await tables.orders.select(ctx, 'row').getMany()),
          ].map((row) => [row.id, row.version]),
        ),
    )
    const sequences = new Map<string, number[]>()
    for (const row of rows)
      sequences.set(row.aggregateId, [...(sequences.get(row.aggregateId) ?? []), row.aggregateSeq])
    for (const [id, sequence] of sequences) {
      const ordered = [...sequence].sort((a, b) => a - b)
      expect(ordered).toEqual(ordered.map((_, index) => index + 1))
      if (versions.has(id)) expect(ordered.at(-1)).toBe(versions.get(id))
    }
    expect([...versions.keys()].every((id) => sequences.has(id))).toBe(true)
  })

  it('asks workflow with the version, the people who may not decide, and the facts of the policy (X-9)', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.submittedOrder()
    const rows = await rowsOf(OutboxEventRow, purchasing.tenantId)
    const submitted = rows.filter((row) => row.type.endsWith('.submitted.v1'))
    const approvals = new Map(
      submitted.map((row) => [row.aggregateType, (row.payload as { approval: object }).approval]),
    )
    expect(approvals.get('requisition')).toMatchObject({
      documentType: 'requisition',
      documentId: order.requisitionId,
      documentVersion: 2,
      amount: { amount: '1404.20', currency: 'EUR' },
      requesterId: purchasing.requester.userId,
      excludedUserIds: [purchasing.requester.userId],
      facts: { lineCount: 1 },
    })
    expect(approvals.get('purchase-order')).toMatchObject({
      documentType: 'purchase-order',
      documentId: order.orderId,
      documentVersion: 2,
      title: `Order from ${order.vendorName}`,
      subject: { code: 'ORDER_FROM', parameters: { vendorName: order.vendorName } },
      amount: { amount: '1404.20', currency: 'EUR' },
      requesterId: purchasing.buyer.userId,
      excludedUserIds: [purchasing.buyer.userId, purchasing.requester.userId],
      facts: { lineCount: 1, vendorId: order.vendorId, matchesApprovedRequisition: true },
    })
  })

  it('holds an audit row of every change with its person, and a reason where one was given (X-8)', async () => {
    const purchasing = new Purchasing(services)
    await wholeLife(purchasing)
    const rows = await rowsOf(AuditRow, purchasing.tenantId)
    const actions = new Set(rows.map((row) => row.action))
    const expected = [
      'vendor.create',
      'vendor.update',
      'requisition.create',
      'requisition.replace',
      'requisition.submit',
      'requisition.start-approval',
      'requisition.approve',
      'requisition.order',
      'requisition.release',
      'requisition.receive',
      'purchase-order.create',
      'purchase-order.submit',
      'purchase-order.start-approval',
      'purchase-order.approve',
      'purchase-order.reject',
      'purchase-order.issue',
      'purchase-order.cancel',
      'purchase-order.receive',
      'receipt.post',
      'order-billing.book',
      'order-billing.unbook',
    ]
    for (const action of expected) expect(actions).toContain(`procurement.${action}`)
    expect(rows.find((row) => row.action === 'procurement.purchase-order.cancel')).toMatchObject({
      actorId: purchasing.buyer.userId,
      reason: 'Wrong vendor',
    })
    expect(rows.find((row) => row.action === 'procurement.requisition.approve')).toMatchObject({ actorKind: 'system' })
  })
})
