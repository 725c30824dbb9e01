/** States of a purchase order, in the order of its life. */
export const ORDER_STATES = [
  ...(['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED'] as const),
  ...(['ISSUED', 'CLOSED', 'REJECTED', 'CANCELLED'] as const),
] as const

/** How much of it is received, or billed. */
export const FULFILMENTS = ['NONE', 'PARTIAL', 'FULL', 'OVER'] as const
