import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleReceipt, receiptView } from './receipt-view.js'

/** One receipt. */
export const getReceipt = defineOperation({
  name: 'procurement.receipt.get.v1',
  http: 'GET /receipts/:receiptId',
  permission: 'receipt:read',
  summary: 'One receipt with its lines.',
  input: z.strictObject({ receiptId: schemas.uuid() }),
  output: receiptView,
  example: { input: { receiptId: EXAMPLE.receiptId }, output: exampleReceipt },
})
