import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleRequisition, requisitionView } from './requisition-view.js'

const COPY_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b32'

/** Writes a new draft like an existing requisition, a rejected one included (REQ-1). */
export const copyRequisition = defineOperation({
  name: 'procurement.requisition.copy.v1',
  http: 'POST /requisitions/:requisitionId/copies',
  permission: 'requisition:create',
  scope: 'own-or-all',
  summary: 'Write a new draft like this requisition.',
  description:
    'The caller is the requester of the copy. Content is copied; approvals, quantities in progress, quotes and dates never are. ' +
    'Cost centres and categories that are no longer in use are left out.',
  input: z.strictObject({ requisitionId: schemas.uuid() }),
  output: requisitionView,
  success: 201,
  location: (requisition) => `/requisitions/${requisition.requisitionId}`,
  example: {
    input: { requisitionId: EXAMPLE.requisitionId },
    output: (() => {
      const { needBy: _needBy, ...content } = exampleRequisition
      return { ...content, requisitionId: COPY_ID, copiedFrom: EXAMPLE.requisitionId }
    })(),
  },
})
