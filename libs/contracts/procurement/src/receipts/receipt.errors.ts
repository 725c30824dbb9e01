import { defineError } from '@nexus/kernel'

export const receiptExceedsOrder = defineError({
  code: 'procurement.receipt.exceeds_order',
  kind: 'UNPROCESSABLE',
  when: 'More would be received than is ordered and not cancelled with its tolerance, all receipts and the drafts that hold room together, exactly (REC-2); `facts` names line, what is left, what was received and the drafts.',
})

export const receiptLineUnknown = defineError({
  code: 'procurement.receipt.line_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The purchase order or receipt has no such line or item, or names it twice; `errors` says where.',
})

export const receiptUnitUnknown = defineError({
  code: 'procurement.receipt.unit_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The line is neither ordered nor delivered in this unit; `facts.units` names those that can be used (X-4).',
})

export const receiptSplitInvalid = defineError({
  code: 'procurement.receipt.split_invalid',
  kind: 'UNPROCESSABLE',
  when: 'Accepted, rejected and in inspection do not add up to what was received, or a rejection has no reason (REC-1).',
})

export const receiptState = defineError({
  code: 'procurement.receipt.state',
  kind: 'CONFLICT_STATE',
  when: 'The receipt does not allow this in its present state.',
})

export const receiptHasReturns = defineError({
  code: 'procurement.receipt.returned',
  kind: 'CONFLICT_STATE',
  when: 'A part of the receipt went back to the vendor: reverse the return first (REC-6).',
})

export const receiptIsBilled = defineError({
  code: 'procurement.receipt.billed',
  kind: 'CONFLICT_STATE',
  when: 'A part of the receipt is billed: reject or credit the invoice first (REC-6); `facts` names the line.',
})

export const receiptOfService = defineError({
  code: 'procurement.receipt.service_line',
  kind: 'UNPROCESSABLE',
  when: 'A line of the order is a service: it is accepted by a service acceptance, not received as goods (PO-2); `errors` names it.',
})
