import type { BankLineFacts, TransferState, WriteOff, WriteOffType } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import type { Booking } from './booking.policy.js'

/** A transfer as far as its settlement is concerned. */
export interface SettledTransfer {
  readonly currency: string
  readonly amountMinor: bigint
  readonly settledMinor: bigint
  readonly state: TransferState
}

/** Up to what differences are written off by themselves, in major units. */
export interface WriteOffLimits {
  readonly maxBankFee: string
  readonly maxDifference: string
}

/** What a booking does to a transfer. */
export interface Settlement {
  /** Of the transfer; with what is written off for good. */
  readonly amount: Money
  readonly writtenOff: readonly { readonly type: WriteOffType; readonly amount: Money }[]
}

/** Why a booking cannot be taken by itself. */
export interface Unexplained {
  readonly facts: BankLineFacts
}

export const isSettlement = (of: Settlement | Unexplained): of is Settlement => 'amount' in of

const remainingOf = ({ amountMinor, settledMinor, currency }: SettledTransfer): Money =>
  Money.ofMinor(amountMinor - settledMinor, currency)

type Moved = Pick<Booking, 'amount' | 'instructed' | 'charges'>

/** What moved, in the currency of the transfer; undefined when the bank does not tell. */
export function movedIn(currency: string, { amount, instructed }: Moved): Money | undefined {
  if (amount.currency === currency) return amount
  return instructed?.currency === currency ? instructed : undefined
}

/**
 * What a debit settles of a transfer (PAY-5): all that remains, a part of it, or all with a difference that is
 * explained: a fee that the statement names, or rounding and exchange within the limits of the organization.
 */
export function settlementBy(
  booking: Moved,
  transfer: SettledTransfer,
  limits: WriteOffLimits,
): Settlement | Unexplained {
  const remaining = remainingOf(transfer)
  const moved = movedIn(transfer.currency, booking)
  if (moved === undefined) {
    return { facts: { why: 'currency-unknown', booked: booking.amount.toJSON(), currency: transfer.currency } }
  }
  const difference = moved.subtract(remaining)
  if (difference.isZero()) return { amount: remaining, writtenOff: [] }
  const type = explained(difference, booking, limits)
  if (type !== undefined) return { amount: remaining, writtenOff: [{ type, amount: difference }] }
  if (difference.isNegative()) return { amount: moved, writtenOff: [] }
  return { facts: { why: 'too-much', excess: difference.toJSON() } }
}

/** What a credit brings back of a transfer: all of it, with a fee or a small difference at most (PAY-5). */
export function returnBy(booking: Moved, transfer: SettledTransfer, limits: WriteOffLimits): Settlement | Unexplained {
  const sent = Money.ofMinor(transfer.amountMinor, transfer.currency)
  const moved = movedIn(transfer.currency, booking)
  if (moved === undefined)
    return { facts: { why: 'other-currency-returned', booked: booking.amount.toJSON(), sent: sent.toJSON() } }
  const missing = sent.subtract(moved)
  if (missing.isZero()) return { amount: sent, writtenOff: [] }
  const type = explained(missing, booking, limits)
  if (type !== undefined) return { amount: sent, writtenOff: [{ type, amount: missing }] }
  return { facts: { why: 'other-amount-returned', returned: moved.toJSON(), sent: sent.toJSON() } }
}

/** As what a difference may be written off without a person; undefined when it may not. */
function explained(
  difference: Money,
  { amount, instructed, charges }: Moved,
  limits: WriteOffLimits,
): WriteOffType | undefined {
  const { currency } = difference
  const within = (limit: string): boolean =>
    !difference.absolute().isGreaterThan(Money.parse(limit, currency, 'half-up'))
  if (charges?.equals(difference) === true && within(limits.maxBankFee)) return 'bank-fee'
  if (!within(limits.maxDifference)) return undefined
  return amount.currency === currency && instructed === null ? 'rounding' : 'exchange-rate'
}

/**
 * What a person decides (PAY-5): a shortfall is a part unless it is written off, an excess must be written off. Undefined when
 * that is missing. A booking in another currency settles the whole, with the exchange as its reason.
 */
export function settlementByPerson(
  kind: 'settlement' | 'return',
  booking: Moved,
  transfer: SettledTransfer,
  writeOff: WriteOffType | undefined,
): Settlement | undefined {
  const whole = kind === 'return' ? Money.ofMinor(transfer.amountMinor, transfer.currency) : remainingOf(transfer)
  const moved = movedIn(transfer.currency, booking)
  if (moved === undefined) {
    if (writeOff !== 'exchange-rate') return undefined
    return { amount: whole, writtenOff: [{ type: writeOff, amount: Money.zero(transfer.currency) }] }
  }
  const difference = kind === 'return' ? whole.subtract(moved) : moved.subtract(whole)
  if (difference.isZero()) return { amount: whole, writtenOff: [] }
  if (writeOff !== undefined) return { amount: whole, writtenOff: [{ type: writeOff, amount: difference }] }
  return kind === 'settlement' && difference.isNegative() ? { amount: moved, writtenOff: [] } : undefined
}

/** Whether a transfer can be settled, or come back, in its state. */
export const canSettle = ({ state }: Pick<SettledTransfer, 'state'>): boolean =>
  state === 'PENDING' || state === 'ACCEPTED'
export const canReturn = ({ state }: Pick<SettledTransfer, 'state'>): boolean =>
  state === 'PENDING' || state === 'ACCEPTED' || state === 'SETTLED'

/** The transfer after a booking. */
export function settledBy<
  T extends SettledTransfer & { settledOn: string | null; readonly writtenOff: readonly WriteOff[] },
>(
  transfer: T,
  kind: 'settlement' | 'return',
  { amount, writtenOff }: Settlement,
  at: { readonly day: string | null; readonly by?: string; readonly reason?: string },
): Pick<T, 'settledMinor' | 'state' | 'settledOn'> & { writtenOff: WriteOff[] } {
  const all = [
    ...transfer.writtenOff,
    ...writtenOff.map((each) => ({ type: each.type, amount: each.amount.toJSON(), by: at.by, reason: at.reason })),
  ]
  if (kind === 'return') return { settledMinor: 0n, state: 'RETURNED', settledOn: transfer.settledOn, writtenOff: all }
  const settledMinor = transfer.settledMinor + amount.minor
  const done = settledMinor >= transfer.amountMinor
  return {
    settledMinor,
    state: done ? 'SETTLED' : 'ACCEPTED',
    settledOn: done ? at.day : transfer.settledOn,
    writtenOff: all,
  }
}
