import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity } from '../fields.js'
import { exampleIssuedOrder, purchaseOrderView } from './purchase-order-view.js'
import { acknowledgementMismatch, orderLineUnknown, purchaseOrderState } from './purchase-order.errors.js'

/** Answers of a vendor, as in Peppol's order response: AB, AP, CA, RE (PO-5). */
export const vendorAnswer = () =>
  z.enum(['received', 'accepted', 'accepted-with-changes', 'rejected']).meta({ example: 'accepted' })

/** Line codes of Peppol: 1 added, 3 changed, 5 accepted, 7 not accepted, 42 already delivered (PO-5). */
export const answerLineCode = () => z.enum(['1', '3', '5', '7', '42']).meta({ example: '5' })

const promisedPart = z.strictObject({ quantity: positiveQuantity(), promisedOn: schemas.calendarDate().optional() })

const answerLine = z.strictObject({
  orderLineId: schemas.uuid().optional().meta({ description: 'Left out for a line that the vendor adds (code 1).' }),
  code: answerLineCode(),
  quantity: positiveQuantity().optional(),
  unitPrice: schemas.unitPrice().optional(),
  promisedOn: schemas.calendarDate().optional(),
  confirmed: z.array(promisedPart).min(1).max(50).optional().meta({
    description:
      'In which parts, and when, the vendor delivers what it confirms; with code 3, or with 5 when nothing is missing.',
  }),
  backOrdered: promisedPart
    .optional()
    .meta({ description: 'What it cannot deliver yet; with what is confirmed, all that is expected at most (V26).' }),
  note: schemas.text(500).optional(),
})

const answer = {
  answer: vendorAnswer(),
  reference: schemas.text(80).optional().meta({ description: "The vendor's own order number.", example: 'SO-4711' }),
  answeredOn: schemas.calendarDate().optional(),
  note: schemas.text(500).optional(),
  lines: z.array(answerLine).max(500).default([]),
}

/** Records what the vendor answered. */
export const acknowledgePurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.acknowledge.v1',
  http: 'POST /purchase-orders/:orderId/acknowledgements',
  permission: 'purchase-order:acknowledge',
  summary: "Record the vendor's answer to an issued purchase order.",
  description:
    'The answer changes nothing of the order: what the vendor would change is agreed by a change order, or refused by a cancellation (PO-5).',
  input: z.strictObject({ orderId: schemas.uuid(), ...answer }),
  output: purchaseOrderView,
  errors: [purchaseOrderState, orderLineUnknown, acknowledgementMismatch],
  concurrency: 'if-match',
  example: {
    input: { orderId: EXAMPLE.orderId, answer: 'accepted', reference: 'SO-4711' },
    output: { ...exampleIssuedOrder, acknowledgement: 'ACCEPTED', version: 6 },
  },
})

export const acknowledgementView = z.strictObject({
  acknowledgementId: schemas.uuid(),
  orderId: schemas.uuid(),
  revision: z.int().min(0),
  ...answer,
  recordedBy: schemas.uuid(),
  recordedAt: schemas.instant(),
})

export type AcknowledgementView = z.output<typeof acknowledgementView>

/** Every answer to an order, the newest first. */
export const listAcknowledgements = defineOperation({
  name: 'procurement.purchase-order.list-acknowledgements.v1',
  http: 'GET /purchase-orders/:orderId/acknowledgements',
  permission: 'purchase-order:read',
  scope: 'own-or-all',
  summary: "The vendor's answers to a purchase order.",
  input: schemas.listInput({ filters: { orderId: schemas.uuid() }, sorts: ['-recordedAt', 'recordedAt'] }),
  output: schemas.pageOf(acknowledgementView),
  example: {
    input: { orderId: EXAMPLE.orderId },
    output: {
      items: [
        {
          acknowledgementId: EXAMPLE.acknowledgementId,
          orderId: EXAMPLE.orderId,
          revision: 0,
          answer: 'accepted-with-changes',
          lines: [{ orderLineId: EXAMPLE.orderLineId, code: '3', promisedOn: '2026-05-04' }],
          recordedBy: EXAMPLE.buyerId,
          recordedAt: EXAMPLE.later,
        },
      ],
      nextCursor: null,
    },
  },
})
