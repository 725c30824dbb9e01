import { Money, multiplyRational, parseDecimal, toRational } from '@nexus/kernel'

/** A document in its own currency, in minor units. */
export interface DocumentAmounts {
  readonly currency: string
  readonly lineNets: readonly bigint[]
  readonly net: bigint
  readonly gross: bigint
}

/** The same in the currency of the organization. */
export interface BaseAmounts {
  readonly lineNets: readonly Money[]
  readonly lines: Money
  readonly net: Money
  readonly tax: Money
  readonly gross: Money
}

/** An amount at a rate, rounded once, half-up. */
export function converted(amount: Money, rate: string, base: string): Money {
  return Money.ofRational(multiplyRational(amount.toRational(), toRational(parseDecimal(rate))), base)
}

/**
 * Converts a document: each total once, each line once; what the rounded lines differ from their total goes to
 * the largest line, so that they add up. Tax is the rest between net and gross, so that these add up too.
 * @param rate units of the base currency for one unit of the document's
 */
export function baseAmounts(document: DocumentAmounts, rate: string, base: string): BaseAmounts {
  const { currency } = document
  const of = (minor: bigint): Money => converted(Money.ofMinor(minor, currency), rate, base)
  const lines = of(document.lineNets.reduce((sum, net) => sum + net, 0n))
  const lineNets = document.lineNets.map(of)
  const residual = lines.subtract(Money.sum(lineNets, base))
  const largest = indexOfLargest(document.lineNets)
  const taker = lineNets[largest]
  if (taker !== undefined) lineNets[largest] = taker.add(residual)
  const [net, gross] = [of(document.net), of(document.gross)]
  return { lineNets, lines, net, tax: gross.subtract(net), gross }
}

/** The first of the largest. */
function indexOfLargest(amounts: readonly bigint[]): number {
  let largest = 0
  for (const [index, amount] of amounts.entries()) if (amount > (amounts[largest] ?? 0n)) largest = index
  return largest
}
