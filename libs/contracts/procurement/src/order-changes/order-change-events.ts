import { approvalRequest } from '@nexus/contracts-workflow'
import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { changeOutcome } from '../purchase-orders/order-proposal.js'
import { orderChangeStateName } from './order-change-view.js'

const base = {
  changeId: schemas.uuid(),
  orderId: schemas.uuid(),
  orderNumber: z.string(),
  changeNumber: z.int().min(1),
  version: schemas.version(),
  state: orderChangeStateName(),
  baseRevision: z.int().min(0),
  vendorId: schemas.uuid(),
  gross: schemas.money(),
  outcome: changeOutcome(),
}

export const orderChangeCreated = defineEvent({
  name: 'procurement.purchase-order-change.created.v1',
  summary: 'A change order was drafted.',
  payload: z.strictObject(base),
})

export const orderChangeChanged = defineEvent({
  name: 'procurement.purchase-order-change.changed.v1',
  summary: 'A draft change order proposes something else.',
  payload: z.strictObject(base),
})

export const orderChangeSubmitted = defineEvent({
  name: 'procurement.purchase-order-change.submitted.v1',
  summary: 'A change order asks for approval.',
  payload: z.strictObject({ ...base, approval: approvalRequest }),
})

export const orderChangeApprovalStarted = defineEvent({
  name: 'procurement.purchase-order-change.approval-started.v1',
  summary: 'The approval of a change order has begun.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid() }),
})

export const orderChangeApproved = defineEvent({
  name: 'procurement.purchase-order-change.approved.v1',
  summary: 'A change order was approved and carried out.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid(), revision: z.int().min(1) }),
})

export const orderChangePassed = defineEvent({
  name: 'procurement.purchase-order-change.passed.v1',
  summary: 'A change order without a material difference was carried out at once (AP-9).',
  payload: z.strictObject({
    ...base,
    revision: z.int().min(1),
    /** Who is to be told, when the change asks for that: who approved what it departs from. */
    notify: z.array(schemas.uuid()),
  }),
})

export const orderChangeRejected = defineEvent({
  name: 'procurement.purchase-order-change.rejected.v1',
  summary:
    'A change order was rejected, or approved when it could not be carried out any more; the order stays as it is.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid(), reason: z.string().optional() }),
})

export const orderChangeReturned = defineEvent({
  name: 'procurement.purchase-order-change.returned.v1',
  summary: 'An approver sent a change order back to its buyer; it is a draft again.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid(), reason: z.string().optional() }),
})

export const orderChangeWithdrawn = defineEvent({
  name: 'procurement.purchase-order-change.withdrawn.v1',
  summary: 'A change order was taken back, or its order ended; the order stays as it is.',
  payload: z.strictObject({
    ...base,
    submittedVersion: schemas.version().optional(),
    reason: z.string().optional(),
  }),
})

export const orderChangeSent = defineEvent({
  name: 'procurement.purchase-order-change.sent.v1',
  summary: 'A change order went to the vendor.',
  payload: z.strictObject({ ...base, revision: z.int().min(1) }),
})

export const orderChangeAnswered = defineEvent({
  name: 'procurement.purchase-order-change.answered.v1',
  summary: "A person recorded the vendor's answer to a change order.",
  payload: z.strictObject({ ...base, revision: z.int().min(1), accepted: z.boolean() }),
})
