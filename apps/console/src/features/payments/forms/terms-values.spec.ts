import { NEW_TERMS, type TypedTerms, readTerms, typedTerms } from './terms-values.js'

const typed = (change: Partial<TypedTerms> = {}): TypedTerms => ({ ...typedTerms(NEW_TERMS, 'en-GB'), ...change })
const row = (percent: string, days: string, key = percent) => ({ key, percent, days })

describe('terms of payment that are typed', () => {
  it('are read as the API takes them, in the way of the reader', () => {
    expect(readTerms(typed({ discounts: [row('2,5', '10'), row('1', '20')] }), 'de-DE')).toEqual({
      ok: true,
      value: {
        due: { kind: 'net', days: 30 },
        discounts: [
          { percent: '2.5', withinDays: 10 },
          { percent: '1', withinDays: 20 },
        ],
        businessDays: 'none',
      },
    })
  })

  it('come back as they were', () => {
    const terms = {
      due: { kind: 'day-of-month', day: 15, monthsLater: 0 },
      discounts: [{ percent: '0.5', withinDays: 0 }],
      businessDays: 'following',
    } as const
    expect(readTerms(typedTerms(terms, 'de-DE'), 'de-DE')).toEqual({ ok: true, value: terms })
  })

  it('ask only for what belongs to the kind that is chosen', () => {
    expect(readTerms(typed({ kind: 'end-of-month', days: '10', day: 'x', months: '' }), 'en-GB')).toMatchObject({
      value: { due: { kind: 'end-of-month', days: 10 } },
    })
    expect(readTerms(typed({ kind: 'day-of-month', day: '32', months: '1', days: '' }), 'en-GB')).toMatchObject({
      reason: { day: { least: 1, most: 31 } },
    })
  })

  it.each(['', '-1', '366', '1.5', 'ten'])('refuse %p days', (days) => {
    expect(readTerms(typed({ days }), 'en-GB')).toMatchObject({ ok: false, reason: { days: { least: 0, most: 365 } } })
  })

  it.each(['0', '0.0', '100', '-2', '2.00001', 'two', ''])('refuse a discount of %p percent', (percent) => {
    expect(readTerms(typed({ discounts: [row(percent, '10', 'first')] }), 'en-GB')).toMatchObject({
      ok: false,
      reason: { percents: { first: true } },
    })
  })

  it.each([
    [row('2', '10', 'a'), row('2', '20', 'b')],
    [row('2', '10', 'a'), row('1', '10', 'b')],
    [row('2', '10', 'a'), row('10', '20', 'b')],
  ])('refuse a later discount that is not smaller, or not later', (...discounts) => {
    expect(readTerms(typed({ discounts }), 'en-GB')).toMatchObject({ ok: false, reason: { discounts: 'order' } })
  })
})
