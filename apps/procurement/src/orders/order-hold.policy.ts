import { orderOnHold } from '@nexus/contracts-procurement'
import type { PurchaseOrder } from './purchase-order.entity.js'

/** An order that may be on hold. */
export type HeldOrder = Pick<PurchaseOrder, 'id' | 'number' | 'hold'>

/**
 * Refuses what a held order does not do (PO-1).
 * @param what would be done, such as "be issued"
 * @throws DomainError procurement.purchase_order.on_hold naming the order and why it is held
 */
export function assertNotHeld({ id, number, hold }: HeldOrder, what: string): void {
  if (hold === null) return
  throw orderOnHold(
    `Purchase order ${number ?? id} is on hold (${hold.reason}), so it cannot ${what}: release it first.`,
    { facts: { orderId: id, ...(number === null ? {} : { number }), ...hold } },
  )
}
