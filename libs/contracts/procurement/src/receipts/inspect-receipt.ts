import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { unitCode } from '../fields.js'
import { purchaseOrderState } from '../purchase-orders/purchase-order.errors.js'
import { exampleReceipt, receiptView } from './receipt-view.js'
import { receiptLineUnknown, receiptSplitInvalid, receiptState, receiptUnitUnknown } from './receipt.errors.js'

/** Records what the inspection of a delivery found, in one or several steps. */
export const inspectReceipt = defineOperation({
  name: 'procurement.receipt.inspect.v1',
  http: 'POST /receipts/:receiptId/inspections',
  permission: 'receipt:inspect',
  summary: 'Record the result of an inspection.',
  description: 'What is accepted and rejected leaves the inspection; the rest stays in it (REC-1).',
  input: z.strictObject({
    receiptId: schemas.uuid(),
    lines: z
      .array(
        z.strictObject({
          receiptLineId: schemas.uuid(),
          unitCode: unitCode().optional(),
          accepted: schemas.quantity().default('0'),
          rejected: schemas.quantity().default('0'),
          rejectionReason: schemas.text(500).optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: receiptView,
  errors: [
    receiptState,
    purchaseOrderState,
    receiptLineUnknown,
    receiptUnitUnknown,
    receiptSplitInvalid,
    separationOfDuties,
  ],
  concurrency: 'if-match',
  example: {
    input: {
      receiptId: EXAMPLE.receiptId,
      lines: [{ receiptLineId: EXAMPLE.receiptLineId, accepted: '1', rejected: '1', rejectionReason: 'Cracked' }],
    },
    output: {
      ...exampleReceipt,
      state: 'PARTLY_REJECTED',
      lines: exampleReceipt.lines.map((line) => ({
        ...line,
        accepted: '1',
        rejected: '1',
        rejectionReason: 'Cracked',
      })),
      version: 2,
    },
  },
})
