/** What the trail is of, as services name it; in the order in which it is offered. */
export const ENTITY_KINDS = [
  ...(['requisition', 'purchase-order', 'purchase-order-change', 'receipt', 'return', 'service-acceptance'] as const),
  ...(['vendor', 'vendor-bank-change', 'vendor-document', 'vendor-qualification', 'supplier-invoice'] as const),
  ...(['prepayment', 'payment-request', 'payment-terms', 'payment-hold', 'bank-statement', 'approval'] as const),
  ...(['approval-task', 'approval-definition', 'approval-delegation', 'user', 'invitation', 'role'] as const),
  ...(['organization', 'branding', 'legal-entity', 'cost-centre', 'category', 'procurement-settings'] as const),
  ...(['exchange-rate', 'file', 'comment', 'session', 'dead-letter', 'credit-expectation', 'tolerance-rule'] as const),
  ...(['billing-settings', 'payment-settings', 'payment-status-report', 'vendor-duplicate'] as const),
  ...(['vendor-questionnaire', 'document-design', 'document-template', 'pdf', 'export', 'saved-view'] as const),
  ...(['notification', 'notification-preferences', 'notification-template'] as const),
] as const
