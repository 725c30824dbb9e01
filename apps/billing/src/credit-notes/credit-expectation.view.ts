import type { creditExpected, CreditExpectationView } from '@nexus/contracts-billing'
import { Money, type PayloadOf, Quantity } from '@nexus/kernel'
import type { CreditExpectation } from './credit-expectation.entity.js'

/** What events and the trail carry of an expectation. */
export function creditExpectationFacts(row: CreditExpectation): PayloadOf<typeof creditExpected> {
  const quantity = (micro: bigint): string => Quantity.ofMicro(micro).toString()
  const { currency, amountMinor, quantityMicro } = row
  return {
    creditExpectationId: row.id,
    cause: row.cause,
    causeId: row.causeId,
    state: row.state,
    vendorId: row.vendorId,
    invoiceId: row.invoiceId ?? undefined,
    orderId: row.orderId ?? undefined,
    orderLineId: row.orderLineId ?? undefined,
    ...(quantityMicro === null
      ? {}
      : { quantity: quantity(quantityMicro), creditedQuantity: quantity(row.creditedMicro) }),
    ...(currency === null || amountMinor === null
      ? {}
      : {
          amount: Money.ofMinor(amountMinor, currency).toJSON(),
          creditedAmount: Money.ofMinor(row.creditedMinor, currency).toJSON(),
        }),
    reason: row.reason,
    creditNoteIds: row.creditNoteIds,
    version: row.version,
  }
}

export function creditExpectationViewOf(row: CreditExpectation): CreditExpectationView {
  return {
    ...creditExpectationFacts(row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
