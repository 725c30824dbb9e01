import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity, unitCode } from '../fields.js'
import { purchaseOrderState } from '../purchase-orders/purchase-order.errors.js'
import { receiptLineUnknown, receiptState, receiptUnitUnknown } from '../receipts/receipt.errors.js'
import { returnExceedsReceipt, returnReplaced, returnState } from './return.errors.js'
import { EXAMPLE_RETURN_ID, exampleReturn, returnView } from './return-view.js'

/** Sends goods of a receipt back to the vendor. */
export const postReturn = defineOperation({
  name: 'procurement.return.post.v1',
  http: 'POST /receipts/:receiptId/returns',
  permission: 'receipt:return',
  summary: 'Record what goes back to the vendor.',
  description:
    'Never more than the receipt brought and did not go back yet. What is billed of it awaits a credit note, what is ' +
    'not billed cannot be billed any more. With `replacement` the order line is open again for the same quantity, ' +
    'otherwise it is closed for it (REC-5).',
  input: z.strictObject({
    receiptId: schemas.uuid(),
    lines: z
      .array(
        z.strictObject({
          receiptLineId: schemas.uuid(),
          quantity: positiveQuantity(),
          unitCode: unitCode().optional(),
          replacement: z.boolean().default(false),
          reason: schemas.text(500).meta({ example: 'Leg broken' }),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: returnView,
  errors: [
    receiptState,
    purchaseOrderState,
    receiptLineUnknown,
    receiptUnitUnknown,
    returnExceedsReceipt,
    separationOfDuties,
  ],
  idempotency: 'required',
  success: 201,
  location: (each) => `/returns/${each.returnId}`,
  example: {
    input: {
      receiptId: EXAMPLE.receiptId,
      lines: [{ receiptLineId: EXAMPLE.receiptLineId, quantity: '1', replacement: true, reason: 'Leg broken' }],
    },
    output: exampleReturn,
  },
})

/** Takes a return back as if it had never been (REC-6). */
export const reverseReturn = defineOperation({
  name: 'procurement.return.reverse.v1',
  http: 'POST /returns/:returnId/reversal',
  permission: 'receipt:reverse',
  summary: 'Reverse a return that was recorded by mistake.',
  input: z.strictObject({ returnId: schemas.uuid(), reason: schemas.text(500).meta({ example: 'Wrong receipt' }) }),
  output: returnView,
  errors: [returnState, purchaseOrderState, returnReplaced, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { returnId: EXAMPLE_RETURN_ID, reason: 'Wrong receipt' },
    output: {
      ...exampleReturn,
      state: 'REVERSED',
      reversal: { reason: 'Wrong receipt', reversedBy: EXAMPLE.receiverId, reversedAt: EXAMPLE.later },
      version: 2,
    },
  },
})

/** One return. */
export const getReturn = defineOperation({
  name: 'procurement.return.get.v1',
  http: 'GET /returns/:returnId',
  permission: 'receipt:read',
  summary: 'One return with its lines.',
  input: z.strictObject({ returnId: schemas.uuid() }),
  output: returnView,
  example: { input: { returnId: EXAMPLE_RETURN_ID }, output: exampleReturn },
})

/** The returns of the organization. */
export const listReturns = defineOperation({
  name: 'procurement.return.list.v1',
  http: 'GET /returns',
  permission: 'receipt:read',
  summary: 'What went back to vendors.',
  input: schemas.listInput({
    filters: { orderId: schemas.uuid().optional(), receiptId: schemas.uuid().optional() },
    sorts: ['-returnedAt', 'returnedAt'],
  }),
  output: schemas.pageOf(returnView),
  example: { input: { orderId: EXAMPLE.orderId }, output: { items: [exampleReturn], nextCursor: null } },
})

const facts = {
  returnId: schemas.uuid(),
  version: schemas.version(),
  receiptId: schemas.uuid(),
  orderId: schemas.uuid(),
  orderNumber: z.string(),
  vendorId: schemas.uuid(),
}

export const returnPosted = defineEvent({
  name: 'procurement.return.posted.v1',
  summary: 'Goods went back to the vendor; where a part was billed, a credit note is expected.',
  payload: z.strictObject({
    ...facts,
    lines: z.array(
      z.strictObject({
        orderLineId: schemas.uuid(),
        receiptLineId: schemas.uuid(),
        quantity: positiveQuantity(),
        billedPart: schemas.quantity(),
        replacement: z.boolean(),
        reason: z.string(),
      }),
    ),
    creditExpected: z.boolean(),
  }),
})

export const returnReversed = defineEvent({
  name: 'procurement.return.reversed.v1',
  summary: 'A return was reversed: nothing of it counts any more.',
  payload: z.strictObject({ ...facts, reason: z.string() }),
})
