import { defineOperation } from '@nexus/kernel'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { orderOnHold, purchaseOrderState } from '../purchase-orders/purchase-order.errors.js'
import { postReceiptInput } from './receipt-input.js'
import { exampleReceipt, receiptView } from './receipt-view.js'
import {
  receiptExceedsOrder,
  receiptLineUnknown,
  receiptOfService,
  receiptSplitInvalid,
  receiptUnitUnknown,
} from './receipt.errors.js'

/** Records a delivery, whole or in part, against the lines of an issued order. */
export const postReceipt = defineOperation({
  name: 'procurement.receipt.post.v1',
  http: 'POST /purchase-orders/:orderId/receipts',
  permission: 'receipt:create',
  summary: 'Record what was delivered of a purchase order.',
  description:
    'All receipts of a line together never exceed what is ordered and not cancelled by more than the tolerance that ' +
    'counts (line, category, vendor, organization), to the sixth decimal; what drafts hold counts too (REC-2). ' +
    'Services are accepted, not received (PO-2). ' +
    'Whoever made, submitted, approved or issued the order cannot record its receipts (X-9).',
  input: postReceiptInput,
  output: receiptView,
  errors: [
    purchaseOrderState,
    orderOnHold,
    receiptLineUnknown,
    receiptUnitUnknown,
    receiptSplitInvalid,
    receiptExceedsOrder,
    receiptOfService,
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
