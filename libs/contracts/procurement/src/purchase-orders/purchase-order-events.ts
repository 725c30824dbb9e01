import { approvalRequest } from '@nexus/contracts-workflow'
import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { orderDifference } from './order-proposal.js'
import { acknowledgementState, fulfilment, purchaseOrderStateName } from './purchase-order-view.js'

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

export const purchaseOrderChanged = defineEvent({
  name: 'procurement.purchase-order.changed.v1',
  summary: 'A draft was changed, or a field of a submitted order that needs no new approval (AP-10).',
  payload: z.strictObject({ ...base, differences: z.array(orderDifference) }),
})

export const purchaseOrderWithdrawn = defineEvent({
  name: 'procurement.purchase-order.withdrawn.v1',
  summary: 'Who submitted a purchase order took it back out of its approval; it is a draft again.',
  payload: z.strictObject({ ...base, submittedVersion: schemas.version(), reason: z.string().optional() }),
})

export const purchaseOrderReturned = defineEvent({
  name: 'procurement.purchase-order.returned.v1',
  summary: 'An approver sent a purchase order back to its buyer; it is a draft again.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid(), reason: z.string().optional() }),
})

export const purchaseOrderRevised = defineEvent({
  name: 'procurement.purchase-order.revised.v1',
  summary: 'A change order was carried out: the purchase order has its next revision (PO-3).',
  payload: z.strictObject({
    ...base,
    revision: z.int().min(1),
    changeId: schemas.uuid(),
    differences: z.array(orderDifference),
  }),
})

export const purchaseOrderShortClosed = defineEvent({
  name: 'procurement.purchase-order.short-closed.v1',
  summary: 'What is open of lines of an issued purchase order was cancelled or is not expected any more (PO-6, PO-7).',
  payload: z.strictObject({
    ...base,
    kind: z.enum(['cancelled', 'short-closed']),
    receipt: fulfilment(),
    billing: fulfilment(),
    reason: z.string(),
    lines: byLine('cancelled'),
  }),
})

export const purchaseOrderClosed = defineEvent({
  name: 'procurement.purchase-order.closed.v1',
  summary: 'A purchase order was closed: softly, until it is opened again, or hard, for good (PO-7).',
  payload: z.strictObject({ ...base, kind: z.enum(['soft', 'hard']), automatic: z.boolean(), reason: z.string() }),
})

export const purchaseOrderReopened = defineEvent({
  name: 'procurement.purchase-order.reopened.v1',
  summary: 'A closed purchase order is open again.',
  payload: z.strictObject({ ...base, reason: z.string() }),
})

export const purchaseOrderHeld = defineEvent({
  name: 'procurement.purchase-order.held.v1',
  summary: 'A purchase order was put on hold: nothing is issued, received, billed or changed (PO-1).',
  payload: z.strictObject({ ...base, reason: z.string() }),
})

export const purchaseOrderReleased = defineEvent({
  name: 'procurement.purchase-order.released.v1',
  summary: 'A purchase order was released from its hold and goes on as it was (PO-1).',
  payload: z.strictObject({ ...base, reason: z.string() }),
})

export const purchaseOrderCancellationRequested = defineEvent({
  name: 'procurement.purchase-order.cancellation-requested.v1',
  summary: 'A cancellation went to the vendor and waits for its answer; nothing is cancelled yet (PO-6).',
  payload: z.strictObject({ ...base, reason: z.string(), reasonCode: z.string(), lines: byLine('quantity') }),
})

export const purchaseOrderCancellationEnded = defineEvent({
  name: 'procurement.purchase-order.cancellation-ended.v1',
  summary:
    'A cancellation ended without effect: the vendor rejected it, it was taken back, or all of it had come (PO-6).',
  payload: z.strictObject({ ...base, outcome: z.enum(['accepted', 'rejected', 'withdrawn']), reason: z.string() }),
})

export const purchaseOrderAcknowledged = defineEvent({
  name: 'procurement.purchase-order.acknowledged.v1',
  summary: "A person recorded the vendor's answer to a purchase order (PO-5).",
  payload: z.strictObject({
    ...base,
    acknowledgementId: schemas.uuid(),
    acknowledgement: acknowledgementState(),
    revision: z.int().min(0),
  }),
})

export const purchaseOrderCancelled = defineEvent({
  name: 'procurement.purchase-order.cancelled.v1',
  summary: 'A purchase order was cancelled; its quantities are open again on the requisition.',
  payload: z.strictObject({
    ...base,
    submittedVersion: schemas.version().optional(),
    reason: z.string(),
    reasonCode: z.string().optional(),
  }),
})
