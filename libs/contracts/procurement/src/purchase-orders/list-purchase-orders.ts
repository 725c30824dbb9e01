import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import {
  examplePurchaseOrderSummary,
  fulfilment,
  PURCHASE_ORDER_STATES,
  purchaseOrderSummary,
} from './purchase-order-view.js'

export const listPurchaseOrdersInput = schemas.listInput({
  filters: {
    state: schemas.severalOf(PURCHASE_ORDER_STATES).optional().meta({ example: 'ISSUED' }),
    q: schemas
      .searchText()
      .optional()
      .meta({ description: "Finds a part of the number or of the vendor's name; letter case does not matter." }),
    issuedFrom: schemas.calendarDate().optional(),
    issuedTo: schemas.calendarDate().optional(),
    createdFrom: schemas.calendarDate().optional(),
    createdTo: schemas.calendarDate().optional(),
    overdue: schemas
      .flag()
      .optional()
      .meta({ description: 'Issued, and something of a line is not delivered that was to come before today.' }),
    categoryId: z
      .union([schemas.uuid(), z.literal('none')])
      .optional()
      .meta({ description: 'Of a line; `none` finds orders with a line that has no category.' }),
    currency: schemas.currencyCode().optional(),
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
