import type { MatchView } from '@nexus/contracts-procurement'
import { addRational, divideRational, Money, multiplyRational, Quantity, UnitPrice } from '@nexus/kernel'

type OrderLine = MatchView['lines'][number]

/**
 * What a quantity of an order line costs by the order (MAT-2): quantity × price ÷ price base − allowance + charge,
 * of which a part of the quantity bears its share; computed exactly and rounded once.
 */
export function orderedNet(line: OrderLine, quantity: string, currency: string): Money {
  const units = Quantity.parse(quantity).toRational()
  const price = UnitPrice.parse(line.unitPrice, Quantity.parse(line.priceBaseQuantity))
  const adjustment = amountOf(line.charge, currency).subtract(amountOf(line.allowance, currency))
  // The whole quantity of the revision that the terms are of; a line of which nothing is left bears no share of anything.
  const whole = Quantity.parse(line.pricedQuantity ?? line.ordered)
  if (whole.isZero()) return Money.ofRational(multiplyRational(units, price.perUnit()), currency)
  const share = divideRational(units, whole.toRational())
  return Money.ofRational(
    addRational(multiplyRational(units, price.perUnit()), multiplyRational(adjustment.toRational(), share)),
    currency,
  )
}

const amountOf = (amount: string | undefined, currency: string): Money => Money.parse(amount ?? '0', currency)
