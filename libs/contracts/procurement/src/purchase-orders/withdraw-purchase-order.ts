import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { examplePurchaseOrder, purchaseOrderView } from './purchase-order-view.js'
import { notTheSubmitter, purchaseOrderState } from './purchase-order.errors.js'

/** Takes a submitted order back before the final approval; it is a draft again. */
export const withdrawPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.withdraw.v1',
  http: 'POST /purchase-orders/:orderId/withdrawal',
  permission: 'purchase-order:submit',
  summary: 'Take a purchase order back out of its approval.',
  description: 'Only who submitted or made the order, and only before the final approval.',
  input: z.strictObject({ orderId: schemas.uuid(), reason: schemas.text(500).optional() }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, notTheSubmitter],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, reason: 'A line is missing' },
    output: { ...examplePurchaseOrder, updatedAt: EXAMPLE.later, version: 4 },
  },
})
