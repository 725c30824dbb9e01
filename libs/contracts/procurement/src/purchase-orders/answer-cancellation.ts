import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import type { OrderCancellation } from './order-cancellation.js'
import { exampleIssuedOrder, purchaseOrderView } from './purchase-order-view.js'
import { noCancellationPending, purchaseOrderState } from './purchase-order.errors.js'

const exampleCancellation: OrderCancellation = {
  status: 'rejected',
  reason: 'The project is over',
  reasonCode: 'not-needed',
  requestedBy: EXAMPLE.buyerId,
  requestedAt: EXAMPLE.later,
  endedBy: EXAMPLE.buyerId,
  endedAt: EXAMPLE.later,
  answer: 'The goods are on their way',
}

/** Records what the vendor answered to a cancellation that waits for it (PO-6). */
export const answerCancellation = defineOperation({
  name: 'procurement.purchase-order.answer-cancellation.v1',
  http: 'POST /purchase-orders/:orderId/cancellation/answer',
  permission: 'purchase-order:acknowledge',
  summary: "Record the vendor's answer to the cancellation of a purchase order.",
  description:
    'Accepted: what is still neither delivered nor billed of it is cancelled now; what came meanwhile is not. Rejected, with the ' +
    "vendor's reason: everything stays as it is.",
  input: z.strictObject({
    orderId: schemas.uuid(),
    accepted: z.boolean(),
    note: schemas.text(500).meta({ description: 'What the vendor said.' }),
  }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, noCancellationPending],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, accepted: false, note: 'The goods are on their way' },
    output: { ...exampleIssuedOrder, cancellation: exampleCancellation, version: 7 },
  },
})

/** Takes back a cancellation that the vendor has not answered (PO-6). */
export const withdrawCancellation = defineOperation({
  name: 'procurement.purchase-order.withdraw-cancellation.v1',
  http: 'POST /purchase-orders/:orderId/cancellation/withdrawal',
  permission: 'purchase-order:cancel',
  summary: 'Take back a cancellation that waits for the vendor.',
  input: z.strictObject({ orderId: schemas.uuid(), reason: schemas.text(500) }),
  output: purchaseOrderView,
  errors: [noCancellationPending],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, reason: 'We need them after all' },
    output: {
      ...exampleIssuedOrder,
      cancellation: { ...exampleCancellation, status: 'withdrawn', answer: 'We need them after all' },
      version: 7,
    },
  },
})
