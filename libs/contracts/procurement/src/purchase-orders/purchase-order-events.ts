import { approvalRequest } from '@nexus/contracts-workflow'
import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { fulfilment, purchaseOrderStateName } from './purchase-order-view.js'

const base = {
  orderId: schemas.uuid(),
  number: z.string().optional(),
  version: schemas.version(),
  state: purchaseOrderStateName(),
  requisitionId: schemas.uuid(),
  vendorId: schemas.uuid(),
  legalEntityId: schemas.uuid().optional(),
  gross: schemas.money(),
}
const byLine = <K extends string>(field: K) =>
  z.array(z.strictObject({ lineId: schemas.uuid(), ...({ [field]: schemas.quantity() } as Record<K, z.ZodString>) }))

export const purchaseOrderCreated = defineEvent({
  name: 'procurement.purchase-order.created.v1',
  summary: 'A draft purchase order was made from a requisition.',
  payload: z.strictObject(base),
})

export const purchaseOrderSubmitted = defineEvent({
  name: 'procurement.purchase-order.submitted.v1',
  summary: 'A purchase order asks for approval.',
  payload: z.strictObject({ ...base, approval: approvalRequest }),
})

export const purchaseOrderApprovalStarted = defineEvent({
  name: 'procurement.purchase-order.approval-started.v1',
  summary: 'The approval of a purchase order has begun.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid() }),
})

export const purchaseOrderApproved = defineEvent({
  name: 'procurement.purchase-order.approved.v1',
  summary: 'A purchase order was approved and can be issued.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid() }),
})

export const purchaseOrderRejected = defineEvent({
  name: 'procurement.purchase-order.rejected.v1',
  summary: 'A purchase order was rejected; its quantities are open again on the requisition.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid(), reason: z.string().optional() }),
})

export const purchaseOrderIssued = defineEvent({
  name: 'procurement.purchase-order.issued.v1',
  summary: 'A purchase order got its number and went to the vendor.',
  payload: z.strictObject({ ...base, number: z.string(), issuedAt: schemas.instant() }),
})

export const purchaseOrderReceived = defineEvent({
  name: 'procurement.purchase-order.received.v1',
  summary: 'Something of a purchase order was received; the quantities are cumulative.',
  payload: z.strictObject({ ...base, receiptId: schemas.uuid(), receipt: fulfilment(), lines: byLine('received') }),
})

export const purchaseOrderBilled = defineEvent({
  name: 'procurement.purchase-order.billed.v1',
  summary: 'The billed quantities of a purchase order changed; they are cumulative.',
  payload: z.strictObject({ ...base, invoiceId: schemas.uuid(), billing: fulfilment(), lines: byLine('billed') }),
})

export const purchaseOrderCancelled = defineEvent({
  name: 'procurement.purchase-order.cancelled.v1',
  summary: 'A purchase order was cancelled; its quantities are open again on the requisition.',
  payload: z.strictObject({ ...base, submittedVersion: schemas.version().optional(), reason: z.string() }),
})
