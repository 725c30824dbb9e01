import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleIssuedOrder, purchaseOrderView } from './purchase-order-view.js'

/** One purchase order. */
export const getPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.get.v1',
  http: 'GET /purchase-orders/:orderId',
  permission: 'purchase-order:read',
  scope: 'own-or-all',
  summary: 'One purchase order with its lines and quantities.',
  description: 'With the right to see only what is your own: orders that you made, and orders for your requisitions.',
  input: z.strictObject({ orderId: schemas.uuid() }),
  output: purchaseOrderView,
  example: { input: { orderId: EXAMPLE.orderId }, output: exampleIssuedOrder },
})
