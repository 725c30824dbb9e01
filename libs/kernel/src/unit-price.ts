import {
  compareRational,
  divideRational,
  formatDecimal,
  parseDecimal,
  toRational,
  type Decimal,
  type Rational,
} from './decimal.js'
import { defineError } from './errors.js'
import { Quantity } from './quantity.js'

/** Decimals of a unit price. */
export const UNIT_PRICE_SCALE = 8
const LIMIT = 10n ** 10n

export const unitPriceInvalid = defineError({
  code: 'unit_price.invalid',
  kind: 'INVALID_ARGUMENT',
  when: 'A price is negative, has more than eight decimals, reaches ten billion, or its base quantity is not above zero.',
})

/**
 * The price of one price base quantity: "12.50 per 1000" is amount 12.50, base 1000. Never negative; a
 * credit has a negative quantity instead. Stored as its text and the base in micro-units; it has no currency of its own.
 */
export class UnitPrice {
  private constructor(
    readonly amount: Decimal,
    readonly priceBaseQuantity: Quantity,
  ) {
    Object.freeze(this.amount)
    Object.freeze(this)
  }

  /** From decimal text and the quantity that it pays for. @throws DomainError decimal.invalid, unit_price.invalid */
  static parse(text: string, priceBaseQuantity: Quantity = Quantity.ONE): UnitPrice {
    const written = parseDecimal(text)
    if (written.scale > UNIT_PRICE_SCALE)
      throw unitPriceInvalid(`price ${text} has more than eight decimals: round it first`)
    if (written.unscaled < 0n)
      throw unitPriceInvalid(
        `price ${text} is negative: give a price of zero or more, and a negative quantity for a credit`,
      )
    if (compareRational(toRational(written), { numerator: LIMIT, denominator: 1n }) >= 0) {
      throw unitPriceInvalid(`price ${text} is too large: it must stay below ten billion`)
    }
    if (!priceBaseQuantity.isPositive()) {
      throw unitPriceInvalid(
        `price ${text} per ${priceBaseQuantity.toString()}: the price base quantity must be above zero`,
      )
    }
    return new UnitPrice(written, priceBaseQuantity)
  }

  /** The exact price of one unit, after dividing by the base. */
  perUnit(): Rational {
    return divideRational(toRational(this.amount), this.priceBaseQuantity.toRational())
  }

  /** -1, 0 or 1: exact, after normalising both price bases. Both must be of one currency and unit of measure. */
  compare(other: UnitPrice): -1 | 0 | 1 {
    return compareRational(this.perUnit(), other.perUnit())
  }

  /** Costs the same: 12.50 per 1000 equals 1.25 per 100. */
  equals(other: UnitPrice): boolean {
    return this.compare(other) === 0
  }

  isZero(): boolean {
    return this.amount.unscaled === 0n
  }

  /** The price of one base quantity with the decimals it was written with: `12.50`. The form that is stored. */
  toDecimalText(): string {
    return formatDecimal(this.amount)
  }

  /** `12.50 per 1000`, for messages and logs. */
  toString(): string {
    return this.priceBaseQuantity.equals(Quantity.ONE)
      ? this.toDecimalText()
      : `${this.toDecimalText()} per ${this.priceBaseQuantity.toString()}`
  }

  toJSON(): { unitPrice: string; priceBaseQuantity: string } {
    return { unitPrice: this.toDecimalText(), priceBaseQuantity: this.priceBaseQuantity.toString() }
  }

  /** Keeps `<`, `+` and the like from quietly turning a price into a number. */
  valueOf(): never {
    throw new TypeError('UnitPrice has no numeric value: use compare')
  }
}
