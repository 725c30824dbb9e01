import { defineError } from '@nexus/kernel'

export const receiptExceedsOrder = defineError({
  code: 'procurement.receipt.exceeds_order',
  kind: 'UNPROCESSABLE',
  when: 'More would be received than is ordered and not cancelled, all receipts together, exactly (REC-2); `facts` names line, open and received quantity.',
})

export const receiptLineUnknown = defineError({
  code: 'procurement.receipt.line_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The purchase order has no such line, or the line is received twice in one receipt.',
})
