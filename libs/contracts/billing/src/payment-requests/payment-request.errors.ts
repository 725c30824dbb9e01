import { defineError } from '@nexus/kernel'

export const paymentRequestState = defineError({
  code: 'billing.payment_request.state',
  kind: 'CONFLICT_STATE',
  when: 'The payment request is in a state in which this is not possible; `facts` names it and what is.',
})

export const paymentInvoiceUnknown = defineError({
  code: 'billing.payment_request.invoice_unknown',
  kind: 'UNPROCESSABLE',
  when: 'There is no invoice with one of the ids, or one is named twice.',
})

export const paymentInvoiceNotMatched = defineError({
  code: 'billing.payment_request.invoice_not_matched',
  kind: 'CONFLICT_STATE',
  when: 'An invoice is not MATCHED: only what agrees with its order is paid (PAY-3).',
})

export const paymentNothingOpen = defineError({
  code: 'billing.payment_request.nothing_open',
  kind: 'CONFLICT_STATE',
  when: 'An invoice is reserved or paid already, or less is open than was asked for (PAY-2); `facts.invoiceId` names it.',
})

export const paymentMixed = defineError({
  code: 'billing.payment_request.mixed',
  kind: 'UNPROCESSABLE',
  when: 'The invoices are of several vendors or currencies, their credits are as high as what is to be paid, or too many people had to do with them.',
})

export const paymentBankMismatch = defineError({
  code: 'billing.payment_request.bank_mismatch',
  kind: 'UNPROCESSABLE',
  when: 'The vendor has no recorded account, or none of its recorded accounts is among those that an invoice names.',
})

export const paymentVendorBlocked = defineError({
  code: 'billing.payment_request.vendor_blocked',
  kind: 'UNPROCESSABLE',
  when: 'The vendor is not active, or does not exist any more (PAY-3).',
})

export const paymentBankAccountUnknown = defineError({
  code: 'billing.payment_request.bank_account_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The legal entity or its bank account is not known, or was added only a moment ago.',
})

export const paymentFileRefused = defineError({
  code: 'billing.payment_request.file_refused',
  kind: 'UNPROCESSABLE',
  when: 'No valid pain.001 message can be written for the payment; `errors` names why.',
})

export const paymentNotExported = defineError({
  code: 'billing.payment_request.not_exported',
  kind: 'CONFLICT_STATE',
  when: 'The payment request has no file yet: export it first.',
})
