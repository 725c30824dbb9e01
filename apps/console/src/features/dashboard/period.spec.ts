import { type Days, dashboardSearchOf, daysOf, monthsOf, refusalOf } from './period.js'

describe('the period of the start page', () => {
  it.each<[Record<string, unknown>, Days]>([
    [{}, { from: '2025-12-01', to: '2026-11-21' }],
    [{ period: 'month' }, { from: '2026-11-01', to: '2026-11-21' }],
    [{ period: '3-months' }, { from: '2026-09-01', to: '2026-11-21' }],
    [
      { period: 'custom', from: '2026-02-03', to: '2026-02-28' },
      { from: '2026-02-03', to: '2026-02-28' },
    ],
    [
      { period: 'custom', from: '2026-03-03', to: '2026-02-28' },
      { from: '2025-12-01', to: '2026-11-21' },
    ],
    [
      { period: 'custom', from: '2026-02-30', to: '2026-03-28' },
      { from: '2025-12-01', to: '2026-11-21' },
    ],
    [{ period: 'forever' }, { from: '2025-12-01', to: '2026-11-21' }],
  ])('%j', (given, days) => {
    expect(daysOf(dashboardSearchOf(given), '2026-11-21')).toEqual(days)
  })

  it('keeps the currency', () => {
    expect(dashboardSearchOf({ period: 'month', currency: 'CHF' })).toEqual({ period: 'month', currency: 'CHF' })
    expect(dashboardSearchOf({ currency: 'francs' })).toEqual({})
  })

  it('is at most 24 months, and not backwards', () => {
    expect(refusalOf({ from: '2024-01-01', to: '2026-01-01' })).toBeUndefined()
    expect(refusalOf({ from: '2024-01-01', to: '2026-01-02' })).toBe('too_long')
    expect(refusalOf({ from: '2026-01-02', to: '2026-01-01' })).toBe('order')
  })

  it('has every month', () => {
    expect(monthsOf({ from: '2025-11-15', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })
})
