import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { positiveQuantity } from '../fields.js'

export const receiptPosted = defineEvent({
  name: 'procurement.receipt.posted.v1',
  summary: 'A delivery was recorded.',
  payload: z.strictObject({
    receiptId: schemas.uuid(),
    version: schemas.version(),
    orderId: schemas.uuid(),
    orderNumber: z.string(),
    vendorId: schemas.uuid(),
    receivedBy: schemas.uuid(),
    lines: z.array(z.strictObject({ orderLineId: schemas.uuid(), quantity: positiveQuantity() })),
  }),
})
