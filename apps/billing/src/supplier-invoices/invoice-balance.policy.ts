import type { InvoicePaymentState } from '@nexus/contracts-billing'

/**
 * What the balance of an invoice is made of, in minor units. `payableMinor` is what the invoice asks for: its gross
 * amount less what was prepaid.
 */
export interface InvoiceBalance {
  readonly payableMinor: bigint
  reservedMinor: bigint
  paidMinor: bigint
  /** Cash discounts that were taken with payments. */
  discountedMinor?: bigint | null
  /** What credit notes take off this invoice itself; of a credit note: what its invoice has used up. */
  creditedMinor?: bigint | null
  /** Not paid until a credit note comes (MAT-6). */
  readonly disputedMinor?: bigint | null
  /** Never paid (MAT-6). */
  readonly shortPaidMinor?: bigint | null
}

/** Payable less what will never be paid: discounts taken, credits given, and what is short-paid. */
const dueMinor = ({ payableMinor, discountedMinor, creditedMinor, shortPaidMinor }: InvoiceBalance): bigint =>
  payableMinor - (discountedMinor ?? 0n) - (creditedMinor ?? 0n) - (shortPaidMinor ?? 0n)

/** The open balance: neither reserved nor paid, discounted or credited, nor disputed (PAY-2, MAT-6). */
export const openMinor = (balance: InvoiceBalance): bigint =>
  dueMinor(balance) - balance.reservedMinor - balance.paidMinor - (balance.disputedMinor ?? 0n)

/** Sets a credit note off against its invoice, as far as both are open and disputed; what that is. @returns minor units */
export function setOff(invoice: InvoiceBalance, creditNote: InvoiceBalance): bigint {
  const left = openMinor(invoice) + (invoice.disputedMinor ?? 0n)
  const open = openMinor(creditNote)
  const minor = left < open ? left : open
  if (minor <= 0n) return 0n
  invoice.creditedMinor = (invoice.creditedMinor ?? 0n) + minor
  creditNote.creditedMinor = (creditNote.creditedMinor ?? 0n) + minor
  return minor
}

/** Derived, never typed. An invoice with nothing to pay is paid. */
export function paymentStateOf(balance: InvoiceBalance): InvoicePaymentState {
  const { reservedMinor, paidMinor } = balance
  if (paidMinor >= dueMinor(balance)) return 'PAID'
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

/** Turns a reserved amount into a paid one, but for the cash discount in it. */
export function pay(balance: InvoiceBalance, minor: bigint, discountMinor = 0n): void {
  release(balance, minor)
  balance.paidMinor += minor - discountMinor
  balance.discountedMinor = (balance.discountedMinor ?? 0n) + discountMinor
}

/** The opposite of {@link pay} and of the reservation before: a payment was voided, refused or came back. */
export function reopen(balance: InvoiceBalance, minor: bigint, discountMinor = 0n): void {
  const discounted = balance.discountedMinor ?? 0n
  if (minor - discountMinor > balance.paidMinor || discountMinor > discounted)
    throw new Error('more would be opened again of an invoice than was paid')
  balance.paidMinor -= minor - discountMinor
  balance.discountedMinor = discounted - discountMinor
}
