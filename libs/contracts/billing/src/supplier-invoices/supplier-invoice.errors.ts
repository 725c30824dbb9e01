import { defineError } from '@nexus/kernel'

export const invoiceState = defineError({
  code: 'billing.invoice.state',
  kind: 'CONFLICT_STATE',
  when: 'The invoice is in a state in which this is not possible; `facts` names it and what is.',
})

export const invoiceTotalsDoNotAddUp = defineError({
  code: 'billing.invoice.totals_do_not_add_up',
  kind: 'UNPROCESSABLE',
  when: 'An amount is not what the amounts below it give (X-2), or the rounding amount is above the limit; `errors` names each field or line.',
})

export const invoiceValueRefused = defineError({
  code: 'billing.invoice.value_refused',
  kind: 'UNPROCESSABLE',
  when: 'A value of the document is longer than can be kept, or not of its form; `errors` names it.',
})

export const invoiceDuplicate = defineError({
  code: 'billing.invoice.duplicate',
  kind: 'ALREADY_EXISTS',
  when: 'The vendor has billed this number and amount already (MAT-10); `facts.invoiceId` is the first one.',
})

export const invoiceVendorUnknown = defineError({
  code: 'billing.invoice.vendor_unknown',
  kind: 'UNPROCESSABLE',
  when: 'No vendor has the tax id of the seller, or the invoice names none: add it to the vendor, then capture again.',
})

export const invoiceOrderUnknown = defineError({
  code: 'billing.invoice.order_unknown',
  kind: 'UNPROCESSABLE',
  when: 'There is no purchase order with this id.',
})

export const invoiceOrderOfOtherVendor = defineError({
  code: 'billing.invoice.order_of_other_vendor',
  kind: 'UNPROCESSABLE',
  when: 'The purchase order was placed with another vendor than the one that sent the invoice.',
})

export const invoicePrepaymentUnknown = defineError({
  code: 'billing.invoice.prepayment_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The invoice takes off a prepaid amount that is not recorded, or was used by another invoice.',
})

export const invoiceOrderLineUnknown = defineError({
  code: 'billing.invoice.order_line_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The order has no such line, or the invoice belongs to no order yet.',
})

export const invoiceResolutionNotAllowed = defineError({
  code: 'billing.invoice.resolution_not_allowed',
  kind: 'UNPROCESSABLE',
  when: 'The exception cannot be resolved like this, because more would be billed or paid than agreed; `facts.allowed` names what helps.',
})

export const invoiceInPayment = defineError({
  code: 'billing.invoice.in_payment',
  kind: 'CONFLICT_STATE',
  when: 'A payment request has reserved or paid the invoice; cancel that request first.',
})

export const invoiceCredited = defineError({
  code: 'billing.invoice.credited',
  kind: 'CONFLICT_STATE',
  when: 'A matched credit note takes back quantities of the invoice; reject the credit note first.',
})

export const invoiceNotYourException = defineError({
  code: 'billing.invoice.not_your_exception',
  kind: 'PERMISSION_DENIED',
  when: 'The exception belongs to somebody else (MAT-6); `facts.owners` names who may resolve it.',
})

export const invoiceAboveAcceptLimit = defineError({
  code: 'billing.invoice.above_accept_limit',
  kind: 'UNPROCESSABLE',
  when: 'The difference is higher than the organization lets a person accept; `facts` names the value, the limit and what helps.',
})

export const invoiceCreditUnknown = defineError({
  code: 'billing.invoice.credit_of_unknown',
  kind: 'UNPROCESSABLE',
  when: 'A credit note names an invoice that is not there, of another vendor, or a credit note itself.',
})
