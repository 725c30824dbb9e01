import { defineOperation } from '@nexus/kernel'
import { z } from 'zod'
import { categoryUnknown } from '../categories/category.errors.js'
import { amountBelowZero, costCentreUnknown, legalEntityUnknown } from '../duties.errors.js'
import { exampleContent, requisitionContent } from './requisition-content.js'
import { exampleRequisition, requisitionView } from './requisition-view.js'
import { requisitionQuoteUnknown } from './requisition.errors.js'

export const createRequisitionInput = z.strictObject(requisitionContent)

/** Writes a draft; the caller is its requester. */
export const createRequisition = defineOperation({
  name: 'procurement.requisition.create.v1',
  http: 'POST /requisitions',
  permission: 'requisition:create',
  scope: 'own-or-all',
  summary: 'Write a draft requisition.',
  description:
    'Line net = quantity × price ÷ price base quantity − allowance + charge, rounded once; tax is computed per category (X-2).',
  input: createRequisitionInput,
  output: requisitionView,
  errors: [amountBelowZero, legalEntityUnknown, costCentreUnknown, categoryUnknown, requisitionQuoteUnknown],
  success: 201,
  location: (requisition) => `/requisitions/${requisition.requisitionId}`,
  example: { input: exampleContent, output: exampleRequisition },
})
