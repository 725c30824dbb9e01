import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleIssuedOrder, purchaseOrderView } from './purchase-order-view.js'
import { cancellationPending, orderClosedForGood, purchaseOrderState } from './purchase-order.errors.js'

/** Closes an issued order softly (PO-7). */
export const closePurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.close.v1',
  http: 'POST /purchase-orders/:orderId/closure',
  permission: 'purchase-order:close',
  summary: 'Close an issued purchase order.',
  description: 'Nothing more is received or billed, unless it is opened again. Its quantities stay as they are.',
  input: z.strictObject({ orderId: schemas.uuid(), reason: schemas.text(500) }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, cancellationPending],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, reason: 'The project is over' },
    output: {
      ...exampleIssuedOrder,
      state: 'CLOSED',
      closure: { kind: 'soft', reason: 'The project is over', automatic: false, closedAt: EXAMPLE.later },
      version: 6,
    },
  },
})

/** Opens a closed order again (PO-7). */
export const reopenPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.reopen.v1',
  http: 'POST /purchase-orders/:orderId/reopening',
  permission: 'purchase-order:close',
  summary: 'Open a closed purchase order again.',
  description:
    'It goes on as it was: what it is received and billed follows from its quantities. Not one that is closed for good.',
  input: z.strictObject({ orderId: schemas.uuid(), reason: schemas.text(500) }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, orderClosedForGood],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, reason: 'An invoice came late' },
    output: { ...exampleIssuedOrder, version: 7 },
  },
})
