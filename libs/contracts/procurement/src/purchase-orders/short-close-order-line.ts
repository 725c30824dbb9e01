import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity } from '../fields.js'
import { exampleIssuedOrder, purchaseOrderView } from './purchase-order-view.js'
import { cancellationExceedsOpen, orderLineUnknown, purchaseOrderState } from './purchase-order.errors.js'

const [line] = exampleIssuedOrder.lines

/** Ends a line of an issued order at what is delivered: the rest is not expected any more (PO-7). */
export const shortCloseOrderLine = defineOperation({
  name: 'procurement.purchase-order.short-close.v1',
  http: 'POST /purchase-orders/:orderId/lines/:orderLineId/short-closure',
  permission: 'purchase-order:close',
  summary: 'Close a line of an issued purchase order short.',
  description:
    'What is ordered and the price stay; the open rest becomes cancelled, and is open again on the requisition (REQ-2).',
  input: z.strictObject({
    orderId: schemas.uuid(),
    orderLineId: schemas.uuid(),
    quantity: positiveQuantity().optional().meta({
      description:
        'Default: the whole rest. Less, such as what the vendor did not confirm: the line stays open for the others.',
    }),
    reason: schemas.text(500),
  }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, orderLineUnknown, cancellationExceedsOpen],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, orderLineId: EXAMPLE.orderLineId, reason: 'The rest is out of stock' },
    output: {
      ...exampleIssuedOrder,
      receipt: 'FULL',
      lines:
        line === undefined
          ? []
          : [{ ...line, status: 'SHORT_CLOSED', quantities: { ...line.quantities, received: '3', cancelled: '2' } }],
      version: 7,
    },
  },
})
