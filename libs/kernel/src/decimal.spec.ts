import {
  addRational,
  compareRational,
  divideRational,
  formatDecimal,
  multiplyRational,
  normalizeDecimal,
  parseDecimal,
  percent,
  rational,
  rescale,
  toRational,
} from './decimal.js'
import { divideRounded, type RoundingMode } from './rounding.js'

const refusedWith = (code: string): Error => expect.objectContaining({ code }) as Error

describe('parseDecimal', () => {
  it.each([
    ['0', 0n, 0],
    ['-0', 0n, 0],
    ['12.50', 1250n, 2],
    ['-0.5', -5n, 1],
    ['0.00000001', 1n, 8],
    ['9007199254740993', 9007199254740993n, 0],
  ])('reads %s exactly, keeping its scale', (text, unscaled, scale) => {
    expect(parseDecimal(text)).toEqual({ unscaled, scale })
  })

  it.each(['', ' ', '1e3', '+1', '1.', '.5', '01', '1,5', '1 000', ' 1', '1\n', 'NaN', 'Infinity', '0x10', '--1', '١'])(
    'refuses %j',
    (text) => {
      expect(() => parseDecimal(text)).toThrow(refusedWith('decimal.invalid'))
    },
  )

  it('refuses text of unreasonable length without repeating it', () => {
    const attempt = () => parseDecimal('9'.repeat(100_000))
    expect(attempt).toThrow(refusedWith('decimal.invalid'))
    expect(attempt).toThrow(/^.{0,250}$/)
  })
})

describe('formatDecimal', () => {
  it.each([
    [1250n, 2, '12.50', '12.5'],
    [-5n, 1, '-0.5', '-0.5'],
    [5n, 3, '0.005', '0.005'],
    [1200n, 2, '12.00', '12'],
    [1200n, 0, '1200', '1200'],
    [0n, 2, '0.00', '0'],
  ])('writes %s at scale %i as %s, trimmed %s', (unscaled, scale, full, trimmed) => {
    expect(formatDecimal({ unscaled, scale })).toBe(full)
    expect(formatDecimal({ unscaled, scale }, { trim: true })).toBe(trimmed)
  })
})

describe('normalizeDecimal and rescale', () => {
  it('drops needless decimals but no digits of the whole', () => {
    expect(normalizeDecimal(parseDecimal('1200.500'))).toEqual({ unscaled: 12005n, scale: 1 })
    expect(normalizeDecimal(parseDecimal('1200'))).toEqual({ unscaled: 1200n, scale: 0 })
    expect(normalizeDecimal(parseDecimal('0.00'))).toEqual({ unscaled: 0n, scale: 0 })
  })

  it('widens exactly and narrows with rounding', () => {
    expect(rescale(parseDecimal('1.5'), 3)).toBe(1500n)
    expect(rescale(parseDecimal('1.005'), 2)).toBe(101n)
    expect(rescale(parseDecimal('1.005'), 2, 'down')).toBe(100n)
  })
})

describe('divideRounded', () => {
  const modes: RoundingMode[] = ['half-up', 'half-even', 'up', 'down']
  it.each([
    [5n, [1n, 0n, 1n, 0n]],
    [15n, [2n, 2n, 2n, 1n]],
    [25n, [3n, 2n, 3n, 2n]],
    [24n, [2n, 2n, 3n, 2n]],
    [26n, [3n, 3n, 3n, 2n]],
    [20n, [2n, 2n, 2n, 2n]],
    [1n, [0n, 0n, 1n, 0n]],
    [0n, [0n, 0n, 0n, 0n]],
  ])('rounds %s tenths by mode, and the same below zero', (tenths, expected) => {
    expect(modes.map((mode) => divideRounded(tenths, 10n, mode))).toEqual(expected)
    expect(modes.map((mode) => divideRounded(-tenths, 10n, mode))).toEqual(expected.map((value) => -value))
    expect(modes.map((mode) => divideRounded(tenths, -10n, mode))).toEqual(expected.map((value) => -value))
    expect(modes.map((mode) => divideRounded(-tenths, -10n, mode))).toEqual(expected)
  })

  it('rounds half up, away from zero, unless told otherwise', () => {
    expect(divideRounded(-25n, 10n)).toBe(-3n)
  })

  it('refuses to divide by zero', () => {
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError)
  })
})

describe('fractions', () => {
  it('compute exactly', () => {
    const third = rational(1n, 3n)
    expect(compareRational(addRational(addRational(third, third), third), rational(1n))).toBe(0)
    expect(compareRational(multiplyRational(third, toRational(parseDecimal('0.3'))), rational(1n, 10n))).toBe(0)
    expect(compareRational(divideRational(rational(1n), third), rational(3n))).toBe(0)
    expect(compareRational(rational(1n, 3n), rational(333333n, 1000000n))).toBe(1)
    expect(compareRational(rational(-1n, 3n), rational(1n, 3n))).toBe(-1)
  })

  it('keep the denominator positive', () => {
    expect(rational(1n, -2n)).toEqual({ numerator: -1n, denominator: 2n })
    expect(compareRational(divideRational(rational(1n), rational(-2n)), rational(-1n, 2n))).toBe(0)
  })

  it('refuse a zero denominator', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError)
    expect(() => divideRational(rational(1n), rational(0n))).toThrow(RangeError)
  })

  it('read a percentage', () => {
    expect(compareRational(percent('23.33'), rational(2333n, 10000n))).toBe(0)
    expect(() => percent('19 %')).toThrow(refusedWith('decimal.invalid'))
  })
})
