import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { exceptionOwner, exceptionResolution, invoiceExceptionType } from './invoice-exception-view.js'
import { invoiceVariance, supplierInvoiceStateName } from './supplier-invoice-view.js'

const base = {
  invoiceId: schemas.uuid(),
  version: schemas.version(),
  state: supplierInvoiceStateName(),
  number: z.string(),
  vendorId: schemas.uuid(),
  orderId: schemas.uuid().optional(),
  payable: schemas.money(),
}
const ofPayment = { ...base, paymentRequestId: schemas.uuid(), amount: schemas.money() }

export const supplierInvoiceCaptured = defineEvent({
  name: 'billing.supplier-invoice.captured.v1',
  summary: 'A supplier invoice was captured and is to be matched.',
  payload: z.strictObject({ ...base, enteredBy: schemas.uuid() }),
})

export const supplierInvoiceMatchingRequested = defineEvent({
  name: 'billing.supplier-invoice.matching-requested.v1',
  summary:
    'A supplier invoice is to be matched again: a line was assigned, an exception resolved, goods received or returned, the order, the vendor or another invoice changed, or a person asked for it.',
  payload: z.strictObject({
    ...base,
    cause: z.enum([
      'assignment',
      'resolution',
      'request',
      'receipt',
      'return',
      'order',
      'credit',
      'vendor',
      'tolerance',
      'refusal',
    ]),
    causeId: z.string(),
  }),
})

export const supplierInvoiceExceptionsRaised = defineEvent({
  name: 'billing.supplier-invoice.exceptions-raised.v1',
  summary: 'The match of a supplier invoice found differences that wait for a person or a delivery.',
  payload: z.strictObject({
    ...base,
    exceptions: z.array(
      z.strictObject({
        exceptionId: schemas.uuid(),
        type: invoiceExceptionType(),
        lineId: schemas.uuid().optional(),
        owner: z.string(),
        dueAt: schemas.instant().optional(),
        allowedResolutions: z.array(exceptionResolution()).default([]),
      }),
    ),
  }),
})

export const supplierInvoiceMatchProposed = defineEvent({
  name: 'billing.supplier-invoice.match-proposed.v1',
  summary: 'A supplier invoice agrees with its order; procurement is asked to book it.',
  payload: z.strictObject({
    ...base,
    orderId: schemas.uuid(),
    lines: z.array(
      z.strictObject({
        invoiceLineId: schemas.uuid(),
        orderLineId: schemas.uuid(),
        orderId: schemas.uuid().optional(),
        quantity: schemas.signedQuantity(),
      }),
    ),
  }),
})

export const supplierInvoiceMatched = defineEvent({
  name: 'billing.supplier-invoice.matched.v1',
  summary: 'Procurement has booked a supplier invoice: it is matched and can be paid.',
  payload: z.strictObject({
    ...base,
    orderVersion: schemas.version().optional(),
    kind: z.enum(['invoice', 'credit-note']).default('invoice'),
    creditOf: schemas.uuid().nullable().default(null),
    variances: z.array(invoiceVariance).default([]),
  }),
})

export const supplierInvoiceRejected = defineEvent({
  name: 'billing.supplier-invoice.rejected.v1',
  summary: 'A supplier invoice was rejected; its bookings are to be taken back.',
  payload: z.strictObject({ ...base, reason: z.string() }),
})

export const supplierInvoiceUnbooked = defineEvent({
  name: 'billing.supplier-invoice.unbooked.v1',
  summary: 'Procurement has taken back what a rejected supplier invoice had booked.',
  payload: z.strictObject(base),
})

export const supplierInvoicePaymentReserved = defineEvent({
  name: 'billing.supplier-invoice.payment-reserved.v1',
  summary: 'A payment request has reserved an open amount of a supplier invoice.',
  payload: z.strictObject(ofPayment),
})

export const supplierInvoicePaymentReleased = defineEvent({
  name: 'billing.supplier-invoice.payment-released.v1',
  summary: 'A payment request was cancelled or rejected; what it had reserved of a supplier invoice is open again.',
  payload: z.strictObject(ofPayment),
})

export const supplierInvoicePaymentReopened = defineEvent({
  name: 'billing.supplier-invoice.payment-reopened.v1',
  summary: 'A payment of a supplier invoice was voided, rejected by the bank or came back; the amount is open again.',
  payload: z.strictObject({ ...ofPayment, cause: z.enum(['voided', 'rejected', 'returned']) }),
})

export const supplierInvoicePaid = defineEvent({
  name: 'billing.supplier-invoice.paid.v1',
  summary: 'A payment of a supplier invoice was exported for the bank.',
  payload: z.strictObject(ofPayment),
})

export const supplierInvoiceCredited = defineEvent({
  name: 'billing.supplier-invoice.credited.v1',
  summary: 'The open balance of a supplier invoice changed by a credit note that refers to it.',
  payload: z.strictObject({
    ...base,
    creditNoteId: schemas.uuid(),
    amount: schemas.money().meta({ description: 'Negative when the credit note was rejected.' }),
  }),
})

export const supplierInvoiceCreditUsed = defineEvent({
  name: 'billing.supplier-invoice.credit-used.v1',
  summary: 'A credit note was used up, wholly or in part, by the invoice that it refers to.',
  payload: z.strictObject({ ...base, creditOf: schemas.uuid(), amount: schemas.money() }),
})

export const supplierInvoiceDisputeEnded = defineEvent({
  name: 'billing.supplier-invoice.dispute-ended.v1',
  summary: 'What was disputed of a supplier invoice can be paid, because no credit note is expected any more.',
  payload: z.strictObject({ ...base, amount: schemas.money(), reason: z.string() }),
})

/** One per exception: who is to act, until when. */
export const exceptionRaised = defineEvent({
  name: 'billing.exception.raised.v1',
  summary: 'A supplier invoice waits for somebody to settle a difference (MAT-6).',
  payload: z.strictObject({
    invoiceId: schemas.uuid(),
    invoiceNumber: z.string(),
    exceptionId: schemas.uuid(),
    type: invoiceExceptionType(),
    owner: exceptionOwner(),
    dueAt: schemas.instant(),
  }),
})
