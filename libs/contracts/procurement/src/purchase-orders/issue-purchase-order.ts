import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { vendorBlacklisted, vendorInactive, vendorMerged, vendorOnHold } from '../vendors/vendor.errors.js'
import { exampleIssuedOrder, purchaseOrderView } from './purchase-order-view.js'
import { orderOnHold, purchaseOrderState } from './purchase-order.errors.js'

/** Issues an approved order: it gets its number, gapless per legal entity and year (X-5, AP-12). */
export const issuePurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.issue.v1',
  http: 'POST /purchase-orders/:orderId/issuance',
  permission: 'purchase-order:issue',
  summary: 'Issue an approved purchase order to its vendor.',
  description: 'The number is given in the same transaction, so an issue that fails leaves no gap.',
  input: z.strictObject({ orderId: schemas.uuid() }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, orderOnHold, vendorInactive, vendorBlacklisted, vendorMerged, vendorOnHold],
  idempotency: 'required',
  concurrency: 'if-match',
  example: { input: { orderId: EXAMPLE.orderId }, output: exampleIssuedOrder },
})
