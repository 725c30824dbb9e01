import type { purchaseOrderSubmitted } from '@nexus/contracts-procurement'
import type { PayloadOf } from '@nexus/kernel'
import { snapshotLine } from '../approvals/approval-snapshot.view.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { orderViewOf } from './purchase-order.view.js'

type Approval = PayloadOf<typeof purchaseOrderSubmitted>['approval']

/**
 * What workflow is asked to decide: the order as it is in this version. The buyer asks, and neither the buyer nor
 * the requester decides.
 */
export function orderApproval(
  order: PurchaseOrder,
  lines: readonly PurchaseOrderLine[],
  vendorName: string,
  submitterId: string,
): Approval {
  const view = orderViewOf(order, lines, vendorName)
  return {
    documentType: 'purchase-order',
    documentId: order.id,
    documentVersion: order.version,
    title: `Order from ${vendorName}`.slice(0, 200),
    amount: view.totals.gross,
    requesterId: order.createdBy,
    excludedUserIds: [...new Set([order.createdBy, submitterId, order.requesterId])],
    facts: { lineCount: lines.length, vendorId: order.vendorId, matchesApprovedRequisition: order.matchesRequisition },
    snapshot: {
      vendorId: order.vendorId,
      vendorName,
      requisitionId: order.requisitionId,
      requesterId: order.requesterId,
      matchesApprovedRequisition: order.matchesRequisition,
      totals: view.totals,
      documentAllowanceCharges: view.documentAllowanceCharges,
      lines: view.lines.map((line) => snapshotLine(line, line.quantities.ordered)),
    },
  }
}
