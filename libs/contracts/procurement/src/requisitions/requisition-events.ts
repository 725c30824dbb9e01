import { approvalRequest } from '@nexus/contracts-workflow'
import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { requisitionStateName } from './requisition-view.js'

const base = {
  requisitionId: schemas.uuid(),
  version: schemas.version(),
  state: requisitionStateName(),
  title: schemas.text(200),
  requesterId: schemas.uuid(),
  gross: schemas.money(),
}
const quantities = z.array(
  z.strictObject({ lineId: schemas.uuid(), allocated: schemas.quantity(), received: schemas.quantity() }),
)

export const requisitionCreated = defineEvent({
  name: 'procurement.requisition.created.v1',
  summary: 'A draft requisition was written.',
  payload: z.strictObject(base),
})

export const requisitionChanged = defineEvent({
  name: 'procurement.requisition.changed.v1',
  summary: 'The content of a draft requisition was replaced.',
  payload: z.strictObject(base),
})

export const requisitionSubmitted = defineEvent({
  name: 'procurement.requisition.submitted.v1',
  summary: 'A requisition asks for approval.',
  payload: z.strictObject({ ...base, approval: approvalRequest }),
})

export const requisitionApprovalStarted = defineEvent({
  name: 'procurement.requisition.approval-started.v1',
  summary: 'The approval of a requisition has begun.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid() }),
})

export const requisitionApproved = defineEvent({
  name: 'procurement.requisition.approved.v1',
  summary: 'A requisition was approved; its quantities can be ordered.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid() }),
})

export const requisitionRejected = defineEvent({
  name: 'procurement.requisition.rejected.v1',
  summary: 'A requisition was rejected.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid(), reason: z.string().optional() }),
})

export const requisitionWithdrawn = defineEvent({
  name: 'procurement.requisition.withdrawn.v1',
  summary: 'A requester took a requisition back; an approval that runs for it ends.',
  payload: z.strictObject({
    ...base,
    /** The version that was submitted; absent when it was withdrawn as a draft. */
    submittedVersion: schemas.version().optional(),
    reason: z.string().optional(),
  }),
})

export const requisitionOrdered = defineEvent({
  name: 'procurement.requisition.ordered.v1',
  summary: 'Quantities of a requisition were allocated to a purchase order.',
  payload: z.strictObject({ ...base, orderId: schemas.uuid(), lines: quantities }),
})

export const requisitionReleased = defineEvent({
  name: 'procurement.requisition.released.v1',
  summary: 'Quantities came back from a cancelled or rejected purchase order and are open again.',
  payload: z.strictObject({ ...base, orderId: schemas.uuid(), lines: quantities }),
})

export const requisitionReceived = defineEvent({
  name: 'procurement.requisition.received.v1',
  summary: 'Ordered quantities of a requisition were delivered.',
  payload: z.strictObject({ ...base, orderId: schemas.uuid(), lines: quantities }),
})
