import { minorUnitsOf, type Currency } from './currency.js'
import { compareIntegers, formatDecimal, parseDecimal, powerOfTen, rescale, type Rational } from './decimal.js'
import { defineError } from './errors.js'
import { divideRounded, type RoundingMode } from './rounding.js'

/** Amounts from here on (in minor units, either sign) are refused, never rounded (reliability.md 2.13). */
export const MONEY_LIMIT = 2n ** 53n

export const moneyOutOfRange = defineError({
  code: 'money.out_of_range',
  kind: 'UNPROCESSABLE',
  when: 'An amount reaches 2^53 minor units of its currency.',
})
export const moneyMixedCurrencies = defineError({
  code: 'money.mixed_currencies',
  kind: 'UNPROCESSABLE',
  when: 'Amounts of different currencies were added or compared; convert one of them first.',
})
export const moneyTooManyDecimals = defineError({
  code: 'money.too_many_decimals',
  kind: 'INVALID_ARGUMENT',
  when: 'An amount has more decimals than its currency.',
})
export const moneyAllocationInvalid = defineError({
  code: 'money.allocation_invalid',
  kind: 'INVALID_ARGUMENT',
  when: 'An amount cannot be allocated: no weights, a negative weight, or all weights zero.',
})

/** The form in which money crosses a boundary: exact decimal text with all decimals of the currency. */
export interface MoneyJson {
  readonly amount: string
  readonly currency: string
}

/**
 * An immutable amount: whole minor units of one currency, never a floating point number (MON-01). Every
 * result below 2^53 minor units, else `money.out_of_range`; mixed currencies are refused.
 */
export class Money {
  private constructor(
    /** Minor units: cents for EUR, yen for JPY. The form that is stored. */
    readonly minor: bigint,
    readonly currency: Currency,
  ) {
    if (minor >= MONEY_LIMIT || minor <= -MONEY_LIMIT) {
      throw moneyOutOfRange(
        `${minor.toString()} minor units of ${currency} are more than an amount can hold: it must stay below 2^53`,
      )
    }
    Object.freeze(this)
  }

  /** From stored minor units. @throws DomainError money.currency_unknown, money.out_of_range */
  static ofMinor(minor: bigint, currency: string): Money {
    minorUnitsOf(currency)
    return new Money(minor, currency as Currency)
  }

  /** Nothing, in this currency. @throws DomainError money.currency_unknown */
  static zero(currency: string): Money {
    return Money.ofMinor(0n, currency)
  }

  /**
   * From exact decimal text in major units. More decimals than the currency has are refused unless a rounding is given.
   * @throws DomainError decimal.invalid, money.currency_unknown, money.too_many_decimals, money.out_of_range
   */
  static parse(text: string, currency: string, rounding?: RoundingMode): Money {
    const decimals = minorUnitsOf(currency)
    const value = parseDecimal(text)
    if (value.scale > decimals && rounding === undefined) {
      throw moneyTooManyDecimals(
        `${text} has ${String(value.scale)} decimals, but ${currency} has ${String(decimals)}: round it first`,
      )
    }
    return Money.ofMinor(rescale(value, decimals, rounding), currency)
  }

  /** From the form of {@link Money.toJSON}. @throws DomainError as {@link Money.parse} without rounding. */
  static fromJson({ amount, currency }: MoneyJson): Money {
    return Money.parse(amount, currency)
  }

  /** From an exact fraction of major units, rounded once to the currency. @throws DomainError money.currency_unknown, money.out_of_range */
  static ofRational(value: Rational, currency: string, rounding: RoundingMode = 'half-up'): Money {
    const factor = powerOfTen(minorUnitsOf(currency))
    return Money.ofMinor(divideRounded(value.numerator * factor, value.denominator, rounding), currency)
  }

  /** The sum, zero for no amounts. @throws DomainError money.mixed_currencies, money.out_of_range */
  static sum(amounts: Iterable<Money>, currency: string): Money {
    let total = Money.zero(currency)
    for (const amount of amounts) total = total.add(amount)
    return total
  }

