/** The parts of an order's page. */
export const ORDER_VIEWS = ['order', 'receiving', 'changes', 'invoices', 'document'] as const
export type OrderView = (typeof ORDER_VIEWS)[number]
