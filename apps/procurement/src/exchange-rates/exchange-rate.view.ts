import type { EnteredRateView } from '@nexus/contracts-procurement'
import type { ExchangeRate } from './exchange-rate.entity.js'

export function enteredRateViewOf(row: ExchangeRate): EnteredRateView {
  const { id, fromCurrency, toCurrency, date, rate, source, createdAt, createdBy, updatedAt, version } = row
  return {
    exchangeRateId: id,
    from: fromCurrency,
    to: toCurrency,
    date,
    rate,
    source,
    createdAt: createdAt.toISOString(),
    createdBy,
    updatedAt: updatedAt.toISOString(),
    version,
  }
}

/** What other services and the audit trail are told of a rate. */
export function exchangeRateFacts(row: ExchangeRate): Omit<EnteredRateView, 'createdAt' | 'createdBy' | 'updatedAt'> {
  const { createdAt: _createdAt, createdBy: _createdBy, updatedAt: _updatedAt, ...facts } = enteredRateViewOf(row)
  return facts
}
