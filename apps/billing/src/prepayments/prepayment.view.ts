import type { PrepaymentView } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import type { Prepayment } from './prepayment.entity.js'

export function prepaymentViewOf(prepayment: Prepayment): PrepaymentView {
  return {
    prepaymentId: prepayment.id,
    vendorId: prepayment.vendorId,
    vendorName: prepayment.vendorName,
    amount: Money.ofMinor(prepayment.amountMinor, prepayment.currency).toJSON(),
    reference: prepayment.reference,
    paidOn: prepayment.paidOn ?? undefined,
    state: prepayment.state,
    invoiceId: prepayment.invoiceId ?? undefined,
    createdBy: prepayment.createdBy,
    createdAt: prepayment.createdAt.toISOString(),
    updatedAt: prepayment.updatedAt.toISOString(),
    version: prepayment.version,
  }
}

/** What its events carry. */
export function prepaymentFacts({ id, version, vendorId, amountMinor, currency, reference, invoiceId }: Prepayment) {
  return {
    prepaymentId: id,
    version,
    vendorId,
    amount: Money.ofMinor(amountMinor, currency).toJSON(),
    reference,
    invoiceId: invoiceId ?? undefined,
  }
}
