import { defineError } from './errors.js'
import { divideRounded, type RoundingMode } from './rounding.js'

/** An exact decimal number: `unscaled` × 10^-`scale`. `{ unscaled: 1250n, scale: 2 }` is 12.50. */
export interface Decimal {
  readonly unscaled: bigint
  readonly scale: number
}

/** An exact fraction; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const decimalInvalid = defineError({
  code: 'decimal.invalid',
  kind: 'INVALID_ARGUMENT',
  when: 'A number is not plain decimal text such as 1250.00 or -0.5.',
})

/** Longer text is refused before it is read: no amount, quantity, price or rate comes near. */
const MAX_CHARACTERS = 64
const PLAIN_DECIMAL = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/

export const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent)

/**
 * Reads plain decimal text exactly, keeping its scale (`12.50` has scale 2): no exponent, plus sign, blanks,
 * grouping or leading zeros. `-0` becomes 0.
 * @throws DomainError decimal.invalid
 */
export function parseDecimal(text: string): Decimal {
  const [, sign, whole, fraction = ''] = (text.length <= MAX_CHARACTERS ? PLAIN_DECIMAL.exec(text) : null) ?? []
  if (whole === undefined) {
    const shown = text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS)}…`
    throw decimalInvalid(
      `"${shown}" is not a decimal number: write it as plain digits with a point, such as 1250.00 or -0.5`,
    )
  }
  const digits = BigInt(whole + fraction)
  return { unscaled: sign === '-' ? -digits : digits, scale: fraction.length }
}

/** Decimal text with exactly `scale` decimals; `trim` drops trailing zeros and an empty fraction. */
export function formatDecimal({ unscaled, scale }: Decimal, style: { readonly trim?: boolean } = {}): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const decimals = digits.slice(digits.length - scale)
  const fraction = style.trim === true ? decimals.replace(/0+$/, '') : decimals
  return `${unscaled < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** The number without needless decimals: 12.50 and 12.500 both become 12.5. */
export function normalizeDecimal({ unscaled, scale }: Decimal): Decimal {
  let [digits, decimals] = [unscaled, scale]
  while (decimals > 0 && digits % 10n === 0n) {
    digits /= 10n
    decimals -= 1
  }
  return { unscaled: digits, scale: decimals }
}

/** The unscaled value at another scale; what does not fit is rounded. */
export function rescale({ unscaled, scale }: Decimal, to: number, rounding: RoundingMode = 'half-up'): bigint {
  return to >= scale ? unscaled * powerOfTen(to - scale) : divideRounded(unscaled, powerOfTen(scale - to), rounding)
}

/** A fraction; the sign moves to the numerator. @throws RangeError when the denominator is zero. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator other than zero')
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator }
}

/** The fraction that a decimal stands for. */
export function toRational({ unscaled, scale }: Decimal): Rational {
  return { numerator: unscaled, denominator: powerOfTen(scale) }
}

/** The fraction that a percentage stands for: `percent('19')` = 19/100. @throws DomainError decimal.invalid */
export function percent(text: string): Rational {
  const { unscaled, scale } = parseDecimal(text)
  return { numerator: unscaled, denominator: powerOfTen(scale + 2) }
}

export function addRational(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

export function multiplyRational(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

/** `a / b`. @throws RangeError when `b` is zero. */
export function divideRational(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** -1, 0 or 1: the exact order of two fractions. */
export function compareRational(a: Rational, b: Rational): -1 | 0 | 1 {
  return compareIntegers(a.numerator * b.denominator, b.numerator * a.denominator)
}

/** -1, 0 or 1: the order of two whole numbers, as `sort` wants it. */
export function compareIntegers(a: bigint, b: bigint): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}
