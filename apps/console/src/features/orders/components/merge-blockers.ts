import type { OrderInList, PurchaseOrder } from '../queries/order-queries.js'

/** Why an order cannot become part of another; `orders.merge.because.<blocker>` says it. */
export type MergeBlocker = 'state' | 'hold' | 'requisition' | 'vendor' | 'company' | 'currency'

type Merged = 'state' | 'onHold' | 'requisitionId' | 'vendorId' | 'legalEntityId' | 'currency'

/** What keeps another order from becoming part of this draft (PO-8); the server looks again. */
export function mergeBlockers(
  order: Pick<PurchaseOrder, Merged>,
  other: Pick<OrderInList, Merged>,
): readonly MergeBlocker[] {
  const found: readonly (readonly [MergeBlocker, boolean])[] = [
    ['state', other.state !== 'DRAFT'],
    ['hold', other.onHold === true],
    ['requisition', other.requisitionId !== order.requisitionId],
    ['vendor', other.vendorId !== order.vendorId],
    ['company', other.legalEntityId !== order.legalEntityId],
    ['currency', other.currency !== order.currency],
  ]
  return found.filter(([, isSo]) => isSo).map(([blocker]) => blocker)
}
