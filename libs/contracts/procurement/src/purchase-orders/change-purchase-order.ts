import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { amountBelowZero, legalEntityUnknown } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { requisitionOverOrdered } from '../requisitions/requisition.errors.js'
import {
  vendorBlacklisted,
  vendorInactive,
  vendorMerged,
  vendorOnHold,
  vendorUnknown,
} from '../vendors/vendor.errors.js'
import { orderProposal } from './order-proposal.js'
import { examplePurchaseOrder, purchaseOrderView } from './purchase-order-view.js'
import {
  orderLineUnknown,
  orderUnchanged,
  orderWithoutLines,
  purchaseOrderState,
  requisitionLineUnknown,
} from './purchase-order.errors.js'

/** Changes a draft, or an order whose approval is under way (AP-10). An issued order is changed by a change order. */
export const changePurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.change.v1',
  http: 'PATCH /purchase-orders/:orderId',
  permission: 'purchase-order:update',
  summary: 'Change a draft or submitted purchase order.',
  description:
    'While it is being approved, contact, notes and tags change without a new approval; anything else withdraws the order and submits ' +
    'it again, and only the approvers whom the change affects decide anew (AP-10).',
  input: z.strictObject({ orderId: schemas.uuid(), legalEntityId: schemas.uuid().optional(), ...orderProposal }),
  output: purchaseOrderView,
  errors: [
    purchaseOrderState,
    orderLineUnknown,
    requisitionLineUnknown,
    requisitionOverOrdered,
    orderUnchanged,
    orderWithoutLines,
    vendorUnknown,
    vendorInactive,
    vendorBlacklisted,
    vendorMerged,
    vendorOnHold,
    legalEntityUnknown,
    amountBelowZero,
  ],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, notes: 'Deliver to the back door' },
    output: { ...examplePurchaseOrder, notes: 'Deliver to the back door', updatedAt: EXAMPLE.later, version: 2 },
  },
})
