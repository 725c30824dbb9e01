import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import {
  examplePurchaseOrderSummary,
  fulfilment,
  purchaseOrderStateName,
  purchaseOrderSummary,
} from './purchase-order-view.js'

export const listPurchaseOrdersInput = schemas.listInput({
  filters: {
    state: purchaseOrderStateName().optional(),
    receipt: fulfilment().optional(),
    billing: fulfilment().optional(),
    onHold: z.enum(['true', 'false']).optional(),
    vendorId: schemas.uuid().optional(),
    requisitionId: schemas.uuid().optional(),
    number: schemas.text(40).optional().meta({ example: 'PO-2026-000001' }),
  },
  sorts: ['-createdAt', 'createdAt'],
})

/** The purchase orders that the caller may see. */
export const listPurchaseOrders = defineOperation({
  name: 'procurement.purchase-order.list.v1',
  http: 'GET /purchase-orders',
  permission: 'purchase-order:read',
  scope: 'own-or-all',
  summary: 'The purchase orders that you may see.',
  input: listPurchaseOrdersInput,
  output: schemas.pageOf(purchaseOrderSummary),
  example: {
    input: { vendorId: EXAMPLE.vendorId },
    output: { items: [examplePurchaseOrderSummary], nextCursor: null },
  },
})
