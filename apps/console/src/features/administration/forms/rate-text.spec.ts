import { readRate } from './rate-text.js'

describe('a rate as it is typed', () => {
  it.each([
    ['1.0834', 'en-GB', '1.0834'],
    ['1,0834', 'de-DE', '1.0834'],
    ['160.39', 'en-GB', '160.39'],
    // Eighteen digits that a number would not keep.
    ['0.000000123456789012', 'en-GB', '0.000000123456789012'],
    ['16,841.9', 'en-GB', '16841.9'],
  ])('%s in %s is %s', (text, locale, value) => {
    expect(readRate(text, locale)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'empty'],
    ['0', 'not_a_rate'],
    ['0.00', 'not_a_rate'],
    ['-1.5', 'not_a_rate'],
    ['12345678901', 'not_a_rate'],
    ['EUR', 'not_a_number'],
    ['0.1234567890123456789', 'too_many_decimals'],
  ])('"%s" is refused: %s', (text, reason) => {
    expect(readRate(text, 'en-GB')).toEqual({ ok: false, reason })
  })
})
