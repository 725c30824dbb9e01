import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity, unitCode } from '../fields.js'
import { purchaseOrderState } from '../purchase-orders/purchase-order.errors.js'
import { exampleReceipt, receiptView } from './receipt-view.js'
import { receiptExceedsOrder, receiptLineUnknown, receiptSplitInvalid, receiptUnitUnknown } from './receipt.errors.js'

const itemId = () => schemas.text(80).meta({ example: 'A-246' })

const receiptLineInput = z
  .strictObject({
    orderLineId: schemas.uuid().optional(),
    item: z
      .strictObject({ supplierItemId: itemId().optional(), buyerItemId: itemId().optional() })
      .refine((item) => (item.supplierItemId === undefined) !== (item.buyerItemId === undefined), {
        message: 'must name either supplierItemId or buyerItemId',
      })
      .optional()
      .meta({
        description:
          'Instead of `orderLineId`: the quantity goes to the lines of this item that are still open, the earliest promised first (REC-3).',
      }),
    quantity: positiveQuantity().meta({
      description: 'Received, all together; what is neither rejected nor to be inspected is accepted (REC-1).',
    }),
    unitCode: unitCode()
      .optional()
      .meta({ description: 'The unit it was counted in: that of the order line (default) or its alternate (X-4).' }),
    rejected: schemas.quantity().optional(),
    rejectionReason: schemas.text(500).optional(),
    inInspection: schemas.quantity().optional(),
  })
  .refine((line) => (line.orderLineId === undefined) !== (line.item === undefined), {
    message: 'must name either orderLineId or item',
    path: ['orderLineId'],
  })

export const postReceiptInput = z.strictObject({
  orderId: schemas.uuid(),
  deliveryNote: schemas.text(80).optional().meta({ example: 'LS-4711' }),
  lines: z.array(receiptLineInput).min(1).max(500),
})

/** Records a delivery, whole or in part, against the lines of an issued order. */
export const postReceipt = defineOperation({
  name: 'procurement.receipt.post.v1',
  http: 'POST /purchase-orders/:orderId/receipts',
  permission: 'receipt:create',
  summary: 'Record what was delivered of a purchase order.',
  description:
    'All receipts of a line together never exceed what is ordered and not cancelled by more than the tolerance that ' +
    'counts (line, category, vendor, organization), to the sixth decimal (REC-2). ' +
    'Whoever made, submitted, approved or issued the order cannot record its receipts (X-9).',
  input: postReceiptInput,
  output: receiptView,
  errors: [
    purchaseOrderState,
    receiptLineUnknown,
    receiptUnitUnknown,
    receiptSplitInvalid,
    receiptExceedsOrder,
    separationOfDuties,
  ],
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
