import type { PaymentTerms } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import { businessDay } from './calendar.policy.js'
import { appliedTerms, discountOf, dueDateBy, openDiscount, termsOf } from './due-date.policy.js'

const terms = (due: PaymentTerms['due'], parts: Partial<PaymentTerms> = {}): PaymentTerms => ({
  due,
  discounts: [],
  businessDays: 'none',
  ...parts,
})
const net = (days: number) => terms({ kind: 'net', days })
const endOfMonth = (days: number) => terms({ kind: 'end-of-month', days })
const day = (dayNumber: number, monthsLater: number) => terms({ kind: 'day-of-month', day: dayNumber, monthsLater })

describe('PAY-2: the due date', () => {
  it.each<[string, PaymentTerms, string, string]>([
    ['net 30', net(30), '2026-03-30', '2026-04-29'],
    ['net 0', net(0), '2026-03-30', '2026-03-30'],
    ['net 30 over February', net(30), '2026-01-31', '2026-03-02'],
    ['net 30 over February of a leap year', net(30), '2028-01-31', '2028-03-01'],
    ['net 1 from 28 February', net(1), '2026-02-28', '2026-03-01'],
    ['net 1 from 28 February of a leap year', net(1), '2028-02-28', '2028-02-29'],
    ['net 1 from 28 February 2100, no leap year', net(1), '2100-02-28', '2100-03-01'],
    ['net 30 over the turn of the year', net(30), '2026-12-15', '2027-01-14'],
    ['net 365 over a leap day', net(365), '2027-06-01', '2028-05-31'],
    ['over a change of the clocks', net(1), '2026-03-28', '2026-03-29'],
    ['end of month', endOfMonth(0), '2026-02-01', '2026-02-28'],
    ['end of month, leap year', endOfMonth(0), '2028-02-01', '2028-02-29'],
    ['end of month, on its last day', endOfMonth(0), '2026-04-30', '2026-04-30'],
    ['end of month + 10', endOfMonth(10), '2026-01-31', '2026-02-10'],
    ['end of month + 30', endOfMonth(30), '2026-01-05', '2026-03-02'],
    ['end of December + 30', endOfMonth(30), '2026-12-01', '2027-01-30'],
    ['15th of next month', day(15, 1), '2026-03-02', '2026-04-15'],
    ['15th of next month, from the 31st', day(15, 1), '2026-01-31', '2026-02-15'],
    ['31st of next month, which is shorter', day(31, 1), '2026-01-31', '2026-02-28'],
    ['31st of next month, leap year', day(31, 1), '2028-01-31', '2028-02-29'],
    ['31st two months later', day(31, 2), '2026-01-31', '2026-03-31'],
    ['10th of next month over the turn of the year', day(10, 1), '2026-12-31', '2027-01-10'],
    ['next 15th, which is still to come', day(15, 0), '2026-03-02', '2026-03-15'],
    ['next 15th, today', day(15, 0), '2026-03-15', '2026-03-15'],
    ['next 15th, which has passed', day(15, 0), '2026-03-16', '2026-04-15'],
    ['next 31st in a short month', day(31, 0), '2026-02-28', '2026-02-28'],
  ])('%s: %j from %s is %s', (_, of, from, due) => {
    expect(dueDateBy(of, from)).toBe(due)
  })

  it.each([
    ['2026-03-27', '2026-03-27', '2026-03-27'], // Friday
    ['2026-03-28', '2026-03-30', '2026-03-27'], // Saturday
    ['2026-03-29', '2026-03-30', '2026-03-27'], // Sunday
    ['2026-02-28', '2026-03-02', '2026-02-27'], // Saturday at the end of a month
    ['2028-01-01', '2028-01-03', '2027-12-31'], // Saturday at the turn of the year
  ])('%s is %s with the following business day, %s with the preceding one', (from, following, preceding) => {
    expect(businessDay(from, 'following')).toBe(following)
    expect(businessDay(from, 'preceding')).toBe(preceding)
    expect(businessDay(from, 'none')).toBe(from)
    expect(dueDateBy(terms({ kind: 'net', days: 0 }, { businessDays: 'following' }), from)).toBe(following)
  })

  it('comes from what was agreed, else the invoice, else the organization, else the record of the vendor', () => {
    const known = { vendor: net(10), fallback: net(20), vendorDays: 30 }
    const invoice = { issueDate: '2026-03-02', dueDate: '2026-03-09' }
    const found = (
      parts: Partial<typeof known> | { vendor: undefined; fallback: undefined },
      of = invoice as typeof invoice | { issueDate: string; dueDate: null },
    ) => {
      const { dueDate, source } = termsOf({ ...known, ...parts }, of)
      return [dueDate, source]
    }
    const unstated = { ...invoice, dueDate: null }
    expect(found({})).toEqual(['2026-03-12', 'vendor-terms'])
    expect(found({ vendor: undefined })).toEqual(['2026-03-09', 'invoice'])
    expect(found({ vendor: undefined }, unstated)).toEqual(['2026-03-22', 'default-terms'])
    expect(found({ vendor: undefined, fallback: undefined }, unstated)).toEqual(['2026-04-01', 'vendor-record'])
  })
})

describe('PAY-2: cash discounts', () => {
  const discounted = terms(
    { kind: 'net', days: 30 },
    {
      discounts: [
        { percent: '3', withinDays: 7 },
        { percent: '2', withinDays: 14 },
      ],
    },
  )

  it.each([
    ['2026-03-02', '3'],
    ['2026-03-09', '3'],
    ['2026-03-10', '2'],
    ['2026-03-16', '2'],
    ['2026-03-17', undefined],
  ])('of an invoice of 2 March are, on %s, %s percent: the last day counts', (on, percent) => {
    expect(openDiscount(discounted, '2026-03-02', on)?.percent).toBe(percent)
  })

  it.each([
    ['45.22', 'EUR', '2', '0.90'],
    ['45.25', 'EUR', '2', '0.91'],
    ['100.00', 'EUR', '2.5', '2.50'],
    ['0.01', 'EUR', '2', '0.00'],
    ['1005', 'JPY', '2', '20'],
    ['1025', 'JPY', '2', '21'],
    ['1.005', 'KWD', '3.3333', '0.033'],
  ])('of %s %s at %s percent is exactly %s', (amount, currency, percent, discount) => {
    expect(discountOf(Money.parse(amount, currency), { percent }).toDecimalText()).toBe(discount)
  })

  it('are shown with their windows', () => {
    expect(
      appliedTerms(
        { vendor: discounted, fallback: undefined, vendorDays: 30 },
        { issueDate: '2026-03-02', dueDate: null },
        Money.parse('45.22', 'EUR'),
      ),
    ).toEqual({
      dueDate: '2026-04-01',
      source: 'vendor-terms',
      discounts: [
        { percent: '3', until: '2026-03-09', amount: { amount: '1.36', currency: 'EUR' } },
        { percent: '2', until: '2026-03-16', amount: { amount: '0.90', currency: 'EUR' } },
      ],
    })
  })
})
