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
  const share = divideRational(units, Quantity.parse(line.ordered).toRational())
  return Money.ofRational(
    addRational(multiplyRational(units, price.perUnit()), multiplyRational(adjustment.toRational(), share)),
    currency,
  )
}

const amountOf = (amount: string | undefined, currency: string): Money => Money.parse(amount ?? '0', currency)
