export const DOCUMENT_TYPES = ['requisition', 'purchase-order', 'purchase-order-change', 'payment-request'] as const

/** What of the own tasks a list shows: to be decided, decided, and those that somebody else decides meanwhile. */
export const TASK_VIEWS = ['open', 'decided', 'delegated'] as const
