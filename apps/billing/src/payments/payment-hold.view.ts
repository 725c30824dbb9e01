import type { PaymentHoldView } from '@nexus/contracts-billing'
import type { PaymentHold } from './payment-hold.entity.js'

export function paymentHoldViewOf(hold: PaymentHold): PaymentHoldView {
  const { releaseReason, releasedBy, releasedAt } = hold
  return {
    paymentHoldId: hold.id,
    invoiceId: hold.invoiceId,
    invoiceNumber: hold.invoiceNumber,
    state: hold.state,
    reason: hold.reason,
    placedBy: hold.createdBy,
    placedAt: hold.createdAt.toISOString(),
    release:
      releaseReason === null || releasedBy === null || releasedAt === null
        ? undefined
        : { reason: releaseReason, by: releasedBy, at: releasedAt.toISOString() },
    version: hold.version,
  }
}

/** What its events carry. */
export const paymentHoldFacts = ({ id, version, invoiceId, reason, releaseReason }: PaymentHold) => ({
  paymentHoldId: id,
  version,
  invoiceId,
  reason: releaseReason ?? reason,
})
