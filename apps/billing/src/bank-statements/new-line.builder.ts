import type { NewRow } from '@nexus/platform-database'
import type { BankLine } from './bank-line.entity.js'
import type { Booking } from './booking.policy.js'
import type { LineOutcome } from './line-matching.use-case.js'

/** The row of a booking with what became of it. */
export function newLine(id: string, bankStatementId: string, booking: Booking, outcome: LineOutcome): NewRow<BankLine> {
  const { position, direction, amount, bookedOn, valueDate, transactionCode, endToEndId, counterparty } = booking
  return {
    id,
    bankStatementId,
    position,
    direction,
    currency: amount.currency,
    amountMinor: amount.minor,
    bookedOn,
    valueDate,
    transactionCode,
    endToEndId,
    counterparty,
    remittance: booking.remittance,
    instructed: booking.instructed?.toJSON() ?? null,
    exchangeRate: booking.exchangeRate,
    chargesMinor: booking.charges?.minor ?? null,
    returned: booking.returned === null ? null : { code: booking.returned.code, text: booking.returned.text },
    dismissal: null,
    ...outcome,
  }
}
