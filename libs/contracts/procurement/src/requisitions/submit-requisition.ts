import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleRequisition, requisitionView } from './requisition-view.js'
import { requisitionIncomplete, requisitionState } from './requisition.errors.js'

/** Hands a complete draft to the approval; workflow decides who approves it. */
export const submitRequisition = defineOperation({
  name: 'procurement.requisition.submit.v1',
  http: 'POST /requisitions/:requisitionId/submission',
  permission: 'requisition:submit',
  scope: 'own-or-all',
  summary: 'Submit a requisition for approval.',
  description: 'Needs a purpose, a need-by date of today or later, a place of delivery and at least one line (REQ-6).',
  input: z.strictObject({ requisitionId: schemas.uuid() }),
  output: requisitionView,
  errors: [requisitionState, requisitionIncomplete],
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
