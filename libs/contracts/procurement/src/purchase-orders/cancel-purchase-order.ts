import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity } from '../fields.js'
import { examplePurchaseOrder, purchaseOrderView } from './purchase-order-view.js'
import {
  cancellationExceedsOpen,
  cancellationPending,
  orderLineUnknown,
  purchaseOrderInUse,
  purchaseOrderState,
} from './purchase-order.errors.js'

/** Why something is not wanted any more (PO-6). */
export const cancellationCode = () =>
  z
    .enum(['not-needed', 'vendor-cannot-deliver', 'wrong-vendor', 'price', 'late', 'duplicate', 'merged', 'other'])
    .meta({ example: 'vendor-cannot-deliver' })

const [line] = examplePurchaseOrder.lines

/** Cancels an order; its quantities are open again on the requisition (REQ-2, PO-6). */
export const cancelPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.cancel.v1',
  http: 'POST /purchase-orders/:orderId/cancellation',
  permission: 'purchase-order:cancel',
  summary: 'Cancel a purchase order.',
  description:
    'Free before the issue; afterwards only while nothing is received or billed. The number of an issued order stays with it, as a void ' +
    'number. With `lines`, only quantities of an issued order are cancelled that are neither delivered nor billed; when nothing ' +
    'is left of it, the order is cancelled. Where the settings ask for the answer of the vendor, the cancellation of an issued order ' +
    'waits for it, and its quantities stay on the order until then.',
  input: z.strictObject({
    orderId: schemas.uuid(),
    reason: schemas.text(500),
    reasonCode: cancellationCode().default('other'),
    lines: z
      .array(
        z.strictObject({
          orderLineId: schemas.uuid(),
          quantity: positiveQuantity().optional().meta({ description: 'Default: all that is open of the line.' }),
        }),
      )
      .min(1)
      .max(500)
      .optional(),
  }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, purchaseOrderInUse, orderLineUnknown, cancellationExceedsOpen, cancellationPending],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, reason: 'The vendor cannot deliver' },
    output: {
      ...examplePurchaseOrder,
      state: 'CANCELLED',
      cancellationReason: 'The vendor cannot deliver',
      cancellationCode: 'other',
      lines:
        line === undefined
          ? []
          : [{ ...line, status: 'CANCELLED', quantities: { ...line.quantities, cancelled: '5' } }],
      updatedAt: EXAMPLE.later,
      version: 2,
    },
  },
})
