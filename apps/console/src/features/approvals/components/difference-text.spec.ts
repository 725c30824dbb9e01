import type { Format, Translate } from '@nexus/console-i18n'
import { changedLines, differenceLabel, differenceValue } from './difference-text.js'

const t: Translate = (id, values) => (values === undefined ? id : `${id} ${JSON.stringify(values)}`)
const format = {
  money: ({ amount, currency }: { amount: string; currency: string }) => `${currency} ${amount}`,
  date: (date: string) => `on ${date}`,
  decimal: (text: string) => `#${text}`,
  percent: (text: string) => `${text} %`,
} as unknown as Format

const difference = (path: string) => ({ path, label: 'As the API calls it', before: null, after: null })

describe('differences in words', () => {
  it('name lines and fields that the console knows', () => {
    expect(differenceLabel(difference('/totals/gross'), t)).toBe('approvals.diff.field.gross')
    expect(differenceLabel(difference('/lines/3'), t)).toBe('approvals.diff.line {"number":"3"}')
    expect(differenceLabel(difference('/lines/3/unitPrice'), t)).toBe(
      'approvals.diff.line_field {"number":"3","field":"approvals.diff.field.unitPrice"}',
    )
    expect(differenceLabel(difference('/invoices/A/1'), t)).toBe('approvals.diff.invoice {"number":"A/1"}')
  })

  it('leave others as the API calls them', () => {
    expect(differenceLabel(difference('/lines/3/match'), t)).toBe('As the API calls it')
    expect(differenceLabel(difference('/toString'), t)).toBe('As the API calls it')
  })

  it.each([
    ['/lines/1/unitPrice', '252.00', 'EUR 252.00'],
    ['/lines/1/quantity', '3', '#3'],
    ['/lines/1/taxPercent', '19', '19 %'],
    ['/lines/1/promisedOn', '2026-03-31', 'on 2026-03-31'],
    ['/totals/gross', '12.00 USD', 'USD 12.00'],
    ['/vendorId', 'Seating Ltd (0f6f0a4c-1b22-4c3d-8e5f-0a4c1b224c3d)', 'Seating Ltd'],
    ['/lines/2', '2 C62 Chair at 80.00 per 1', '2 C62 Chair at 80.00 per 1'],
    ['/lines/1/unitPrice', 'to be agreed', 'to be agreed'],
  ])('%s: %s is written %s', (path, value, written) => {
    expect(differenceValue(path, value, 'EUR', format)).toBe(written)
  })

  it('say which lines differ', () => {
    const paths = ['/totals/gross', '/lines/2', '/lines/4/quantity', '/lines/4/unitPrice'].map(difference)
    expect([...changedLines(paths)]).toEqual([2, 4])
  })
})
