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
  z.strictObject({
    lineId: schemas.uuid(),
    allocated: schemas.quantity(),
    received: schemas.quantity(),
    cancelled: schemas.quantity().default('0'),
  }),
)

export const requisitionCreated = defineEvent({
  name: 'procurement.requisition.created.v1',
  summary: 'A draft requisition was written.',
  payload: z.strictObject(base),
})

export const requisitionChanged = defineEvent({
  name: 'procurement.requisition.changed.v1',
  summary: 'The content of a draft or returned requisition was replaced.',
  payload: z.strictObject(base),
})

export const requisitionSubmitted = defineEvent({
  name: 'procurement.requisition.submitted.v1',
  summary: 'A requisition, or a change of an approved one, asks for approval.',
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

export const requisitionReturned = defineEvent({
  name: 'procurement.requisition.returned.v1',
  summary: 'A requisition went back to its requester to be corrected, or a change of it was not taken.',
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
  summary: 'Quantities came back from a purchase order (cancelled, rejected, lowered) and are open again.',
  payload: z.strictObject({ ...base, orderId: schemas.uuid(), lines: quantities }),
})

export const requisitionReceived = defineEvent({
  name: 'procurement.requisition.received.v1',
  summary: 'Ordered quantities of a requisition were delivered, or delivered ones went back.',
  payload: z.strictObject({ ...base, orderId: schemas.uuid(), lines: quantities }),
})

export const requisitionLowered = defineEvent({
  name: 'procurement.requisition.lowered.v1',
  summary:
    'Quantities that nobody ordered yet were taken out of an approved requisition, or put back as they were approved.',
  payload: z.strictObject({ ...base, lines: quantities, reason: z.string() }),
})

const withReason = z.strictObject({
  ...base,
  reason: z.string().optional(),
  /** The lines of which something was cancelled. */
  lines: quantities.default([]),
})

export const requisitionHeld = defineEvent({
  name: 'procurement.requisition.held.v1',
  summary: 'A requisition was put on hold: nothing is ordered until it is resumed.',
  payload: withReason,
})

export const requisitionStopped = defineEvent({
  name: 'procurement.requisition.stopped.v1',
  summary: 'Nothing more is ordered for a requisition, unless it is resumed.',
  payload: withReason,
})

export const requisitionResumed = defineEvent({
  name: 'procurement.requisition.resumed.v1',
  summary: 'A held or stopped requisition goes on where its quantities stand.',
  payload: withReason,
})

export const requisitionCancelled = defineEvent({
  name: 'procurement.requisition.cancelled.v1',
  summary: 'An approved requisition of which nothing was ordered was given up.',
  payload: withReason,
})

export const requisitionClosed = defineEvent({
  name: 'procurement.requisition.closed.v1',
  summary: 'A requisition came to its end; what was still open is cancelled.',
  payload: withReason,
})
