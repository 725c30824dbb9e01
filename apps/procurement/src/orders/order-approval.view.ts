import type { purchaseOrderSubmitted } from '@nexus/contracts-procurement'
import { cutText, type PayloadOf } from '@nexus/kernel'
import { snapshotLine } from '../approvals/approval-snapshot.view.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { orderViewOf } from './purchase-order.view.js'

type Approval = PayloadOf<typeof purchaseOrderSubmitted>['approval']

/**
 * What workflow is asked to decide: the order as it is in this version. The buyer asks, and neither the buyer nor
 * the requester decides: also not beforehand, so an order of somebody who approved its requisition does not
 * rest on that approval.
 */
export function orderApproval(
  order: PurchaseOrder,
  lines: readonly PurchaseOrderLine[],
  vendorName: string,
  submitterId: string,
  requisitionApprovers: readonly string[],
): Approval {
  const view = orderViewOf(order, lines, vendorName)
  const excludedUserIds = [...new Set([order.createdBy, submitterId, order.requesterId])]
  const matchesApprovedRequisition =
    order.matchesRequisition && !excludedUserIds.some((userId) => requisitionApprovers.includes(userId))
  return {
    documentType: 'purchase-order',
    documentId: order.id,
    documentVersion: order.version,
    title: cutText(`Order from ${vendorName}`, 200),
    amount: view.totals.gross,
    requesterId: order.createdBy,
    excludedUserIds,
    facts: { lineCount: lines.length, vendorId: order.vendorId, matchesApprovedRequisition },
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
