import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { CALL, EXAMPLE } from '../examples.js'
import { appliedTerms, exampleTerms, paymentTerms } from './terms.js'

/** Terms of one vendor, or without a vendor those of the organization. */
export const paymentTermsView = z.strictObject({
  paymentTermsId: schemas.uuid(),
  vendorId: schemas.uuid().optional(),
  vendorName: z.string().optional(),
  terms: paymentTerms,
  createdBy: schemas.uuid(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type PaymentTermsView = z.output<typeof paymentTermsView>

export const examplePaymentTerms: PaymentTermsView = {
  paymentTermsId: EXAMPLE.paymentTermsId,
  vendorId: EXAMPLE.vendorId,
  vendorName: 'Paper & Co GmbH',
  terms: exampleTerms,
  createdBy: EXAMPLE.payableId,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}

export const termsVendorUnknown = defineError({
  code: 'billing.payment_terms.vendor_unknown',
  kind: 'UNPROCESSABLE',
  when: 'There is no vendor with this id.',
})

export const termsExist = defineError({
  code: 'billing.payment_terms.exist',
  kind: 'ALREADY_EXISTS',
  when: 'Terms are recorded for this vendor, or for the organization, already; `facts.paymentTermsId` names them: change those.',
})

/** Records terms of payment agreed with a vendor, or without one those that hold where nothing else is agreed. */
export const createPaymentTerms = defineOperation({
  name: 'billing.payment-terms.create.v1',
  http: 'POST /payment-terms',
  permission: 'payment-terms:manage',
  summary: 'Record terms of payment.',
  input: z.strictObject({
    vendorId: schemas.uuid().optional().meta({ description: 'Without it: the terms of the organization.' }),
    terms: paymentTerms,
  }),
  output: paymentTermsView,
  errors: [termsVendorUnknown, termsExist],
  calls: [CALL.findVendor],
  success: 201,
  location: (terms) => `/payment-terms/${terms.paymentTermsId}`,
  example: { input: { vendorId: EXAMPLE.vendorId, terms: exampleTerms }, output: examplePaymentTerms },
})

export const changePaymentTerms = defineOperation({
  name: 'billing.payment-terms.change.v1',
  http: 'PUT /payment-terms/:paymentTermsId',
  permission: 'payment-terms:manage',
  summary: 'Change terms of payment; payments that are prepared keep theirs.',
  input: z.strictObject({ paymentTermsId: schemas.uuid(), terms: paymentTerms }),
  output: paymentTermsView,
  concurrency: 'if-match',
  example: {
    input: { paymentTermsId: EXAMPLE.paymentTermsId, terms: exampleTerms },
    output: { ...examplePaymentTerms, version: 2 },
  },
})

export const getPaymentTerms = defineOperation({
  name: 'billing.payment-terms.get.v1',
  http: 'GET /payment-terms/:paymentTermsId',
  permission: 'payment-terms:read',
  summary: 'Terms of payment by their id.',
  input: z.strictObject({ paymentTermsId: schemas.uuid() }),
  output: paymentTermsView,
  example: { input: { paymentTermsId: EXAMPLE.paymentTermsId }, output: examplePaymentTerms },
})

export const listPaymentTerms = defineOperation({
  name: 'billing.payment-terms.list.v1',
  http: 'GET /payment-terms',
  permission: 'payment-terms:read',
  summary: 'Terms of payment, newest first.',
  input: schemas.listInput({ filters: { vendorId: schemas.uuid().optional() }, sorts: ['-createdAt', 'createdAt'] }),
  output: schemas.pageOf(paymentTermsView),
  example: { input: { vendorId: EXAMPLE.vendorId }, output: { items: [examplePaymentTerms], nextCursor: null } },
})

/** When an invoice is due, by what, and which discounts it allows (PAY-2). */
export const getInvoiceTerms = defineOperation({
  name: 'billing.payment-terms.of-invoice.v1',
  http: 'GET /supplier-invoices/:invoiceId/payment-terms',
  permission: 'supplier-invoice:read',
  summary: 'When an invoice is due, and the cash discounts it allows.',
  input: z.strictObject({ invoiceId: schemas.uuid() }),
  output: appliedTerms,
  calls: [CALL.findVendor],
  example: {
    input: { invoiceId: EXAMPLE.invoiceId },
    output: {
      dueDate: '2026-04-29',
      source: 'vendor-terms',
      discounts: [{ percent: '2', until: '2026-04-09', amount: { amount: '0.90', currency: 'EUR' } }],
    },
  },
})

const payload = z.strictObject({
  paymentTermsId: schemas.uuid(),
  version: schemas.version(),
  vendorId: schemas.uuid().optional(),
  terms: paymentTerms,
})

export const paymentTermsCreated = defineEvent({
  name: 'billing.payment-terms.created.v1',
  summary: 'Terms of payment were recorded.',
  payload,
})

export const paymentTermsChanged = defineEvent({
  name: 'billing.payment-terms.changed.v1',
  summary: 'Terms of payment were changed.',
  payload,
})
