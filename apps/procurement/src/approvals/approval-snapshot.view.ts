import type { PurchaseOrderView, RequisitionView } from '@nexus/contracts-procurement'

type LineView = RequisitionView['lines'][number] | PurchaseOrderView['lines'][number]

/** What an approver sees of a line; `quantity` is the one that is asked for. */
export function snapshotLine(
  { lineNumber, description, unitCode, unitPrice, priceBaseQuantity, net }: LineView,
  quantity: string,
) {
  return { lineNumber, description, unitCode, unitPrice, priceBaseQuantity, net, quantity }
}
