import { CURRENCIES, isCurrency, minorUnitsOf } from './currency.js'

const refusedWith = (code: string): Error => expect.objectContaining({ code }) as Error

describe('currencies (ISO 4217)', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['BHD', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s has %i decimals', (code, decimals) => {
    expect(minorUnitsOf(code)).toBe(decimals)
  })

  it.each(['EUR', 'IDR', 'MWK', 'PEN', 'RON', 'SDG', 'SZL', 'TRY'])(
    '%s keeps its decimals although the list also has a withdrawn row for it',
    (code) => {
      expect(minorUnitsOf(code)).toBe(2)
    },
  )

  it.each([
    ['a metal', 'XAU'],
    ['no currency', 'XXX'],
    ['a test code', 'XTS'],
    ['a fund', 'XDR'],
    ['a withdrawn currency', 'DEM'],
    ['another withdrawn currency', 'RUR'],
    ['lower case', 'eur'],
    ['nothing', ''],
    ['a property that every object has', 'constructor'],
  ])('refuses %s (%s)', (_what, code) => {
    expect(isCurrency(code)).toBe(false)
    expect(() => minorUnitsOf(code)).toThrow(refusedWith('money.currency_unknown'))
  })

  it('lists the 165 currencies in use, once each and in order', () => {
    expect(CURRENCIES).toHaveLength(165)
    expect([...new Set(CURRENCIES)].sort()).toEqual(CURRENCIES)
  })
})
