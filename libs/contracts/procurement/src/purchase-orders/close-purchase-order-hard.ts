import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { exampleIssuedOrder, purchaseOrderView } from './purchase-order-view.js'
import { cancellationPending, orderNotFinished, purchaseOrderState } from './purchase-order.errors.js'

/** Closes an order for good (PO-1, PO-7). */
export const closePurchaseOrderHard = defineOperation({
  name: 'procurement.purchase-order.close-hard.v1',
  http: 'POST /purchase-orders/:orderId/final-closure',
  permission: 'purchase-order:close-hard',
  summary: 'Close a purchase order for good.',
  description:
    'Only an order that is closed softly, or of which everything is received, inspected and billed and no credit is expected. It is ' +
    'never opened again, and nothing of it is received, returned, billed, credited or changed any more. Not by who made, submitted ' +
    'or issued it (X-9).',
  input: z.strictObject({ orderId: schemas.uuid(), reason: schemas.text(500) }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, orderNotFinished, cancellationPending, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, reason: 'The year 2026 is closed' },
    output: {
      ...exampleIssuedOrder,
      state: 'CLOSED',
      closure: { kind: 'hard', reason: 'The year 2026 is closed', automatic: false, closedAt: EXAMPLE.later },
      version: 8,
    },
  },
})
