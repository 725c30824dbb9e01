import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { examplePurchaseOrder, purchaseOrderView } from './purchase-order-view.js'
import { purchaseOrderInUse, purchaseOrderState } from './purchase-order.errors.js'

const [line] = examplePurchaseOrder.lines

/** Cancels an order; its quantities are open again on the requisition (REQ-2, PO-6). */
export const cancelPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.cancel.v1',
  http: 'POST /purchase-orders/:orderId/cancellation',
  permission: 'purchase-order:cancel',
  summary: 'Cancel a purchase order.',
  description:
    'Free before the issue; afterwards only while nothing is received or billed. The number of an issued order stays with it.',
  input: z.strictObject({ orderId: schemas.uuid(), reason: schemas.text(500) }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, purchaseOrderInUse],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, reason: 'The vendor cannot deliver' },
    output: {
      ...examplePurchaseOrder,
      state: 'CANCELLED',
      cancellationReason: 'The vendor cannot deliver',
      lines: line === undefined ? [] : [{ ...line, quantities: { ...line.quantities, cancelled: '5' } }],
      updatedAt: EXAMPLE.later,
      version: 2,
    },
  },
})
