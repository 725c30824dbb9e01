/** What the trail is of, as services name it; in the order in which it is offered. */
export const ENTITY_KINDS = [
  ...(['requisition', 'purchase-order', 'purchase-order-change', 'receipt', 'return', 'service-acceptance'] as const),
  ...(['vendor', 'vendor-bank-change', 'vendor-document', 'vendor-qualification', 'supplier-invoice'] as const),
  ...(['prepayment', 'payment-request', 'payment-terms', 'payment-hold', 'bank-statement', 'approval'] as const),
  ...(['approval-task', 'approval-definition', 'approval-delegation', 'user', 'invitation', 'role'] as const),
  ...(['organization', 'branding', 'legal-entity', 'cost-centre', 'category', 'procurement-settings'] as const),
  ...(['exchange-rate', 'file', 'comment', 'session', 'dead-letter'] as const),
] as const

export type EntityKind = (typeof ENTITY_KINDS)[number]

export const isEntityKind = (entity: string): entity is EntityKind => ENTITY_KINDS.some((each) => each === entity)
