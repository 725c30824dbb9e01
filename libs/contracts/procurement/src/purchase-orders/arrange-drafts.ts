import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity } from '../fields.js'
import { requisitionOverOrdered } from '../requisitions/requisition.errors.js'
import { vendorBlacklisted, vendorInactive, vendorMerged, vendorOnHold } from '../vendors/vendor.errors.js'
import { examplePurchaseOrder, purchaseOrderView } from './purchase-order-view.js'
import {
  cancellationExceedsOpen,
  ordersNotMergeable,
  orderLineUnknown,
  orderOnHold,
  orderWithoutLines,
  purchaseOrderState,
  requisitionNotOrderable,
} from './purchase-order.errors.js'

/** Moves quantities of a draft to a new draft (PO-8). */
export const splitPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.split.v1',
  http: 'POST /purchase-orders/:orderId/split',
  permission: 'purchase-order:create',
  summary: 'Split a draft purchase order in two.',
  description:
    'The quantities move to a new draft, and stay linked to their requisition lines. Answers with the new draft; amounts of the whole ' +
    'document and of a line that is taken in part stay with the first.',
  input: z.strictObject({
    orderId: schemas.uuid(),
    vendorId: schemas.uuid().optional().meta({ description: 'Of the new draft. Default: the same.' }),
    lines: z
      .array(
        z.strictObject({
          orderLineId: schemas.uuid(),
          quantity: positiveQuantity().optional().meta({ description: 'Default: all of it.' }),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: purchaseOrderView,
  errors: [
    purchaseOrderState,
    orderOnHold,
    orderLineUnknown,
    cancellationExceedsOpen,
    orderWithoutLines,
    vendorInactive,
    vendorBlacklisted,
    vendorMerged,
    vendorOnHold,
  ],
  concurrency: 'if-match',
  success: 201,
  location: (order) => `/purchase-orders/${order.orderId}`,
  example: {
    input: { orderId: EXAMPLE.orderId, lines: [{ orderLineId: EXAMPLE.orderLineId, quantity: '2' }] },
    output: { ...examplePurchaseOrder, matchesApprovedRequisition: false },
  },
})

/** Makes one draft of several (PO-8). */
export const mergePurchaseOrders = defineOperation({
  name: 'procurement.purchase-order.merge.v1',
  http: 'POST /purchase-orders/:orderId/merge',
  permission: 'purchase-order:create',
  summary: 'Take the lines of other drafts into this draft.',
  description:
    'Drafts of the same requisition, vendor, company and currency. The lines keep their links to the requisition; the others are cancelled ' +
    'and name the order that took them over.',
  input: z.strictObject({ orderId: schemas.uuid(), orderIds: z.array(schemas.uuid()).min(1).max(20) }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, orderOnHold, ordersNotMergeable],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, orderIds: [EXAMPLE.otherOrderId] },
    output: { ...examplePurchaseOrder, updatedAt: EXAMPLE.later, version: 2 },
  },
})

/** Orders the same again from what the requisition has open (PO-8). */
export const copyPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.copy.v1',
  http: 'POST /purchase-orders/:orderId/copies',
  permission: 'purchase-order:create',
  summary: 'Make a new draft like this order.',
  description:
    'Never copies approvals, numbers, or dates of delivery. The quantities must be open on the requisition, as for any order (X-10).',
  input: z.strictObject({ orderId: schemas.uuid() }),
  output: purchaseOrderView,
  errors: [
    requisitionNotOrderable,
    requisitionOverOrdered,
    vendorInactive,
    vendorBlacklisted,
    vendorMerged,
    vendorOnHold,
  ],
  success: 201,
  location: (order) => `/purchase-orders/${order.orderId}`,
  example: { input: { orderId: EXAMPLE.orderId }, output: examplePurchaseOrder },
})
