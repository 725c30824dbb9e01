import { assertCurrencies, type EnteredRate, rateAmong } from './exchange-rate.policy.js'

const rate = (pair: string, text: string, date = '2026-03-01', source = 'ECB'): EnteredRate => ({
  fromCurrency: pair.slice(0, 3),
  toCurrency: pair.slice(4),
  date,
  rate: text,
  source,
})
const wanted = (pair: string, base: string | null = 'EUR') => ({
  from: pair.slice(0, 3),
  to: pair.slice(4),
  date: '2026-03-31',
  base,
})

describe('the exchange rate of a day (X-3)', () => {
  it('is 1 within a currency, whatever was entered', () => {
    expect(rateAmong([], wanted('EUR-EUR'))).toEqual({ rate: '1', date: '2026-03-31', source: 'same currency' })
  })

  it('is the entered one, to its last digit', () => {
    expect(rateAmong([rate('EUR-USD', '1.08340')], wanted('EUR-USD'))).toEqual({
      rate: '1.08340',
      date: '2026-03-01',
      source: 'ECB',
    })
  })

  it.each([
    ['EUR-USD', '1.25', '0.8'],
    ['EUR-IDR', '17391.3', '0.0000575000143750'],
    ['EUR-USD', '0.3', '3.33333333333'],
    ['EUR-USD', '3', '0.333333333333'],
    ['EUR-USD', '9999999999', '0.000000000100000000'],
  ])('is the inverse of %s %s, and says so: %s', (pair, entered, inverse) => {
    const back = `${pair.slice(4)}-${pair.slice(0, 3)}`
    const found = rateAmong([rate(pair, entered)], wanted(back))
    expect(found).toMatchObject({ source: 'ECB, inverse' })
    expect(found?.rate).toBe(inverse.replace(/0+$/, ''))
  })

  it('is the newer of direct and inverse; on the same day the direct one', () => {
    const old = rate('EUR-USD', '1.10', '2026-03-01')
    expect(rateAmong([old, rate('USD-EUR', '0.5', '2026-03-02')], wanted('EUR-USD'))).toMatchObject({ rate: '2' })
    expect(rateAmong([old, rate('USD-EUR', '0.5', '2026-03-01')], wanted('EUR-USD'))).toMatchObject({ rate: '1.10' })
  })

  it('goes by way of the base currency, dated by the older of both rates', () => {
    const entered = [rate('EUR-USD', '1.25', '2026-03-05'), rate('EUR-GBP', '0.8', '2026-03-03', 'Bank')]
    expect(rateAmong(entered, wanted('USD-GBP'))).toEqual({
      rate: '0.64',
      date: '2026-03-03',
      source: 'ECB, inverse and Bank, via EUR',
    })
  })

  it('is none when nothing leads there', () => {
    const entered = [rate('CHF-USD', '1.25'), rate('CHF-GBP', '0.8')]
    expect(rateAmong(entered, wanted('USD-GBP'))).toBeNull()
    expect(rateAmong(entered, wanted('USD-GBP', null))).toBeNull()
    expect(rateAmong([], wanted('EUR-USD'))).toBeNull()
  })

  it('is entered between two different currencies in use', () => {
    expect(() => assertCurrencies('EUR', 'USD')).not.toThrow()
    expect(() => assertCurrencies('EUR', 'EUR')).toThrow(
      expect.objectContaining({ code: 'procurement.exchange_rate.refused' }),
    )
    expect(() => assertCurrencies('DEM', 'USD')).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/from' })] }),
    )
  })
})
