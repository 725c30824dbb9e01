import { printDate, printDay, printDecimal, printIban, printMoney, printUnit } from './print-format.policy.js'

describe('numbers and dates on paper', () => {
  it.each([
    ['0', '0', '0'],
    ['12', '12', '12'],
    ['999.5', '999.5', '999,5'],
    ['1000', '1,000', '1.000'],
    ['-1234567.8900', '-1,234,567.8900', '-1.234.567,8900'],
    ['999999999999999.9999', '999,999,999,999,999.9999', '999.999.999.999.999,9999'],
  ])('PDF-1: %s keeps all its digits', (decimal, en, de) => {
    expect([printDecimal(decimal, 'en'), printDecimal(decimal, 'de')]).toEqual([en, de])
  })

  it.each(['', '1,5', '1e5', 'NaN', '.5'])('refuses %j, which is no decimal text', (text) => {
    expect(() => printDecimal(text, 'en')).toThrow(TypeError)
  })

  it('prints money with its currency', () => {
    const money = { amount: '1404.20', currency: 'EUR' }
    expect([printMoney(money, 'en'), printMoney(money, 'de')]).toEqual(['EUR 1,404.20', '1.404,20 EUR'])
  })

  it('prints the date of the place, not of Greenwich', () => {
    expect(printDate('2026-03-31', 'de')).toBe('31.03.2026')
    expect(printDay('2026-03-31T23:30:00.000Z', 'Europe/Berlin', 'en')).toBe('2026-04-01')
    expect(printDay('2026-03-31T03:30:00.000Z', 'America/New_York', 'de')).toBe('30.03.2026')
  })

  it('prints units and accounts as people write them', () => {
    expect([printUnit('C62', 'en'), printUnit('HUR', 'de'), printUnit('X9', 'en')]).toEqual(['pcs', 'Std', 'X9'])
    expect(printIban('DE89370400440532013000')).toBe('DE89 3704 0044 0532 0130 00')
  })
})
