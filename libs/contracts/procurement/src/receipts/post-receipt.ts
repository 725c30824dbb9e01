import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity } from '../fields.js'
import { purchaseOrderState } from '../purchase-orders/purchase-order.errors.js'
import { exampleReceipt, receiptView } from './receipt-view.js'
import { receiptExceedsOrder, receiptLineUnknown } from './receipt.errors.js'

export const postReceiptInput = z.strictObject({
  orderId: schemas.uuid(),
  deliveryNote: schemas.text(80).optional().meta({ example: 'LS-4711' }),
  lines: z
    .array(z.strictObject({ orderLineId: schemas.uuid(), quantity: positiveQuantity() }))
    .min(1)
    .max(500),
})

/** Records a delivery, whole or in part, against the lines of an issued order. */
export const postReceipt = defineOperation({
  name: 'procurement.receipt.post.v1',
  http: 'POST /purchase-orders/:orderId/receipts',
  permission: 'receipt:create',
  summary: 'Record what was delivered of a purchase order.',
  description:
    'All receipts of a line together never exceed what is ordered and not cancelled, to the sixth decimal. ' +
    'Whoever made or approved the order cannot record its receipts (X-9).',
  input: postReceiptInput,
  output: receiptView,
  errors: [purchaseOrderState, receiptLineUnknown, receiptExceedsOrder, separationOfDuties],
  idempotency: 'required',
  success: 201,
  location: (receipt) => `/receipts/${receipt.receiptId}`,
  example: {
    input: {
      orderId: EXAMPLE.orderId,
      deliveryNote: 'LS-4711',
      lines: [{ orderLineId: EXAMPLE.orderLineId, quantity: '2' }],
    },
    output: exampleReceipt,
  },
})
