import type { OrderChangeSummary, OrderChangeView } from '@nexus/contracts-procurement'
import { Money } from '@nexus/kernel'
import type { PurchaseOrderChange } from './purchase-order-change.entity.js'

export function orderChangeSummaryOf(change: PurchaseOrderChange): OrderChangeSummary {
  const { id, orderId, orderNumber, changeNumber, state, reason, baseRevision, revision, vendorId, currency } = change
  return {
    changeId: id,
    orderId,
    orderNumber,
    changeNumber,
    state,
    reason,
    baseRevision,
    revision: revision ?? undefined,
    vendorId,
    grossBefore: Money.ofMinor(change.grossBeforeMinor, currency).toJSON(),
    gross: Money.ofMinor(change.grossMinor, currency).toJSON(),
    createdBy: change.createdBy,
    createdAt: change.createdAt.toISOString(),
    updatedAt: change.updatedAt.toISOString(),
    version: change.version,
  }
}

export function orderChangeViewOf(change: PurchaseOrderChange): OrderChangeView {
  const { proposal, differences, judgement, approval, approvedBy, lapseReason, sentAt, answer } = change
  return {
    ...orderChangeSummaryOf(change),
    proposal,
    differences,
    judgement,
    approval: approval ?? undefined,
    approvedBy,
    lapseReason: lapseReason ?? undefined,
    sentAt: sentAt?.toISOString(),
    answer: answer ?? undefined,
  }
}

/** What every event of a change order says. */
export function orderChangeFacts(change: PurchaseOrderChange) {
  const { changeId, orderId, orderNumber, changeNumber, version, state, baseRevision, vendorId, gross } =
    orderChangeSummaryOf(change)
  const { outcome } = change.judgement
  return { changeId, orderId, orderNumber, changeNumber, version, state, baseRevision, vendorId, gross, outcome }
}
