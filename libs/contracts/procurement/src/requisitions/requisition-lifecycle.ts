import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleOrderedRequisition, exampleRequisition, requisitionView } from './requisition-view.js'
import { requisitionChangePending, requisitionHasOrders, requisitionState } from './requisition.errors.js'

const required = z.strictObject({ requisitionId: schemas.uuid(), reason: schemas.text(500) })
const optional = z.strictObject({ requisitionId: schemas.uuid(), reason: schemas.text(500).optional() })
const approved = { ...exampleRequisition, submittedAt: EXAMPLE.later, updatedAt: EXAMPLE.later, version: 5 }

/** Nothing is ordered for now (REQ-1); deliveries of what is ordered go on. */
export const holdRequisition = defineOperation({
  name: 'procurement.requisition.hold.v1',
  http: 'POST /requisitions/:requisitionId/hold',
  permission: 'requisition:hold',
  scope: 'own-or-all',
  summary: 'Put an approved requisition on hold.',
  description: 'Nothing can be ordered until it is resumed; what is ordered already goes on.',
  input: required,
  output: requisitionView,
  errors: [requisitionState],
  concurrency: 'if-match',
  example: {
    input: { requisitionId: EXAMPLE.requisitionId, reason: 'The move is a month late' },
    output: { ...approved, state: 'ON_HOLD', stateReason: 'The move is a month late' },
  },
})

/** No further ordering, for good unless it is resumed (REQ-1). */
export const stopRequisition = defineOperation({
  name: 'procurement.requisition.stop.v1',
  http: 'POST /requisitions/:requisitionId/stop',
  permission: 'requisition:hold',
  scope: 'own-or-all',
  summary: 'Stop further ordering of a requisition.',
  description: 'What is ordered already goes on; it can be resumed, or closed when nothing is on its way any more.',
  input: required,
  output: requisitionView,
  errors: [requisitionState],
  concurrency: 'if-match',
  example: {
    input: { requisitionId: EXAMPLE.requisitionId, reason: 'Three chairs are enough' },
    output: { ...approved, state: 'STOPPED', stateReason: 'Three chairs are enough' },
  },
})

/** Goes on where the quantities stand (REQ-1, X-6). */
export const resumeRequisition = defineOperation({
  name: 'procurement.requisition.resume.v1',
  http: 'POST /requisitions/:requisitionId/resumption',
  permission: 'requisition:hold',
  scope: 'own-or-all',
  summary: 'Resume a held or stopped requisition.',
  description: 'The state follows from the quantities: as it was, or further where deliveries came meanwhile.',
  input: optional,
  output: requisitionView,
  errors: [requisitionState],
  concurrency: 'if-match',
  example: { input: { requisitionId: EXAMPLE.requisitionId }, output: { ...approved, state: 'APPROVED' } },
})

/** Gives up what was approved; only while nothing is ordered of it (REQ-1). */
export const cancelRequisition = defineOperation({
  name: 'procurement.requisition.cancel.v1',
  http: 'POST /requisitions/:requisitionId/cancellation',
  permission: 'requisition:close',
  scope: 'own-or-all',
  summary: 'Cancel an approved requisition of which nothing is ordered.',
  input: required,
  output: requisitionView,
  errors: [requisitionState, requisitionHasOrders, requisitionChangePending],
  concurrency: 'if-match',
  example: {
    input: { requisitionId: EXAMPLE.requisitionId, reason: 'The office stays where it is' },
    output: { ...approved, state: 'CANCELLED', stateReason: 'The office stays where it is' },
  },
})

/** Ends a requisition of which nothing is on its way any more (REQ-1). */
export const closeRequisition = defineOperation({
  name: 'procurement.requisition.close.v1',
  http: 'POST /requisitions/:requisitionId/closure',
  permission: 'requisition:close',
  scope: 'own-or-all',
  summary: 'Close a requisition.',
  description: 'Everything that is ordered must be received; what is still open is cancelled.',
  input: optional,
  output: requisitionView,
  errors: [requisitionState, requisitionHasOrders, requisitionChangePending],
  concurrency: 'if-match',
  example: {
    input: { requisitionId: EXAMPLE.requisitionId },
    output: { ...exampleOrderedRequisition, state: 'CLOSED', version: 7 },
  },
})
