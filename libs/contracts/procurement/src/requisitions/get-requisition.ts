import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleOrderedRequisition, requisitionView } from './requisition-view.js'

/** One requisition. */
export const getRequisition = defineOperation({
  name: 'procurement.requisition.get.v1',
  http: 'GET /requisitions/:requisitionId',
  permission: 'requisition:read',
  scope: 'own-or-all',
  summary: 'One requisition with its lines, their quantities and the orders that they went to.',
  input: z.strictObject({ requisitionId: schemas.uuid() }),
  output: requisitionView,
  example: { input: { requisitionId: EXAMPLE.requisitionId }, output: exampleOrderedRequisition },
})
