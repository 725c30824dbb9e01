import { billingBelowZero } from '@nexus/contracts-procurement'
import { Quantity } from '@nexus/kernel'

/** A quantity that is, or is to be, booked on an order line; negative on a credit note. */
interface Booked {
  readonly orderLineId: string
  readonly micro: bigint
}

/**
 * Refuses a credit note that takes back more of an order line than is left of what its invoice booked there (MAT-9).
 * @param booked the bookings of that invoice, and of all credit notes against it
 * @throws DomainError procurement.order_billing.below_zero
 */
export function assertWithinCredited(
  asked: readonly (Booked & { readonly invoiceLineId: string })[],
  booked: readonly Booked[],
): void {
  const left = new Map<string, bigint>()
  const add = ({ orderLineId, micro }: Booked): bigint => {
    const sum = (left.get(orderLineId) ?? 0n) + micro
    left.set(orderLineId, sum)
    return sum
  }
  for (const booking of booked) add(booking)
  for (const line of asked) {
    const before = left.get(line.orderLineId) ?? 0n
    if (add(line) >= 0n) continue
    const quantity = Quantity.ofMicro(-line.micro).toString()
    const rest = Quantity.ofMicro(before).toString()
    throw billingBelowZero(`${quantity} cannot be credited: ${rest} is left of what the invoice has booked there.`, {
      facts: { invoiceLineId: line.invoiceLineId, orderLineId: line.orderLineId, quantity, left: rest },
    })
  }
}
