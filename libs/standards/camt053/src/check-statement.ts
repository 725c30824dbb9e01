import { Money } from '@nexus/kernel'
import type { StatedAmount } from '@nexus/standards-xml'
import { balanceMismatch, entryMismatch } from './errors.js'
import type { Camt053Entry, Camt053Statement } from './statement.js'

/** What a statement says of its account, computed again. */
export interface CheckedStatement {
  readonly currency: string
  readonly opening: Money
  readonly closing: Money
  /** The booked entries; others move nothing. */
  readonly booked: readonly Camt053Entry[]
}

/**
 * Checks that a statement is continuous: opening balance plus booked entries is the closing balance, all in one
 * currency, and the transactions of each itemised entry add up to it (PAY-5).
 * @throws DomainError camt053.statement.balance_mismatch, entry_mismatch; `money.*` for amounts that no currency has
 */
export function checkStatement(statement: Camt053Statement): CheckedStatement {
  const { opening: first, closing: last, statementId } = statement
  if (first === undefined || last === undefined) {
    throw balanceMismatch(
      `Statement ${statementId} states no ${first === undefined ? 'opening' : 'closing'} booked balance.`,
      { facts: { statementId } },
    )
  }
  const { currency } = first
  const booked = statement.entries.filter(({ status }) => status === 'BOOK')
  const stray = [last, ...booked.map(({ amount }) => amount)].find((amount) => amount.currency !== currency)
  if (stray !== undefined || (statement.currency !== undefined && statement.currency !== currency)) {
    throw balanceMismatch(
      `Statement ${statementId} opens in ${currency} and holds amounts in ${stray?.currency ?? statement.currency ?? ''}: one statement has one currency.`,
      { facts: { statementId, currency } },
    )
  }
  const money = ({ amount }: StatedAmount): Money => Money.parse(amount, currency)
  const signed = (entry: Camt053Entry): Money =>
    entry.direction === 'credit' ? money(entry.amount) : money(entry.amount).negate()
  const [opening, closing] = [money(first), money(last)]
  const expected = Money.sum([opening, ...booked.map(signed)], currency)
  if (!expected.equals(closing)) {
    throw balanceMismatch(
      `Statement ${statementId} opens with ${opening.toString()} and its entries make ${expected.toString()}, but it closes with ${closing.toString()}: ask the bank for the whole statement.`,
      {
        facts: {
          statementId,
          opening: opening.toJSON(),
          expected: expected.toJSON(),
          stated: closing.toJSON(),
        },
      },
    )
  }
  for (const entry of booked) assertItemised(entry, currency)
  return { currency, opening, closing, booked }
}

/** Items in other currencies cannot be added up; they are left to a person. */
function assertItemised({ transactions, amount, reference, bankReference }: Camt053Entry, currency: string): void {
  if (transactions.length < 2 || transactions.some(({ booked }) => booked.currency !== currency)) return
  const total = Money.sum(
    transactions.map(({ booked }) => Money.parse(booked.amount, currency)),
    currency,
  )
  if (total.equals(Money.parse(amount.amount, currency))) return
  throw entryMismatch(
    `Entry ${reference ?? bankReference ?? ''} is of ${amount.amount} ${currency}, its transactions of ${total.toString()}.`,
    { facts: { reference: reference ?? bankReference, amount: amount.amount, transactions: total.toJSON() } },
  )
}
