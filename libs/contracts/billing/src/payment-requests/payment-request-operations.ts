import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { CALL, EXAMPLE } from '../examples.js'
import { amount, reason, sha256 } from '../fields.js'
import {
  exampleApproval,
  exampleExportedPayment,
  examplePaymentRequest,
  examplePaymentRequestSummary,
  PAYMENT_REQUEST_STATES,
  paymentRequestSummary,
  paymentRequestView,
} from './payment-request-view.js'
import {
  paymentBankAccountUnknown,
  paymentBankCoolOff,
  paymentBankMismatch,
  paymentDiscountLapsed,
  paymentDuplicate,
  paymentFileRefused,
  paymentInvoiceNotMatched,
  paymentInvoiceUnknown,
  paymentLegalEntityMismatch,
  paymentMixed,
  paymentNotExported,
  paymentNothingOpen,
  paymentOnHold,
  paymentRequestState,
  paymentTwoPeople,
  paymentVendorBlocked,
} from './payment-request.errors.js'

const byId = z.strictObject({ paymentRequestId: schemas.uuid() })
const exampleId = { paymentRequestId: EXAMPLE.paymentRequestId }

export const createPaymentRequestInput = z
  .strictObject({
    invoiceIds: z.array(schemas.uuid()).min(1).max(100),
    legalEntityId: schemas.uuid().meta({ description: 'The company that pays.' }),
    bankAccountId: schemas
      .uuid()
      .optional()
      .meta({ description: 'Its account. Default: its first one in the currency, else its first one.' }),
    amount: amount()
      .optional()
      .meta({ description: 'Pay only this part; for one invoice, without a discount. Default: all that is open.' }),
    takeDiscounts: z
      .boolean()
      .default(true)
      .meta({ description: 'Take the cash discounts of the terms whose window is open (PAY-2).' }),
    offsetCredits: z
      .boolean()
      .default(false)
      .meta({ description: 'Also take off the open credit notes of the vendor, the oldest first, never below zero.' }),
    transfers: z.enum(['one', 'per-invoice']).default('one').meta({
      description: 'One transfer in all, or one for each invoice, which the bank then accepts or rejects by itself.',
    }),
  })
  .refine((input) => input.amount === undefined || (input.invoiceIds.length === 1 && /[1-9]/.test(input.amount)), {
    path: ['amount'],
    message: 'must be above zero, and is for a single invoice',
  })

/** Reserves what is open on invoices of one vendor, to be paid in one transfer. */
export const createPaymentRequest = defineOperation({
  name: 'billing.payment-request.create.v1',
  http: 'POST /payment-requests',
  permission: 'payment-request:create',
  summary: 'Prepare a payment of matched invoices.',
  description:
    'All invoices are of one vendor and currency; credit notes are taken off. The open balances are reserved at once, never twice (PAY-2). ' +
    "The transfer goes to the vendor's recorded account, which must be among those that the invoices name.",
  input: createPaymentRequestInput,
  output: paymentRequestView,
  errors: [
    paymentInvoiceUnknown,
    paymentInvoiceNotMatched,
    paymentNothingOpen,
    paymentMixed,
    paymentBankMismatch,
    paymentVendorBlocked,
    paymentBankAccountUnknown,
    paymentOnHold,
    paymentDuplicate,
    paymentLegalEntityMismatch,
    separationOfDuties,
  ],
  idempotency: 'required',
  calls: [CALL.findVendor, CALL.matchViews],
  success: 201,
  location: (request) => `/payment-requests/${request.paymentRequestId}`,
  example: {
    input: {
      invoiceIds: [EXAMPLE.invoiceId],
      legalEntityId: EXAMPLE.legalEntityId,
      bankAccountId: EXAMPLE.bankAccountId,
    },
    output: examplePaymentRequest,
  },
})

/** Hands a payment to the approval; workflow decides who approves it. */
export const submitPaymentRequest = defineOperation({
  name: 'billing.payment-request.submit.v1',
  http: 'POST /payment-requests/:paymentRequestId/submission',
  permission: 'payment-request:submit',
  summary: 'Submit a payment request for approval.',
  input: byId,
  output: paymentRequestView,
  errors: [paymentRequestState, paymentVendorBlocked, paymentBankMismatch, paymentOnHold, separationOfDuties],
  idempotency: 'required',
  concurrency: 'if-match',
  calls: [CALL.findVendor],
  settled: (request) => request.state !== 'SUBMITTED',
  example: {
    input: exampleId,
    output: { ...examplePaymentRequest, state: 'SUBMITTED', updatedAt: EXAMPLE.later, version: 2 },
  },
})

