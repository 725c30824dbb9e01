import { addMonths, formatDate, formatInstant, todayIn } from './dates.js'
import { formatMoney } from './money.js'
import { formatDecimal, formatPercent, formatQuantity } from './numbers.js'
import { formatRelative } from './relative-time.js'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('what people read', () => {
  it.each([
    ['de', '1234.5', 'EUR', '1.234,50 €'],
    ['en', '1234.5', 'EUR', '€1,234.50'],
    ['en', '1200', 'JPY', '¥1,200'],
    ['en', '0.1234', 'EUR', '€0.1234'],
    ['en', '-12.00', 'USD', '-$12.00'],
    ['en', '12345678901234567.89', 'EUR', '€12,345,678,901,234,567.89'],
  ])('%s: %s %s is %s', (locale, amount, currency, expected) => {
    expect(plain(formatMoney({ amount, currency }, locale))).toBe(expected)
  })

  it('writes money with a code, or bare', () => {
    expect(plain(formatMoney({ amount: '5', currency: 'EUR' }, 'de', 'code'))).toBe('5,00 EUR')
    expect(formatMoney({ amount: '5', currency: 'EUR' }, 'de', 'plain')).toBe('5,00')
  })

  it('writes numbers, quantities and percentages with all their digits', () => {
    expect(formatDecimal('1234567.891', 'de')).toBe('1.234.567,891')
    expect(plain(formatQuantity('2.5', 'de', 'kg'))).toBe('2,5 kg')
    expect(plain(formatPercent('19', 'de'))).toBe('19 %')
    expect(formatPercent('7.5', 'en')).toBe('7.5%')
  })

  it('writes days and instants', () => {
    expect(formatDate('2026-03-31', 'de', 'short')).toBe('31.03.2026')
    expect(formatDate('2026-03-31', 'en-GB')).toBe('31 Mar 2026')
    expect(formatInstant('2026-03-29T00:30:00.000Z', 'de', 'Europe/Berlin', { length: 'short' })).toBe(
      '29.03.2026, 01:30',
    )
    expect(formatInstant('2026-03-29T01:30:00.000Z', 'de', 'Europe/Berlin', { length: 'short' })).toBe(
      '29.03.2026, 03:30',
    )
  })

  it('knows the day somewhere, and months of every length', () => {
    const now = new Date('2026-11-21T23:30:00Z')
    expect([todayIn('Europe/Berlin', now), todayIn('America/New_York', now)]).toEqual(['2026-11-22', '2026-11-21'])
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2027-01-31', -2)).toBe('2026-11-30')
  })

  it.each([
    ['2026-11-21T09:59:50Z', 'now'],
    ['2026-11-21T09:50:00Z', '10 minutes ago'],
    ['2026-11-21T13:00:00Z', 'in 3 hours'],
    ['2026-11-20T09:00:00Z', 'yesterday'],
    ['2025-09-01T00:00:00Z', 'last year'],
  ])('%s is %s', (instant, expected) => {
    expect(formatRelative(instant, 'en', new Date('2026-11-21T10:00:00Z'))).toBe(expected)
  })
})
