import { addRational, multiplyRational } from './decimal.js'
import { Money } from './money.js'
import type { Quantity } from './quantity.js'
import type { RoundingMode } from './rounding.js'
import type { UnitPrice } from './unit-price.js'

/** What a document line is priced from. */
export interface PricedLine {
  /** Negative on a credited line. */
  readonly quantity: Quantity
  /** With its price base quantity. */
  readonly unitPrice: UnitPrice
  /** Taken off the line. */
  readonly allowances?: readonly Money[]
  /** Put on the line. */
  readonly charges?: readonly Money[]
  readonly currency: string
  /** Default: half-up, away from zero. */
  readonly rounding?: RoundingMode
}

/**
 * Net amount of a line: quantity × price ÷ price base quantity − allowances + charges, computed exactly and
 * rounded once to the currency. @throws DomainError money.currency_unknown, money.mixed_currencies, money.out_of_range
 */
export function lineNet({ quantity, unitPrice, allowances = [], charges = [], currency, rounding }: PricedLine): Money {
  const adjustment = Money.sum(charges, currency).subtract(Money.sum(allowances, currency))
  const gross = multiplyRational(quantity.toRational(), unitPrice.perUnit())
  return Money.ofRational(addRational(gross, adjustment.toRational()), currency, rounding)
}
