/** States of a receipt, in the order of its life. */
export const RECEIPT_STATES = [
  ...(['DRAFT', 'POSTED', 'IN_INSPECTION', 'ACCEPTED', 'PARTLY_REJECTED'] as const),
  ...(['REJECTED', 'REVERSED', 'DISCARDED'] as const),
] as const
