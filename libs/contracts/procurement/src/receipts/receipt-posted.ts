import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { positiveQuantity } from '../fields.js'
import { receiptStateName } from './receipt-view.js'

export const receiptPosted = defineEvent({
  name: 'procurement.receipt.posted.v1',
  summary: 'A delivery was recorded.',
  payload: z.strictObject({
    receiptId: schemas.uuid(),
    version: schemas.version(),
    state: receiptStateName().default('POSTED'),
    number: z.string().optional(),
    orderId: schemas.uuid(),
    orderNumber: z.string(),
    vendorId: schemas.uuid(),
    receivedBy: schemas.uuid(),
    lines: z.array(
      z.strictObject({
        receiptLineId: schemas.uuid().optional(),
        orderLineId: schemas.uuid(),
        quantity: positiveQuantity(),
        accepted: schemas.quantity().optional(),
        rejected: schemas.quantity().default('0'),
        inInspection: schemas.quantity().default('0'),
      }),
    ),
  }),
})
