import type { purchaseOrderSubmitted, PurchaseOrderView } from '@nexus/contracts-procurement'
import { cutText, type PayloadOf } from '@nexus/kernel'
import { snapshotLine } from '../approvals/approval-snapshot.view.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { orderViewOf, type ViewedVendor } from './purchase-order.view.js'

type Approval = PayloadOf<typeof purchaseOrderSubmitted>['approval']

/** What an order that was changed under approval asks anew (AP-10). */
export type ApprovalRestart = Pick<Approval, 'rerun' | 'affectedFacts' | 'change' | 'previousInstanceId'>

/** Who asks, and on what the order rests. */
export interface OrderSubmission {
  readonly submitterId: string
  readonly requisitionApprovers: readonly string[]
  /** Of the requisition, when its lines name none. */
  readonly costCentreId: string | null
}

/**
 * What workflow is asked to decide: the order as it is in this version. The buyer asks, and neither the buyer nor
 * the requester decides: also not beforehand, so an order of somebody who approved its requisition does not
 * rest on that approval.
 */
export function orderApproval(
  order: PurchaseOrder,
  lines: readonly PurchaseOrderLine[],
  vendor: ViewedVendor,
  { submitterId, requisitionApprovers, costCentreId }: OrderSubmission,
  restart: ApprovalRestart = {},
): Approval {
  const view = orderViewOf(order, lines, vendor)
  const excludedUserIds = [...new Set([order.createdBy, submitterId, order.requesterId])]
  const matchesApprovedRequisition =
    order.matchesRequisition && !excludedUserIds.some((userId) => requisitionApprovers.includes(userId))
  return {
    documentType: 'purchase-order',
    documentId: order.id,
    documentVersion: order.version,
    title: cutText(`Order from ${vendor.name}`, 200),
    subject: { code: 'ORDER_FROM', parameters: { vendorName: vendor.name } },
    amount: view.totals.gross,
    baseAmount: view.baseTotals?.gross,
    costCentreId: onlyCostCentre(lines, costCentreId),
    requesterId: order.createdBy,
    excludedUserIds,
    facts: { lineCount: lines.length, vendorId: order.vendorId, matchesApprovedRequisition },
    snapshot: orderSnapshot(view),
    ...restart,
  }
}

/** The cost centre that bears all of it; none when several do. */
export function onlyCostCentre(
  lines: readonly Pick<PurchaseOrderLine, 'costCentreId'>[],
  ofRequisition: string | null,
): string | undefined {
  const all = [...new Set(lines.map((line) => line.costCentreId ?? ofRequisition))]
  return all.length === 1 ? (all[0] ?? undefined) : undefined
}

/** What approvers see of an order. */
export function orderSnapshot(view: PurchaseOrderView): Approval['snapshot'] {
  return {
    vendorId: view.vendorId,
    vendorName: view.vendorName,
    requisitionId: view.requisitionId,
    requesterId: view.requesterId,
    matchesApprovedRequisition: view.matchesApprovedRequisition,
    paymentTermsDays: view.paymentTermsDays,
    deliveryPlace: view.deliveryPlace,
    totals: view.totals,
    exchangeRate: view.exchangeRate,
    baseTotals: view.baseTotals,
    documentAllowanceCharges: view.documentAllowanceCharges,
    dutyWarnings: view.dutyWarnings,
    lines: view.lines.map((line) => ({ ...snapshotLine(line, line.quantities.ordered), promisedOn: line.promisedOn })),
  }
}
