import { compareIntegers, formatDecimal, parseDecimal, powerOfTen, rescale, type Rational } from './decimal.js'
import { defineError } from './errors.js'
import { divideRounded, type RoundingMode } from './rounding.js'

/** Decimals of a quantity. */
export const QUANTITY_SCALE = 6
const MICRO = powerOfTen(QUANTITY_SCALE)

/** Quantities from here on (in micro-units, either sign) are refused, never rounded. */
export const QUANTITY_LIMIT = 2n ** 53n

export const quantityOutOfRange = defineError({
  code: 'quantity.out_of_range',
  kind: 'UNPROCESSABLE',
  when: 'A quantity reaches 2^53 millionths, about nine billion.',
})
export const quantityTooManyDecimals = defineError({
  code: 'quantity.too_many_decimals',
  kind: 'INVALID_ARGUMENT',
  when: 'A quantity has more than six decimals.',
})

/** An immutable quantity in whole micro-units (six decimals, X-1), without its unit of measure. May be negative. */
export class Quantity {
  static readonly ZERO = new Quantity(0n)
  static readonly ONE = new Quantity(MICRO)

  private constructor(
    /** Millionths of the unit. The form that is stored. */
    readonly micro: bigint,
  ) {
    if (micro >= QUANTITY_LIMIT || micro <= -QUANTITY_LIMIT) {
      throw quantityOutOfRange(
        `${micro.toString()} millionths are more than a quantity can hold: it must stay below 2^53`,
      )
    }
    Object.freeze(this)
  }

  /** From stored micro-units. @throws DomainError quantity.out_of_range */
  static ofMicro(micro: bigint): Quantity {
    return new Quantity(micro)
  }

  /**
   * From exact decimal text. More than six decimals are refused unless a rounding is given.
   * @throws DomainError decimal.invalid, quantity.too_many_decimals, quantity.out_of_range
   */
  static parse(text: string, rounding?: RoundingMode): Quantity {
    const value = parseDecimal(text)
    if (value.scale > QUANTITY_SCALE && rounding === undefined) {
      throw quantityTooManyDecimals(
        `${text} has ${String(value.scale)} decimals, but a quantity has at most six: round it first`,
      )
    }
    return new Quantity(rescale(value, QUANTITY_SCALE, rounding))
  }

  /** The sum, zero for none. @throws DomainError quantity.out_of_range */
  static sum(quantities: Iterable<Quantity>): Quantity {
    let total = Quantity.ZERO
    for (const quantity of quantities) total = total.add(quantity)
    return total
  }

  add(other: Quantity): Quantity {
    return new Quantity(this.micro + other.micro)
  }

  subtract(other: Quantity): Quantity {
    return new Quantity(this.micro - other.micro)
  }

  negate(): Quantity {
    return new Quantity(-this.micro)
  }

  /** Times an exact fraction, such as a unit conversion of 1/12, rounded once to six decimals. */
  multiply(factor: Rational, rounding: RoundingMode = 'half-up'): Quantity {
    return new Quantity(divideRounded(this.micro * factor.numerator, factor.denominator, rounding))
  }

  /** -1, 0 or 1. */
  compare(other: Quantity): -1 | 0 | 1 {
    return compareIntegers(this.micro, other.micro)
  }

  equals(other: Quantity): boolean {
    return this.micro === other.micro
  }

  isLessThan(other: Quantity): boolean {
    return this.micro < other.micro
  }

  isGreaterThan(other: Quantity): boolean {
    return this.micro > other.micro
  }

  isZero(): boolean {
    return this.micro === 0n
  }

  isNegative(): boolean {
    return this.micro < 0n
  }

  isPositive(): boolean {
    return this.micro > 0n
  }

  toRational(): Rational {
    return { numerator: this.micro, denominator: MICRO }
  }

  /** Decimal text without trailing zeros: `2.5`, `12`. */
  toString(): string {
    return formatDecimal({ unscaled: this.micro, scale: QUANTITY_SCALE }, { trim: true })
  }

  toJSON(): string {
    return this.toString()
  }

  /** Keeps `<`, `+` and the like from quietly turning a quantity into a number. */
  valueOf(): never {
    throw new TypeError('Quantity has no numeric value: use compare, add, subtract')
  }
}
