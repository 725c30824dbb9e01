import type { BankLine } from './queries/bank-queries.js'
import type { Payment, Transfer } from './queries/payment-queries.js'
import { compareAmounts, negated, sumAmounts } from './sum-amounts.js'

type Money = BankLine['amount']

export const WRITE_OFFS = ['bank-fee', 'exchange-rate', 'rounding'] as const

export type WriteOffType = (typeof WRITE_OFFS)[number]

/** Transfers that a booking can settle, or bring back when it is a credit. */
export function transfersFor(payment: Payment, direction: BankLine['direction']): readonly Transfer[] {
  return (payment.transfers ?? []).filter(
    ({ state }) => state === 'PENDING' || state === 'ACCEPTED' || (direction === 'credit' && state === 'SETTLED'),
  )
}

/** What is left of a transfer for a debit; for a credit all of it. */
export function expectedOf({ amount, settled }: Transfer, direction: BankLine['direction']): Money {
  if (direction === 'credit') return amount
  return { amount: sumAmounts([amount.amount, negated(settled.amount)]), currency: amount.currency }
}

export interface Comparison {
  readonly expected: Money
  /** What moved, in the currency of the transfer; undefined when the bank does not say. */
  readonly moved: Money | undefined
  /** Without its sign; undefined when it is not known. */
  readonly difference: Money | undefined
  readonly kind: 'same' | 'less' | 'more' | 'other_currency'
  /** Without a reason for the difference it is refused. */
  readonly mustWriteOff: boolean
}

/** How a booking compares with a transfer, exactly. */
export function comparisonOf(line: BankLine, transfer: Transfer): Comparison {
  const expected = expectedOf(transfer, line.direction)
  const moved = [line.amount, line.instructed].find((money) => money?.currency === expected.currency)
  if (moved === undefined) {
    return { expected, moved: undefined, difference: undefined, kind: 'other_currency', mustWriteOff: true }
  }
  const sign = compareAmounts(moved.amount, expected.amount)
  const amount = sumAmounts(
    sign < 0 ? [expected.amount, negated(moved.amount)] : [moved.amount, negated(expected.amount)],
  )
  const difference = { amount, currency: expected.currency }
  if (sign === 0) return { expected, moved, difference, kind: 'same', mustWriteOff: false }
  const kind = sign < 0 ? 'less' : 'more'
  // A smaller debit settles a part; everything else has to be explained.
  return { expected, moved, difference, kind, mustWriteOff: kind === 'more' || line.direction === 'credit' }
}
