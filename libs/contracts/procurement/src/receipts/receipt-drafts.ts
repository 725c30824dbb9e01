import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { orderOnHold, purchaseOrderState } from '../purchase-orders/purchase-order.errors.js'
import { postReceiptInput } from './receipt-input.js'
import { exampleReceipt, type ReceiptView, receiptView } from './receipt-view.js'
import {
  receiptExceedsOrder,
  receiptLineUnknown,
  receiptOfService,
  receiptSplitInvalid,
  receiptState,
  receiptUnitUnknown,
} from './receipt.errors.js'

const lines = [{ orderLineId: EXAMPLE.orderLineId, quantity: '2' }]
const exampleDraft: ReceiptView = {
  ...exampleReceipt,
  number: undefined,
  state: 'DRAFT',
  orderVersion: 5,
  draft: { lines, holdsRoomUntil: '2026-04-15T08:00:00.000Z' },
}
const refusals = [
  purchaseOrderState,
  orderOnHold,
  receiptLineUnknown,
  receiptUnitUnknown,
  receiptSplitInvalid,
  receiptExceedsOrder,
  receiptOfService,
  separationOfDuties,
]

/** Notes a delivery that is not posted yet (REC-1): nothing is booked, but what it brings is not there for others. */
export const draftReceipt = defineOperation({
  name: 'procurement.receipt.draft.v1',
  http: 'POST /purchase-orders/:orderId/receipt-drafts',
  permission: 'receipt:create',
  summary: 'Draft a receipt.',
  description:
    'Judged like a receipt that is posted. While it is open it holds its quantities against the limit of the order lines, ' +
    'as long as the settings say (`countDraftReceipts`, `draftReceiptDays`); what is too much is refused here already, ' +
    'naming the drafts that hold the room (REC-2). Drafts have no number.',
  input: postReceiptInput,
  output: receiptView,
  errors: refusals,
  idempotency: 'required',
  success: 201,
  location: (receipt) => `/receipts/${receipt.receiptId}`,
  example: { input: { orderId: EXAMPLE.orderId, deliveryNote: 'LS-4711', lines }, output: exampleDraft },
})

/** Says all of a draft anew. */
export const changeReceiptDraft = defineOperation({
  name: 'procurement.receipt.change-draft.v1',
  http: 'PUT /receipts/:receiptId/draft',
  permission: 'receipt:create',
  summary: 'Change the draft of a receipt.',
  description: 'Replaces what the draft says. It holds its room from now on for the whole time again (REC-2).',
  input: postReceiptInput.omit({ orderId: true }).extend({ receiptId: schemas.uuid() }),
  output: receiptView,
  errors: [receiptState, ...refusals],
  concurrency: 'if-match',
  example: {
    input: { receiptId: EXAMPLE.receiptId, deliveryNote: 'LS-4711', lines },
    output: { ...exampleDraft, version: 2 },
  },
})

/** Gives a draft up: it holds no room any more, and no number is lost. */
export const discardReceiptDraft = defineOperation({
  name: 'procurement.receipt.discard-draft.v1',
  http: 'POST /receipts/:receiptId/discard',
  permission: 'receipt:create',
  summary: 'Discard the draft of a receipt.',
  input: z.strictObject({ receiptId: schemas.uuid() }),
  output: receiptView,
  errors: [receiptState],
  concurrency: 'if-match',
  example: {
    input: { receiptId: EXAMPLE.receiptId },
    output: { ...exampleDraft, state: 'DISCARDED', draft: undefined, version: 2 },
  },
})

/** Posts a draft: everything is judged again as it is now, and it gets its number (REC-1). */
export const postReceiptDraft = defineOperation({
  name: 'procurement.receipt.post-draft.v1',
  http: 'POST /receipts/:receiptId/posting',
  permission: 'receipt:create',
  summary: 'Post the draft of a receipt.',
  description:
    'The same as posting at once what the draft says; what the draft itself holds does not count against it. ' +
    'Whoever made, submitted, approved or issued the order cannot post its receipts (X-9).',
  input: z.strictObject({ receiptId: schemas.uuid() }),
  output: receiptView,
  errors: [receiptState, ...refusals],
  concurrency: 'if-match',
  example: { input: { receiptId: EXAMPLE.receiptId }, output: { ...exampleReceipt, version: 2 } },
})