/** Cancels a payment that is not exported; its invoices are open again. */
export const cancelPaymentRequest = defineOperation({
  name: 'billing.payment-request.cancel.v1',
  http: 'POST /payment-requests/:paymentRequestId/cancellation',
  permission: 'payment-request:create',
  summary: 'Cancel a payment request that is not exported.',
  input: z.strictObject({ paymentRequestId: schemas.uuid(), reason: reason() }),
  output: paymentRequestView,
  errors: [paymentRequestState],
  concurrency: 'if-match',
  example: {
    input: { ...exampleId, reason: 'The supplier sends a new invoice' },
    output: {
      ...examplePaymentRequest,
      state: 'CANCELLED',
      cancellationReason: 'The supplier sends a new invoice',
      updatedAt: EXAMPLE.later,
      version: 2,
    },
  },
})

/** Writes the pain.001.001.09 message of an approved payment; a repeat answers with the same file. */
export const exportPaymentRequest = defineOperation({
  name: 'billing.payment-request.export.v1',
  http: 'POST /payment-requests/:paymentRequestId/export',
  permission: 'payment-request:export',
  summary: 'Export an approved payment as pain.001.',
  description:
    'The vendor is looked up again and must be active, with the account still recorded. The file is validated against its schema and stored with its ' +
    'hash; a further export answers with the same bytes (PAY-4). Who approved the payment cannot export it (X-9). From the amount of the payment settings on, two people who did not prepare it must have ' +
    'released it: its approvers and, unless they prepared it, who exports.',
  input: byId,
  output: paymentRequestView,
  errors: [
    paymentRequestState,
    paymentVendorBlocked,
    paymentBankMismatch,
    paymentBankCoolOff,
    paymentOnHold,
    paymentDiscountLapsed,
    paymentTwoPeople,
    paymentFileRefused,
    separationOfDuties,
  ],
  idempotency: 'required',
  calls: [CALL.findVendor, CALL.storeFile],
  example: { input: exampleId, output: exampleExportedPayment },
})

/** A link to the payment file. */
export const getPaymentFile = defineOperation({
  name: 'billing.payment-request.get-file.v1',
  http: 'GET /payment-requests/:paymentRequestId/file',
  permission: 'payment-request:export',
  summary: 'A link to download the payment file, good for five minutes.',
  description: 'Whoever holds the link can download without signing in, so treat it like a password.',
  input: byId,
  output: z.strictObject({ fileId: schemas.uuid(), sha256: sha256(), path: z.string(), expiresAt: schemas.instant() }),
  errors: [paymentNotExported],
  calls: [CALL.linkFile],
  example: {
    input: exampleId,
    output: {
      fileId: EXAMPLE.fileId,
      sha256: EXAMPLE.sha256,
      path: '/api/v1/objects/eyJrZXkiOiJ0ZW5hbnQifQ.c2lnbmF0dXJl',
      expiresAt: '2026-03-31T09:35:00.000Z',
    },
  },
})

export const getPaymentRequest = defineOperation({
  name: 'billing.payment-request.get.v1',
  http: 'GET /payment-requests/:paymentRequestId',
  permission: 'payment-request:read',
  summary: 'One payment request.',
  input: byId,
  output: paymentRequestView,
  example: { input: exampleId, output: { ...exampleExportedPayment, approval: exampleApproval } },
})

export const listPaymentRequests = defineOperation({
  name: 'billing.payment-request.list.v1',
  http: 'GET /payment-requests',
  permission: 'payment-request:read',
  summary: 'Payment requests, newest first.',
  input: schemas.listInput({
    filters: {
      state: schemas.severalOf(PAYMENT_REQUEST_STATES).optional().meta({ example: 'DRAFT' }),
      currency: schemas.currencyCode().optional(),
      vendorId: schemas.uuid().optional(),
      legalEntityId: schemas.uuid().optional(),
    },
    sorts: ['-createdAt', 'createdAt', 'dueDate', '-dueDate'],
  }),
  output: schemas.pageOf(paymentRequestSummary),
  example: { input: { state: 'DRAFT' }, output: { items: [examplePaymentRequestSummary], nextCursor: null } },
})
