import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { exampleIssuedOrder, purchaseOrderView } from './purchase-order-view.js'
import { orderNotOnHold, orderOnHold, purchaseOrderState } from './purchase-order.errors.js'

/** Puts an order on hold (PO-1). */
export const holdPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.hold.v1',
  http: 'POST /purchase-orders/:orderId/hold',
  permission: 'purchase-order:hold',
  summary: 'Put a purchase order on hold.',
  description:
    'Until it is released it is not issued, received or billed, and no change order of it is submitted; its invoices wait. Its approval ' +
    'and that of change orders submitted before go on, goods can go back, credits are taken, and it can be cancelled. Everything ' +
    'else of it stays as it is.',
  input: z.strictObject({ orderId: schemas.uuid(), reason: schemas.text(500) }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, orderOnHold],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, reason: 'The vendor is being looked into' },
    output: {
      ...exampleIssuedOrder,
      onHold: true,
      hold: { reason: 'The vendor is being looked into', heldBy: EXAMPLE.buyerId, heldAt: EXAMPLE.later },
      version: 6,
    },
  },
})

/** Lets a held order go on (PO-1). */
export const releasePurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.release.v1',
  http: 'POST /purchase-orders/:orderId/hold-release',
  permission: 'purchase-order:hold',
  summary: 'Release a purchase order from its hold.',
  description:
    'It goes on as it was; invoices that waited are matched again. What somebody else holds is not released by who made, ' +
    'submitted or issued the order (X-9).',
  input: z.strictObject({ orderId: schemas.uuid(), reason: schemas.text(500) }),
  output: purchaseOrderView,
  errors: [orderNotOnHold, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, reason: 'Nothing was found' },
    output: { ...exampleIssuedOrder, version: 7 },
  },
})