  add(other: Money): Money {
    this.assertSameCurrency(other, 'add')
    return new Money(this.minor + other.minor, this.currency)
  }

  subtract(other: Money): Money {
    this.assertSameCurrency(other, 'subtract')
    return new Money(this.minor - other.minor, this.currency)
  }

  negate(): Money {
    return new Money(-this.minor, this.currency)
  }

  absolute(): Money {
    return this.minor < 0n ? this.negate() : this
  }

  /** -1, 0 or 1. @throws DomainError money.mixed_currencies */
  compare(other: Money): -1 | 0 | 1 {
    this.assertSameCurrency(other, 'compare')
    return compareIntegers(this.minor, other.minor)
  }

  /** Same currency and same amount; never throws. */
  equals(other: Money): boolean {
    return this.currency === other.currency && this.minor === other.minor
  }

  isLessThan(other: Money): boolean {
    return this.compare(other) < 0
  }

  isGreaterThan(other: Money): boolean {
    return this.compare(other) > 0
  }

  isZero(): boolean {
    return this.minor === 0n
  }

  isNegative(): boolean {
    return this.minor < 0n
  }

  isPositive(): boolean {
    return this.minor > 0n
  }

  /**
   * Times an exact fraction, rounded once; see `rational` and `percent` for factors.
   * MON-02: −6491.34 × 25 % = −1622.84. @throws DomainError money.out_of_range
   */
  multiply(factor: Rational, rounding: RoundingMode = 'half-up'): Money {
    return new Money(divideRounded(this.minor * factor.numerator, factor.denominator, rounding), this.currency)
  }

  /**
   * Splits the amount in proportion to the weights by largest remainder, ties in order of the weights (MON-03).
   * The parts add up exactly and none has the other sign. @throws DomainError money.allocation_invalid
   */
  allocate(weights: readonly bigint[]): Money[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0n)
    if (total <= 0n || weights.some((weight) => weight < 0n)) {
      throw moneyAllocationInvalid(
        `${this.toString()} cannot be allocated to the weights [${weights.join(', ')}]: give weights of zero or more, at least one above zero`,
      )
    }
    const whole = this.absolute().minor
    const shares = weights.map((weight, index) => ({
      index,
      floor: (whole * weight) / total,
      remainder: (whole * weight) % total,
    }))
    const left = shares.reduce((rest, share) => rest - share.floor, whole)
    const parts = shares.map((share) => share.floor)
    shares.sort((a, b) => compareIntegers(b.remainder, a.remainder) || a.index - b.index)
    for (const [rank, { index, floor }] of shares.entries()) if (BigInt(rank) < left) parts[index] = floor + 1n
    return parts.map((part) => new Money(this.isNegative() ? -part : part, this.currency))
  }

  /** The exact fraction of major units. */
  toRational(): Rational {
    return { numerator: this.minor, denominator: powerOfTen(minorUnitsOf(this.currency)) }
  }

  /** Major units with all decimals of the currency: `-1622.84`, `500` for JPY. */
  toDecimalText(): string {
    return formatDecimal({ unscaled: this.minor, scale: minorUnitsOf(this.currency) })
  }

  /** `1250.00 EUR`, for messages and logs. */
  toString(): string {
    return `${this.toDecimalText()} ${this.currency}`
  }

  toJSON(): MoneyJson {
    return { amount: this.toDecimalText(), currency: this.currency }
  }

  /** Keeps `<`, `+` and the like from quietly turning an amount into a number. */
  valueOf(): never {
    throw new TypeError('Money has no numeric value: use compare, add, subtract')
  }

  private assertSameCurrency(other: Money, verb: string): void {
    if (this.currency !== other.currency) {
      throw moneyMixedCurrencies(`cannot ${verb} ${this.toString()} and ${other.toString()}: convert one of them first`)
    }
  }
}

/** A sum of many amounts, in minor units, as it is shown: it may be larger than any one amount. @throws DomainError money.currency_unknown */
export const sumJson = (minor: bigint, currency: string): MoneyJson => ({
  amount: formatDecimal({ unscaled: minor, scale: minorUnitsOf(currency) }),
  currency,
})
