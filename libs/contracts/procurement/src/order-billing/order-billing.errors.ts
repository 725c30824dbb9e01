import { defineError } from '@nexus/kernel'

const facts = '`facts` names the line, what may still be billed and what was asked for.'

export const billingExceedsReceived = defineError({
  code: 'procurement.order_billing.exceeds_received',
  kind: 'UNPROCESSABLE',
  when: `More would be billed than is received or accepted and not returned (lines that are matched with receipts); ${facts}`,
})

export const billingExceedsOrdered = defineError({
  code: 'procurement.order_billing.exceeds_ordered',
  kind: 'UNPROCESSABLE',
  when: `More would be billed than is ordered and not cancelled; ${facts}`,
})

export const billingBelowZero = defineError({
  code: 'procurement.order_billing.below_zero',
  kind: 'UNPROCESSABLE',
  when: `A credit takes back more than is billed, or than the invoice that it credits has booked; ${facts}`,
})

export const orderNotOpen = defineError({
  code: 'procurement.order_billing.order_not_open',
  kind: 'CONFLICT_STATE',
  when: 'The purchase order is not issued, or is cancelled or closed: nothing can be billed on it.',
})

export const billingLineUnknown = defineError({
  code: 'procurement.order_billing.line_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The purchase order has no such line, or an invoice line is named twice.',
})

export const billingConflict = defineError({
  code: 'procurement.order_billing.conflict',
  kind: 'CONFLICT_STATE',
  when: 'The invoice line is booked already, on another line or with another quantity: unbook its invoice first. Or a credit note stands against the invoice that is unbooked: take that back first.',
})
