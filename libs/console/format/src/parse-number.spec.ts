import { parseDecimal, parseMoneyText, plainDecimal } from './parse-number.js'

const answer = (parsed: ReturnType<typeof parseDecimal>): string => (parsed.ok ? parsed.value : `✕ ${parsed.reason}`)

describe('a number as people type it', () => {
  it.each([
    ['de', '1.234,56', '1234.56'],
    ['de', '1,234.56', '1234.56'],
    ['de', '1 234,56', '1234.56'],
    ['de', '1234.5', '1234.5'],
    ['de', '1.234', '1234'],
    ['de', '1.234.567', '1234567'],
    ['de', '0,5', '0.5'],
    ['de', ',5', '0.5'],
    ['de', '-3,20', '-3.20'],
    ['de', '3,20-', '-3.20'],
    ['de', '−0,00', '0.00'],
    ['de', '007', '7'],
    ['en', '1,234.56', '1234.56'],
    ['en', '1.234,56', '1234.56'],
    ['en', '1,234', '1234'],
    ['en', '1,5', '1.5'],
    ['en-IN', '12,34,567.80', '1234567.80'],
    ['de-CH', "1'234.50", '1234.50'],
    ['de-CH', '1’234.50', '1234.50'],
    ['fr', '1\u202f234,56', '1234.56'],
    ['ar-EG', '١٢٣٤٫٥', '1234.5'],
    ['en', '１２', '12'],
    ['en', '99999999999999999.99', '99999999999999999.99'],
  ])('%s: %s is %s with two decimals', (locale, typed, expected) => {
    expect(answer(parseDecimal(typed, locale, { decimals: 2 }))).toBe(expected)
  })

  it.each([
    ['de', '', 'empty'],
    ['de', '   ', 'empty'],
    ['de', 'abc', 'not_a_number'],
    ['de', '1.2.3', 'not_a_number'],
    ['de', '1,23,4.5,6', 'not_a_number'],
    ['de', '12 34', 'not_a_number'],
    ['de', '1e5', 'not_a_number'],
    ['de', ',', 'not_a_number'],
    ['de', '1,234', 'too_many_decimals'],
    ['de', '1,000', 'ambiguous'],
    ['en', '1.000', 'ambiguous'],
    ['en', '0.005', 'too_many_decimals'],
  ])('%s: refuses "%s" as %s', (locale, typed, reason) => {
    expect(answer(parseDecimal(typed, locale, { decimals: 2 }))).toBe(`✕ ${reason}`)
  })

  it('refuses what can mean two quantities', () => {
    expect(answer(parseDecimal('1.234', 'de', { decimals: 6 }))).toBe('✕ ambiguous')
    expect(answer(parseDecimal('1,234', 'en', { decimals: 6 }))).toBe('✕ ambiguous')
    expect(answer(parseDecimal('1,234', 'de', { decimals: 6 }))).toBe('1.234')
    expect(answer(parseDecimal('0.125', 'de', { decimals: 6 }))).toBe('0.125')
  })

  it('keeps every digit', () => {
    expect(answer(parseDecimal('12345678901234567890,123456', 'de'))).toBe('12345678901234567890.123456')
  })
})

describe('an amount as people type it', () => {
  it.each([
    ['de', 'EUR', '1.234,50 €', '1234.50'],
    ['en', 'EUR', '€1,234.50', '1234.50'],
    ['en', 'EUR', 'eur 12', '12'],
    ['en', 'USD', '$12', '12'],
    ['ja', 'JPY', '1,200', '1200'],
    ['en', 'EUR', '$12', '✕ other_currency'],
    ['en', 'EUR', 'USD 12', '✕ other_currency'],
    ['en', 'EUR', 'about 12', '✕ not_a_number'],
    ['ja', 'JPY', '12.5', '✕ too_many_decimals'],
  ])('%s, %s: %s', (locale, currency, typed, expected) => {
    expect(answer(parseMoneyText(typed, locale, currency))).toBe(expected)
  })

  it('is shown again as it would be typed', () => {
    expect(plainDecimal('1234.50', 'de')).toBe('1234,50')
    expect(answer(parseMoneyText(plainDecimal('1234.50', 'de'), 'de', 'EUR'))).toBe('1234.50')
  })
})
