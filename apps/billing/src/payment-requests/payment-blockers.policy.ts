import { paymentDuplicate, paymentLegalEntityMismatch, paymentOnHold } from '@nexus/contracts-billing'

/** What tells an invoice from another one of the same number. */
export interface NumberedInvoice {
  readonly id: string
  readonly number: string
  readonly numberKey: string
  readonly duplicateGroup: string
  readonly vendorId: string
  readonly currency: string
  readonly issueDate: string
  readonly grossMinor: bigint
}

/**
 * Refuses to pay an invoice twice under two records: same vendor, kind and number, and the same date or amount as one that
 * is paid here, or is in another payment already (PAY-3). That their numbers alone are equal was looked at in matching.
 * @throws DomainError billing.payment_request.duplicate
 */
export function assertNoDuplicate(invoices: readonly NumberedInvoice[], others: readonly NumberedInvoice[]): void {
  const all = [...invoices, ...others]
  for (const invoice of invoices) {
    const same = all.find((other) => other.id !== invoice.id && isSame(invoice, other))
    if (same === undefined) continue
    throw paymentDuplicate(
      `Invoice ${invoice.number} has the number and the date or amount of invoice ${same.number}, which is in a payment or paid: look at both, and reject one of them.`,
      {
        facts: { invoiceId: invoice.id, number: invoice.number, otherInvoiceId: same.id, otherNumber: same.number },
      },
    )
  }
}

const isSame = (one: NumberedInvoice, other: NumberedInvoice): boolean =>
  one.vendorId === other.vendorId &&
  one.duplicateGroup === other.duplicateGroup &&
  one.numberKey === other.numberKey &&
  one.currency === other.currency &&
  (one.issueDate === other.issueDate || one.grossMinor === other.grossMinor)

/** @throws DomainError billing.payment_request.on_hold, for the first hold that stands (PAY-3) */
export function assertNoHold(
  holds: readonly { readonly invoiceId: string; readonly invoiceNumber: string; readonly reason: string }[],
  request?: { readonly hold?: { readonly reason: string } | null | undefined },
): void {
  const [hold] = holds
  if (hold !== undefined) {
    throw paymentOnHold(`Invoice ${hold.invoiceNumber} is on hold: ${hold.reason}. Have the hold released first.`, {
      facts: { invoiceId: hold.invoiceId, number: hold.invoiceNumber, reason: hold.reason },
    })
  }
  if (request?.hold == null) return
  const { reason } = request.hold
  throw paymentOnHold(`The payment request is on hold: ${reason}. Have the hold released first.`, { facts: { reason } })
}

/** What is known of an order that is paid. */
export interface PaidOrder {
  readonly orderId: string
  readonly number?: string | undefined
  readonly legalEntityId?: string | undefined
}

/** The first order that another company placed than the one that would pay. */
export const otherEntityAmong = (orders: readonly PaidOrder[], legalEntityId: string): PaidOrder | undefined =>
  orders.find((order) => order.legalEntityId !== undefined && order.legalEntityId !== legalEntityId)

/**
 * The company that ordered pays; an order that names none is paid by any.
 * @throws DomainError billing.payment_request.legal_entity_mismatch
 */
export function assertSameEntity(orders: readonly PaidOrder[], legalEntityId: string): void {
  const other = otherEntityAmong(orders, legalEntityId)
  if (other === undefined) return
  throw paymentLegalEntityMismatch(
    `Order ${other.number ?? other.orderId} was placed by another legal entity than the one that would pay: pay it from that one.`,
    {
      facts: {
        orderId: other.orderId,
        number: other.number,
        ordered: other.legalEntityId,
        paying: legalEntityId,
      },
    },
  )
}
