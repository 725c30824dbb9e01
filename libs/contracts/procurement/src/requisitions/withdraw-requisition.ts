import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleRequisition, requisitionView } from './requisition-view.js'
import { requisitionState } from './requisition.errors.js'

/** Takes a requisition, or the change of an approved one, back before it is finally approved (REQ-1, REQ-5). */
export const withdrawRequisition = defineOperation({
  name: 'procurement.requisition.withdraw.v1',
  http: 'POST /requisitions/:requisitionId/withdrawal',
  permission: 'requisition:withdraw',
  scope: 'own-or-all',
  summary: 'Withdraw a requisition, or its change, that is not approved yet.',
  input: z.strictObject({ requisitionId: schemas.uuid(), reason: schemas.text(500).optional() }),
  output: requisitionView,
  errors: [requisitionState],
  concurrency: 'if-match',
  example: {
    input: { requisitionId: EXAMPLE.requisitionId, reason: 'We take the old chairs' },
    output: { ...exampleRequisition, state: 'WITHDRAWN', updatedAt: EXAMPLE.later, version: 2 },
  },
})
