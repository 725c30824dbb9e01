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
  when: 'The vendor is not active, is on hold for payments or blacklisted, or does not exist any more (PAY-3); `facts` says which.',
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

export const paymentOnHold = defineError({
  code: 'billing.payment_request.on_hold',
  kind: 'CONFLICT_STATE',
  when: 'The payment request or one of its invoices is on hold (PAY-3); `facts` names what and why.',
})

export const paymentBankCoolOff = defineError({
  code: 'billing.payment_request.bank_cool_off',
  kind: 'CONFLICT_STATE',
  when: 'The bank account of the vendor was changed a short time ago: nothing is paid to it before `facts.payableFrom` (PAY-3).',
})

export const paymentDuplicate = defineError({
  code: 'billing.payment_request.duplicate',
  kind: 'CONFLICT_STATE',
  when: 'Another invoice of the vendor with the same number and the same date or amount is in a payment or paid already (PAY-3).',
})

export const paymentLegalEntityMismatch = defineError({
  code: 'billing.payment_request.legal_entity_mismatch',
  kind: 'UNPROCESSABLE',
  when: 'An order that is paid here was placed by another legal entity than the one that would pay; `facts` names both.',
})

export const paymentTwoPeople = defineError({
  code: 'billing.payment_request.two_people',
  kind: 'PERMISSION_DENIED',
  when: 'Fewer than two people who did not prepare the payment have released it: approvers and exporter count (PAY-4).',
})

export const paymentDiscountLapsed = defineError({
  code: 'billing.payment_request.discount_lapsed',
  kind: 'CONFLICT_STATE',
  when: 'The payment takes a cash discount whose window has passed on the day of execution: void it and prepare a new one.',
})

export const paymentDateRefused = defineError({
  code: 'billing.payment_request.date_refused',
  kind: 'UNPROCESSABLE',
  when: 'The wanted date of execution is before the first one that is possible (today, or tomorrow after the cut-off).',
})
