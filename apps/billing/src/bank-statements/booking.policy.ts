import { Money } from '@nexus/kernel'
import type { CheckedStatement, Camt053Entry, Camt053Transaction } from '@nexus/standards-camt053'

/** One booking as it is matched: an entry, or a transaction of an itemised entry. */
export interface Booking {
  readonly position: number
  readonly direction: 'credit' | 'debit'
  readonly amount: Money
  readonly bookedOn: string | null
  readonly valueDate: string | null
  readonly transactionCode: string | null
  readonly endToEndId: string | null
  /** The message of a batch that is booked as one. */
  readonly batchMessageId: string | null
  readonly counterparty: { readonly name?: string; readonly account?: string }
  readonly remittance: string
  /** Before exchange and charges. */
  readonly instructed: Money | null
  readonly exchangeRate: string | null
  /** In the currency of the booking; null is none. */
  readonly charges: Money | null
  readonly returned: { readonly code?: string; readonly text: string } | null
  /** A credit that the bank took back: it is no payment of ours. */
  readonly takenBack: boolean
}

/** Sub-families of the bank transaction code that stand for a return (ISO 20022). */
const RETURN_CODES = /\/(RRTN|RPCR|RRCT)$/

/** The bookings of a statement in their order; zero amounts, which only inform, are left out. */
export function bookingsOf({ booked }: CheckedStatement): Booking[] {
  const items = booked.flatMap((entry) => entry.transactions.map((transaction) => ({ entry, transaction })))
  return items
    .filter(({ transaction }) => /[1-9]/.test(transaction.booked.amount))
    .map(({ entry, transaction }, index) => bookingOf(entry, transaction, index + 1))
}

function bookingOf(entry: Camt053Entry, transaction: Camt053Transaction, position: number): Booking {
  const amount = Money.parse(transaction.booked.amount, transaction.booked.currency)
  const charges = transaction.charges.filter(({ currency }) => currency === amount.currency)
  const counterparty = entry.direction === 'debit' ? transaction.creditor : transaction.debtor
  return {
    position,
    direction: entry.direction,
    amount,
    bookedOn: entry.bookedOn ?? entry.valueDate ?? null,
    valueDate: entry.valueDate ?? null,
    transactionCode: entry.transactionCode?.slice(0, 100) ?? null,
    endToEndId: transaction.endToEndId?.slice(0, 35) ?? null,
    batchMessageId:
      entry.batch?.messageId ?? (transaction.endToEndId === undefined ? (transaction.messageId ?? null) : null),
    counterparty,
    remittance: transaction.remittance === '' ? entry.information : transaction.remittance,
    instructed: transaction.instructed
      ? Money.parse(transaction.instructed.amount, transaction.instructed.currency)
      : null,
    exchangeRate: transaction.exchangeRate?.slice(0, 40) ?? null,
    charges:
      charges.length === 0
        ? null
        : Money.sum(
            charges.map((charge) => Money.parse(charge.amount, amount.currency)),
            amount.currency,
          ),
    returned: returnOf(entry, transaction),
    takenBack: entry.direction === 'debit' && entry.reversal === true,
  }
}

/** Money that came back: marked so, by the code of the bank, or as the reversal of a debit. */
function returnOf(entry: Camt053Entry, { returned }: Camt053Transaction): Booking['returned'] {
  if (entry.direction !== 'credit') return null
  const isReturn = entry.reversal === true || RETURN_CODES.test(entry.transactionCode ?? '')
  return returned ?? (isReturn ? { text: '' } : null)
}
