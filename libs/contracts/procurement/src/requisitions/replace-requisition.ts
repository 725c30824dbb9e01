import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { categoryUnknown } from '../categories/category.errors.js'
import { amountBelowZero, costCentreUnknown, legalEntityUnknown } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { exampleContent, requisitionContent } from './requisition-content.js'
import { exampleRequisition, requisitionView } from './requisition-view.js'
import { requisitionQuoteUnknown, requisitionState } from './requisition.errors.js'

export const replaceRequisitionInput = z.strictObject({ requisitionId: schemas.uuid(), ...requisitionContent })

/** Replaces head and lines of a draft, or of a returned requisition; lines get new ids. */
export const replaceRequisition = defineOperation({
  name: 'procurement.requisition.replace.v1',
  http: 'PUT /requisitions/:requisitionId',
  permission: 'requisition:update',
  scope: 'own-or-all',
  summary: 'Replace the content of a draft or returned requisition.',
  input: replaceRequisitionInput,
  output: requisitionView,
  errors: [
    requisitionState,
    requisitionQuoteUnknown,
    amountBelowZero,
    legalEntityUnknown,
    costCentreUnknown,
    categoryUnknown,
  ],
  calls: ['documents.file.reference.v1'],
  concurrency: 'if-match',
  example: {
    input: { requisitionId: EXAMPLE.requisitionId, ...exampleContent },
    output: { ...exampleRequisition, updatedAt: EXAMPLE.later, version: 2 },
  },
})
