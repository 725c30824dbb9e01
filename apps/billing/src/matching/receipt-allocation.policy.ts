import type { ReceiptAllocation } from '@nexus/contracts-billing'
import { Quantity } from '@nexus/kernel'
import type { LineToMatch } from './finding.policy.js'
import type { LinePosition, OrderLine } from './line-position.policy.js'
import { itemKeyOf } from './line-suggestions.policy.js'

type Receipt = OrderLine['receipts'][number]

/** Whether the quantity of the line is compared with receipts at all (MAT-1). */
export const needsReceipt = ({ match }: Pick<OrderLine, 'match'>): boolean => match !== 'none' && match !== 'two-way'

/** What may be billed of one receipt line, whoever bills it: what came or what was accepted, less what went back (REC-1). */
function billableOf(orderLine: OrderLine, receipt: Receipt): Quantity {
  const of = (name: 'received' | 'accepted' | 'rejected' | 'returned'): Quantity => Quantity.parse(receipt[name])
  if (orderLine.match !== 'four-way' && orderLine.billableBasis === 'received')
    return of('received').subtract(of('returned'))
  // Rejected goods go back first; they were not billable anyway.
  const goodsBack = positive(of('returned').subtract(of('rejected')))
  return of('accepted').subtract(goodsBack)
}

const positive = (quantity: Quantity): Quantity => (quantity.isNegative() ? Quantity.ZERO : quantity)
const smaller = (one: Quantity, other: Quantity): Quantity => (one.isLessThan(other) ? one : other)

/** Receipts that a line names. */
const isNamed = ({ receiptReference }: LineToMatch, { receiptNumber, receiptId }: Receipt): boolean =>
  receiptReference !== null &&
  (itemKeyOf(receiptReference) === itemKeyOf(receiptNumber) || receiptReference.trim().toLowerCase() === receiptId)

/** What is left to bill of the receipts that these lines name; undefined when one of them names none (MAT-1, three-way direct). */
export function leftOfNamedReceipts(
  orderLine: OrderLine,
  lines: readonly LineToMatch[],
  position: LinePosition,
): Quantity | undefined {
  if (orderLine.match !== 'three-way-direct' || lines.some((line) => line.receiptReference === null)) return undefined
  const named = orderLine.receipts.filter((receipt) => lines.some((line) => isNamed(line, receipt)))
  return Quantity.sum(named.map((receipt) => leftOf(orderLine, receipt, position.receipts)))
}

const leftOf = (orderLine: OrderLine, receipt: Receipt, used: ReadonlyMap<string, Quantity>): Quantity =>
  positive(billableOf(orderLine, receipt).subtract(used.get(receipt.receiptLineId) ?? Quantity.ZERO))

/**
 * Spreads booked quantities over receipts, the named ones first, then the oldest; the parts of a line add up to what is
 * booked of it (MAT-8). A credit takes back from the newest. On lines without receipts there is nothing to spread.
 */
export function allocateReceipts(
  orderLine: OrderLine,
  lines: readonly { readonly line: LineToMatch; readonly booked: Quantity }[],
  position: LinePosition,
): Map<string, ReceiptAllocation[]> {
  const used = new Map(position.receipts)
  const result = new Map<string, ReceiptAllocation[]>()
  if (!needsReceipt(orderLine)) return result
  for (const { line, booked } of lines) {
    const credit = booked.isNegative()
    const named = orderLine.receipts.filter((receipt) => isNamed(line, receipt))
    const others = orderLine.receipts.filter((receipt) => !named.includes(receipt))
    const order = [...named, ...(credit ? [...others].reverse() : others)]
    const parts: ReceiptAllocation[] = []
    let rest = credit ? booked.negate() : booked
    for (const receipt of order) {
      const before = used.get(receipt.receiptLineId) ?? Quantity.ZERO
      const part = smaller(rest, credit ? positive(before) : leftOf(orderLine, receipt, used))
      if (part.isZero()) continue
      rest = rest.subtract(part)
      const quantity = credit ? part.negate() : part
      used.set(receipt.receiptLineId, before.add(quantity))
      const { receiptId, receiptLineId, receiptNumber } = receipt
      parts.push({ receiptId, receiptLineId, receiptNumber, quantity: quantity.toString() })
    }
    result.set(line.id, parts)
  }
  return result
}
