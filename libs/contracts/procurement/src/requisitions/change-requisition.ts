import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { categoryUnknown } from '../categories/category.errors.js'
import { amountBelowZero, costCentreUnknown } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { requisitionContent, requisitionLineInput } from './requisition-content.js'
import { exampleOrderedRequisition, requisitionView } from './requisition-view.js'
import {
  requisitionBelowOrdered,
  requisitionChangePending,
  requisitionIncomplete,
  requisitionLineMissing,
  requisitionQuoteUnknown,
  requisitionState,
} from './requisition.errors.js'

/** Changes what is still open of an approved requisition (REQ-5). */
export const changeRequisition = defineOperation({
  name: 'procurement.requisition.change.v1',
  http: 'POST /requisitions/:requisitionId/changes',
  permission: 'requisition:update',
  scope: 'own-or-all',
  summary: 'Change the open remainder of an approved requisition.',
  description:
    'Less takes effect at once, down to what is ordered. More than was approved, and new lines, ask for approval; until then the approved ' +
    'quantities hold and can be ordered. The withdrawal of the requisition takes a waiting change back.',
  input: z.strictObject({
    requisitionId: schemas.uuid(),
    reason: schemas.text(500),
    lines: z
      .array(
        z.strictObject({
          lineId: schemas.uuid(),
          quantity: schemas
            .quantity()
            .meta({ description: 'All that is wanted of the line, what is ordered included.' }),
        }),
      )
      .max(500)
      .default([]),
    newLines: z.array(requisitionLineInput).max(100).default([]),
    quoteFileIds: z
      .array(schemas.uuid())
      .max(20)
      .optional()
      .meta({ description: 'The files of quotes, instead of those that are there.' }),
    quoteWaiver: requisitionContent.quoteWaiver,
  }),
  output: requisitionView,
  errors: [
    requisitionState,
    requisitionChangePending,
    requisitionBelowOrdered,
    requisitionLineMissing,
    requisitionIncomplete,
    requisitionQuoteUnknown,
    categoryUnknown,
    amountBelowZero,
    costCentreUnknown,
  ],
  calls: ['documents.file.reference.v1'],
  concurrency: 'if-match',
  settled: (requisition) => requisition.change?.state !== 'SUBMITTED',
  example: {
    input: {
      requisitionId: EXAMPLE.requisitionId,
      reason: 'Two more people come',
      lines: [{ lineId: EXAMPLE.requisitionLineId, quantity: '7' }],
    },
    output: {
      ...exampleOrderedRequisition,
      version: 6,
      change: {
        state: 'SUBMITTED',
        reason: 'Two more people come',
        submittedAt: EXAMPLE.later,
        submittedBy: EXAMPLE.requesterId,
        submittedVersion: 6,
        lines: [{ lineId: EXAMPLE.requisitionLineId, quantity: '7' }],
        newLines: [],
      },
    },
  },
})
