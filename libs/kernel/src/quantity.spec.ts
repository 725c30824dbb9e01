import { rational } from './decimal.js'
import { Quantity } from './quantity.js'
import * as schemas from './schemas.js'

const quantity = (text: string): Quantity => Quantity.parse(text)
const refusedWith = (code: string): Error => expect.objectContaining({ code }) as Error

describe('Quantity', () => {
  it.each([
    ['12', 12_000_000n, '12'],
    ['2.50', 2_500_000n, '2.5'],
    ['-1', -1_000_000n, '-1'],
    ['0.000001', 1n, '0.000001'],
    ['100.000000', 100_000_000n, '100'],
    ['-0', 0n, '0'],
  ])('reads %s as micro-units and writes it without trailing zeros', (text, micro, written) => {
    expect(quantity(text).micro).toBe(micro)
    expect(quantity(text).toString()).toBe(written)
    expect(JSON.stringify({ quantity: quantity(text) })).toBe(`{"quantity":"${written}"}`)
    expect(Quantity.ofMicro(micro).equals(quantity(text))).toBe(true)
  })

  it('refuses more than six decimals unless told how to round', () => {
    expect(() => quantity('0.0000005')).toThrow(refusedWith('quantity.too_many_decimals'))
    expect(Quantity.parse('0.0000005', 'half-up').micro).toBe(1n)
    expect(Quantity.parse('0.0000005', 'half-even').micro).toBe(0n)
  })

  it('refuses text that is not a decimal number', () => {
    expect(() => quantity('12 pcs')).toThrow(refusedWith('decimal.invalid'))
  })

  it.each<[string, () => unknown]>([
    ['from micro-units', () => Quantity.ofMicro(2n ** 53n)],
    ['from negative micro-units', () => Quantity.ofMicro(-(2n ** 53n))],
    ['when read', () => quantity('9007199254.740992')],
    ['when added', () => Quantity.ofMicro(2n ** 53n - 1n).add(Quantity.ofMicro(1n))],
    ['when multiplied', () => quantity('9000000000').multiply(rational(2n))],
  ])('refuses 2^53 millionths %s', (_when, attempt) => {
    expect(attempt).toThrow(refusedWith('quantity.out_of_range'))
  })

  it('holds everything that a contract lets in', () => {
    expect(quantity(schemas.quantity().parse('999999999.999999')).toString()).toBe('999999999.999999')
  })

  it('adds, subtracts, sums and compares exactly', () => {
    expect(quantity('0.1').add(quantity('0.2'))).toEqual(quantity('0.3'))
    expect(quantity('1').subtract(quantity('1.5'))).toEqual(quantity('-0.5'))
    expect(Quantity.sum([quantity('1'), quantity('2'), quantity('-0.5')])).toEqual(quantity('2.5'))
    expect(Quantity.sum([])).toEqual(Quantity.ZERO)
    expect(quantity('2').compare(quantity('10'))).toBe(-1)
    expect(quantity('2').isLessThan(quantity('10'))).toBe(true)
    expect(quantity('2').isGreaterThan(quantity('2'))).toBe(false)
    expect(quantity('-1').isNegative()).toBe(true)
    expect(quantity('1').isPositive()).toBe(true)
    expect(Quantity.ZERO.isZero()).toBe(true)
    expect(quantity('1').negate()).toEqual(quantity('-1'))
  })

  it('converts units by exact fractions: 120 pieces in boxes of 12 are 10, and back without drift (X-4)', () => {
    const boxes = quantity('120').multiply(rational(1n, 12n))
    expect(boxes.toString()).toBe('10')
    expect(boxes.multiply(rational(12n)).toString()).toBe('120')
    expect(quantity('115').multiply(rational(1n, 12n)).toString()).toBe('9.583333')
  })

  it('cannot be changed and has no numeric value by accident', () => {
    expect(() => Object.assign(quantity('1'), { micro: 5n })).toThrow(TypeError)
    expect(() => quantity('1') < quantity('2')).toThrow(TypeError)
  })
})
