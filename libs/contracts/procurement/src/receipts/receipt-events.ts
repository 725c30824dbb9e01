import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { fulfilment } from '../purchase-orders/purchase-order-view.js'
import { purchaseOrderReceived } from '../purchase-orders/purchase-order-events.js'
import { receiptStateName } from './receipt-view.js'

const base = {
  receiptId: schemas.uuid(),
  version: schemas.version(),
  state: receiptStateName(),
  orderId: schemas.uuid(),
  orderNumber: z.string(),
  vendorId: schemas.uuid(),
}
const line = { receiptLineId: schemas.uuid(), orderLineId: schemas.uuid() }

/** The quantities of a receipt line after the change. */
const lineQuantities = z.strictObject({
  ...line,
  quantity: schemas.quantity(),
  accepted: schemas.quantity(),
  rejected: schemas.quantity(),
  inInspection: schemas.quantity(),
  returned: schemas.quantity(),
})

const drafted = z.strictObject({
  ...base,
  lines: z.array(z.strictObject({ ...line, quantity: schemas.quantity() })),
})

export const receiptDrafted = defineEvent({
  name: 'procurement.receipt.drafted.v1',
  summary: 'A delivery was drafted: nothing is booked, but it holds room on the lines of its order (REC-2).',
  payload: drafted,
})

export const receiptDraftChanged = defineEvent({
  name: 'procurement.receipt.draft-changed.v1',
  summary: 'The draft of a receipt says something else.',
  payload: drafted,
})

export const receiptDraftDiscarded = defineEvent({
  name: 'procurement.receipt.draft-discarded.v1',
  summary: 'The draft of a receipt was given up; it holds no room any more.',
  payload: z.strictObject(base),
})

export const receiptInspected = defineEvent({
  name: 'procurement.receipt.inspected.v1',
  summary: 'The inspection of a delivery has a result; the quantities are those after it.',
  payload: z.strictObject({ ...base, lines: z.array(lineQuantities) }),
})

export const receiptReversed = defineEvent({
  name: 'procurement.receipt.reversed.v1',
  summary: 'A receipt was reversed: nothing of it counts any more.',
  payload: z.strictObject({
    ...base,
    reason: z.string(),
    lines: z.array(z.strictObject({ ...line, quantity: schemas.quantity() })),
  }),
})

export const receiptReturned = defineEvent({
  name: 'procurement.receipt.returned.v1',
  summary:
    'Something of a receipt went back to the vendor, or such a return was reversed; the quantities are those after it.',
  payload: z.strictObject({ ...base, returnId: schemas.uuid(), lines: z.array(lineQuantities) }),
})

/** The order's own event of an inspection, return or reversal: one per version of the order. */
export const purchaseOrderReceiptChanged = defineEvent({
  name: 'procurement.purchase-order.receipt-changed.v1',
  summary: 'What counts as received of a purchase order changed without a delivery; the quantities are cumulative.',
  payload: purchaseOrderReceived.payload.omit({ receiptId: true, lines: true }).extend({
    cause: z.enum([
      'inspection',
      'return',
      'return-reversal',
      'receipt-reversal',
      'service-acceptance',
      'service-acceptance-reversal',
    ]),
    causeId: schemas.uuid(),
    billing: fulfilment(),
    lines: z.array(
      z.strictObject({
        lineId: schemas.uuid(),
        received: schemas.quantity(),
        accepted: schemas.quantity(),
        rejected: schemas.quantity(),
        returned: schemas.quantity(),
        creditExpected: schemas.quantity(),
      }),
    ),
  }),
})
