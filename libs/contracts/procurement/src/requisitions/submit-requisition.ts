import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleRequisition, requisitionView } from './requisition-view.js'
import { costCentreUnknown } from '../duties.errors.js'
import { requisitionIncomplete, requisitionQuoteUnknown, requisitionState } from './requisition.errors.js'

/** Hands a complete draft to the approval; workflow decides who approves it. */
export const submitRequisition = defineOperation({
  name: 'procurement.requisition.submit.v1',
  http: 'POST /requisitions/:requisitionId/submission',
  permission: 'requisition:submit',
  scope: 'own-or-all',
  summary: 'Submit a requisition for approval.',
  description:
    'Needs a purpose, a need-by date of today or later, a place of delivery, at least one line, a cost centre where the organization has any, and ' +
    'three quotes or the reason for none from the amount on that it has set (REQ-6). `warnings` names short lead times and needs that look like ' +
    'earlier ones (REQ-7). A returned requisition is submitted again in the same way.',
  input: z.strictObject({ requisitionId: schemas.uuid() }),
  output: requisitionView,
  errors: [requisitionState, requisitionIncomplete, requisitionQuoteUnknown, costCentreUnknown],
  calls: ['documents.file.reference.v1'],
  idempotency: 'required',
  concurrency: 'if-match',
  settled: (requisition) => requisition.state !== 'SUBMITTED',
  example: {
    input: { requisitionId: EXAMPLE.requisitionId },
    output: {
      ...exampleRequisition,
      state: 'SUBMITTED',
      submittedAt: EXAMPLE.later,
      updatedAt: EXAMPLE.later,
      version: 2,
    },
  },
})
