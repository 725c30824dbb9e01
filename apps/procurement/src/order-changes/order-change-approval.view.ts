import type { orderChangeSubmitted, PurchaseOrderView } from '@nexus/contracts-procurement'
import { cutText, Money, type PayloadOf } from '@nexus/kernel'
import { orderSnapshot } from '../orders/order-approval.view.js'
import { affectedFactsOf } from '../orders/order-difference.policy.js'
import type { PurchaseOrderChange } from './purchase-order-change.entity.js'

type Approval = PayloadOf<typeof orderChangeSubmitted>['approval']

/** The order as approvers agreed to it last, and as it would be. */
export interface JudgedOrders {
  readonly approved: PurchaseOrderView
  readonly approvalInstanceId: string | null
  readonly proposed: PurchaseOrderView
  readonly costCentreId: string | undefined
}

/**
 * What workflow is asked to decide: the order as it would be, and how it differs from what was approved last (AP-9).
 * Who proposes the change, who made the order and who asked for the goods do not decide.
 */
export function orderChangeApproval(
  change: PurchaseOrderChange,
  { approved, approvalInstanceId, proposed, costCentreId }: JudgedOrders,
): Approval {
  const { differences, judgement } = change
  const gross = Money.fromJson(proposed.totals.gross)
  const more = gross.subtract(Money.fromJson(approved.totals.gross))
  const increase = more.isNegative() ? Money.zero(more.currency) : more
  const { outcome } = judgement
  return {
    documentType: 'purchase-order-change',
    documentId: change.id,
    documentVersion: change.version,
    title: cutText(`Change ${String(change.changeNumber)} of ${change.orderNumber}: ${change.reason}`, 200),
    subject: {
      code: 'ORDER_CHANGE',
      parameters: { orderNumber: change.orderNumber, changeNumber: change.changeNumber, reason: change.reason },
    },
    amount: proposed.totals.gross,
    baseAmount: proposed.baseTotals?.gross,
    costCentreId,
    requesterId: change.createdBy,
    excludedUserIds: [
      ...new Set([change.createdBy, change.submittedBy ?? change.createdBy, change.orderCreatedBy, change.requesterId]),
    ],
    facts: {
      lineCount: proposed.lines.length,
      vendorId: proposed.vendorId,
      matchesApprovedRequisition: false,
      increase: increase.toJSON(),
    },
    snapshot: {
      ...orderSnapshot(proposed),
      orderNumber: change.orderNumber,
      changeNumber: change.changeNumber,
      reason: change.reason,
      findings: judgement.findings,
    },
    rerun: outcome === 'final-only' || outcome === 'affected' ? outcome : 'full',
    affectedFacts: affectedFactsOf(differences),
    change: { previousDocumentVersion: approved.version, differences: differences.slice(0, 500) },
    ...(approvalInstanceId === null ? {} : { previousInstanceId: approvalInstanceId }),
  }
}
