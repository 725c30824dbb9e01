/** States of a payment request, in the order of its life. */
export const PAYMENT_STATES = [
  ...(['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED', 'SCHEDULED', 'EXPORTED', 'SENT', 'ACCEPTED'] as const),
  ...(['PARTLY_REJECTED', 'SETTLED', 'RETURNED', 'REJECTED', 'CANCELLED', 'VOID', 'BANK_REJECTED'] as const),
] as const
