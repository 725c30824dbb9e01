import type { InvoicePaymentState } from '@nexus/contracts-billing'

/** What the balance of an invoice is made of, in minor units. */
export interface InvoiceBalance {
  readonly payableMinor: bigint
  reservedMinor: bigint
  paidMinor: bigint
}

/** Neither reserved nor paid (PAY-2). */
export const openMinor = (balance: InvoiceBalance): bigint =>
  balance.payableMinor - balance.reservedMinor - balance.paidMinor

/** Derived, never typed. An invoice with nothing to pay is paid. */
export function paymentStateOf(balance: InvoiceBalance): InvoicePaymentState {
  const { payableMinor, reservedMinor, paidMinor } = balance
  if (paidMinor >= payableMinor) return 'PAID'
  if (paidMinor > 0n) return 'PARTLY_PAID'
  if (reservedMinor === 0n) return 'OPEN'
  return openMinor(balance) > 0n ? 'PARTLY_RESERVED' : 'RESERVED'
}

/** Takes an amount from what is open. @throws Error when more is taken: callers look first, under the lock of the invoice */
export function reserve(balance: InvoiceBalance, minor: bigint): void {
  if (minor <= 0n || minor > openMinor(balance))
    throw new Error('more would be reserved of an invoice than is open (PAY-2)')
  balance.reservedMinor += minor
}

/** Gives a reserved amount back. */
export function release(balance: InvoiceBalance, minor: bigint): void {
  if (minor > balance.reservedMinor) throw new Error('more would be released of an invoice than is reserved')
  balance.reservedMinor -= minor
}

/** Turns a reserved amount into a paid one. */
export function pay(balance: InvoiceBalance, minor: bigint): void {
  release(balance, minor)
  balance.paidMinor += minor
}
