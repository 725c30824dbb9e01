/** A booking on an order line; negative for a credit. */
export interface Booking {
  readonly invoiceId: string
  readonly orderLineId: string
  readonly bookedMicro: bigint
}

/** The order line on which, without this invoice, more would be credited than billed. */
export function lineBelowZero(bookings: readonly Booking[], withoutInvoiceId: string): string | undefined {
  const left = new Map<string, bigint>()
  for (const { invoiceId, orderLineId, bookedMicro } of bookings) {
    if (invoiceId !== withoutInvoiceId) left.set(orderLineId, (left.get(orderLineId) ?? 0n) + bookedMicro)
  }
  return [...left].find(([, micro]) => micro < 0n)?.[0]
}
