import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { purchaseOrderState } from '../purchase-orders/purchase-order.errors.js'
import { exampleReceipt, receiptView } from './receipt-view.js'
import { receiptIsBilled, receiptHasReturns, receiptState } from './receipt.errors.js'

/** Takes a receipt back as if it had never been: every derived number is what it was before it (REC-6). */
export const reverseReceipt = defineOperation({
  name: 'procurement.receipt.reverse.v1',
  http: 'POST /receipts/:receiptId/reversal',
  permission: 'receipt:reverse',
  summary: 'Reverse a receipt that was recorded by mistake.',
  description:
    'Whole receipts only, inspections included. Not when a part of it went back to the vendor, or is billed: reverse the return, or reject or credit the invoice first.',
  input: z.strictObject({ receiptId: schemas.uuid(), reason: schemas.text(500).meta({ example: 'Wrong order' }) }),
  output: receiptView,
  errors: [receiptState, purchaseOrderState, receiptHasReturns, receiptIsBilled, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { receiptId: EXAMPLE.receiptId, reason: 'Wrong order' },
    output: {
      ...exampleReceipt,
      state: 'REVERSED',
      reversal: { reason: 'Wrong order', reversedBy: EXAMPLE.receiverId, reversedAt: EXAMPLE.later },
      version: 2,
    },
  },
})
