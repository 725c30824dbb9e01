import type { KnownPermission } from './permissions.js'

/**
 * Pairs of permissions that one role must never hold together (RBC-01, X-9): whoever could do both could
 * complete a purchase alone. A person may still have two roles; then the check on the single document holds.
 */
export const SEPARATED_DUTIES: readonly {
  readonly one: KnownPermission
  readonly other: KnownPermission
  readonly risk: string
}[] = [
  { one: 'requisition:submit', other: 'approval-task:decide', risk: 'asks for money and grants it' },
  { one: 'purchase-order:create', other: 'approval-task:decide', risk: 'orders and approves the order' },
  { one: 'purchase-order:create', other: 'receipt:create', risk: 'orders and confirms the delivery' },
  { one: 'purchase-order:create', other: 'purchase-order:close-hard', risk: 'orders and closes the order for good' },
  { one: 'purchase-order:create', other: 'supplier-invoice:create', risk: 'orders and enters the invoice' },
  { one: 'receipt:create', other: 'supplier-invoice:create', risk: 'confirms the delivery and enters the invoice' },
  {
    one: 'supplier-invoice:create',
    other: 'approval-task:decide',
    risk: 'enters the invoice and approves its payment',
  },
  { one: 'payment-request:create', other: 'approval-task:decide', risk: 'requests the payment and approves it' },
  { one: 'vendor:create', other: 'payment-request:create', risk: 'makes a vendor and pays it' },
  { one: 'vendor:update', other: 'payment-request:create', risk: 'changes a bank account and pays to it' },
  { one: 'vendor:verify', other: 'payment-request:create', risk: 'confirms a bank account and pays to it' },
  { one: 'user:manage', other: 'approval-task:decide', risk: 'makes people and decides' },
  { one: 'user:manage', other: 'payment-request:create', risk: 'makes people and pays' },
]

/** The separated pairs that a set of permissions holds both sides of. */
export function violatedDuties(permissions: Iterable<string>): readonly (typeof SEPARATED_DUTIES)[number][] {
  const held = new Set(permissions)
  return SEPARATED_DUTIES.filter(({ one, other }) => held.has(one) && held.has(other))
}
