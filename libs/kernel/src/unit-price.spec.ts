import { Quantity } from './quantity.js'
import { UnitPrice } from './unit-price.js'

const price = (text: string, base = '1'): UnitPrice => UnitPrice.parse(text, Quantity.parse(base))

const refusedWith = (code: string): Error => expect.objectContaining({ code }) as Error

describe('UnitPrice', () => {
  it.each([
    ['12.50', '1', '12.50'],
    ['12.50', '1000', '12.50 per 1000'],
    ['0', '1', '0'],
    ['0.00000001', '0.5', '0.00000001 per 0.5'],
  ])('reads %s per %s and keeps it as written', (text, base, shown) => {
    expect(price(text, base).toDecimalText()).toBe(text)
    expect(String(price(text, base))).toBe(shown)
    expect(JSON.parse(JSON.stringify(price(text, base)))).toEqual({ unitPrice: text, priceBaseQuantity: base })
  })

  it('is per 1 unless told otherwise', () => {
    expect(UnitPrice.parse('3').priceBaseQuantity.toString()).toBe('1')
  })

  it.each([
    ['a negative price', '-0.01', '1'],
    ['nine decimals', '0.123456789', '1'],
    ['ten billion', '10000000000', '1'],
    ['a base of zero', '1', '0'],
    ['a negative base', '1', '-1'],
  ])('refuses %s', (_what, text, base) => {
    expect(() => price(text, base)).toThrow(refusedWith('unit_price.invalid'))
  })

  it('refuses text that is not a decimal number', () => {
    expect(() => price('free')).toThrow(refusedWith('decimal.invalid'))
  })

  it.each([
    ['12.50', '1000', '1.25', '100', 0],
    ['12.50', '1', '12.5', '1', 0],
    ['12.50', '1000', '0.0126', '1', -1],
    ['0.01', '3', '0.00333333', '1', 1],
    ['1', '0.000001', '999999.99999999', '1', 1],
  ])('compares after normalising the base: %s per %s to %s per %s is %i (X-4)', (a, aBase, b, bBase, order) => {
    expect(price(a, aBase).compare(price(b, bBase))).toBe(order)
    expect(price(b, bBase).compare(price(a, aBase))).toBe(order === 0 ? 0 : -order)
    expect(price(a, aBase).equals(price(b, bBase))).toBe(order === 0)
  })

  it('knows a price of zero, and cannot be changed', () => {
    expect(price('0.00').isZero()).toBe(true)
    expect(price('0.01').isZero()).toBe(false)
    expect(() => Object.assign(price('1').amount, { unscaled: 5n })).toThrow(TypeError)
    expect(() => price('1') < price('2')).toThrow(TypeError)
  })
})
