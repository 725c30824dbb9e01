import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { vendorBlacklisted, vendorInactive, vendorMerged, vendorOnHold } from '../vendors/vendor.errors.js'
import { examplePurchaseOrder, purchaseOrderView } from './purchase-order-view.js'
import { purchaseOrderState } from './purchase-order.errors.js'

/** Hands a draft to the approval; one that equals its approved requisition can be approved automatically. */
export const submitPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.submit.v1',
  http: 'POST /purchase-orders/:orderId/submission',
  permission: 'purchase-order:submit',
  summary: 'Submit a purchase order for approval.',
  input: z.strictObject({ orderId: schemas.uuid() }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, vendorInactive, vendorBlacklisted, vendorMerged, vendorOnHold],
  idempotency: 'required',
  concurrency: 'if-match',
  // An order that equals its approved requisition is approved without a person: the wait goes on until the verdict.
  settled: (order) =>
    order.state !== 'SUBMITTED' && !(order.state === 'IN_APPROVAL' && order.matchesApprovedRequisition),
  example: {
    input: { orderId: EXAMPLE.orderId },
    output: { ...examplePurchaseOrder, state: 'SUBMITTED', updatedAt: EXAMPLE.later, version: 2 },
  },
})
