import type { MatchView } from '@nexus/contracts-procurement'
import { type Money, percent, Quantity } from '@nexus/kernel'
import {
  type Compared,
  EQUAL,
  finding,
  type Finding,
  type FindingParts,
  found,
  type InvoiceToMatch,
  type LineToMatch,
} from './finding.policy.js'
import type { LinePosition, OrderLine } from './line-position.policy.js'
import { orderedNet } from './order-price.policy.js'
import { leftOfNamedReceipts } from './receipt-allocation.policy.js'
import type { Tolerances } from './variance.policy.js'

/** Invoice lines that bill one order line. */
export interface BilledLine {
  readonly order: MatchView
  readonly orderLine: OrderLine
  readonly lines: readonly LineToMatch[]
}

/** What a line bills within the order, and beyond what the order has room for; both negative on a credit note. */
export interface Split {
  readonly line: LineToMatch
  readonly booked: Quantity
  readonly beyond: Quantity
}

const askedBy = (lines: readonly LineToMatch[]): Quantity => Quantity.sum(lines.map((line) => line.quantity))
const positive = (quantity: Quantity): Quantity => (quantity.isNegative() ? Quantity.ZERO : quantity)
const smaller = (one: Quantity, other: Quantity): Quantity => (one.isLessThan(other) ? one : other)

/** What is invoiced of an order line, what was let pass beyond the ledger included (MAT-4). */
const invoicedOf = (orderLine: OrderLine, position: LinePosition): Quantity =>
  Quantity.parse(orderLine.billed).add(position.beyond)

/** What may still be billed of it by its match level; undefined when nothing limits it (MAT-1). */
function leftOf({ orderLine, lines }: BilledLine, position: LinePosition): Quantity | undefined {
  if (orderLine.billable === null) return undefined
  const left = Quantity.parse(orderLine.billable).subtract(invoicedOf(orderLine, position))
  const named = leftOfNamedReceipts(orderLine, lines, position)
  return named === undefined ? left : smaller(left, named)
}

function creditable(orderLine: OrderLine, position: LinePosition): { quantity: Quantity; beyond: Quantity } {
  return position.creditable ?? { quantity: invoicedOf(orderLine, position), beyond: position.beyond }
}

/** What is booked of each line, in their order, and what is beyond: the ledger takes no more than it has room for. */
export function splitQuantities(
  kind: InvoiceToMatch['kind'],
  billed: BilledLine,
  position: LinePosition,
): readonly Split[] {
  const { orderLine, lines } = billed
  const credit = kind === 'credit-note'
  const left = leftOf(billed, position)
  // A credit takes back first what went beyond the order: the ledger never knew of that.
  let [room, beyondFirst] = credit
    ? [undefined, positive(creditable(orderLine, position).beyond)]
    : [left === undefined ? undefined : positive(left), Quantity.ZERO]
  return lines.map((line) => {
    if (credit) {
      const beyond = smaller(line.quantity, beyondFirst)
      beyondFirst = beyondFirst.subtract(beyond)
      return { line, booked: line.quantity.subtract(beyond).negate(), beyond: beyond.negate() }
    }
    const booked = room === undefined ? line.quantity : smaller(line.quantity, room)
    room = room?.subtract(booked)
    return { line, booked, beyond: line.quantity.subtract(booked) }
  })
}

/**
 * The billed quantity of one order line against what may be billed of it in all (MAT-2, MAT-4): with receipts what came
 * less what is invoiced, without what is ordered less what is invoiced; valued at the net price of the order.
 */
export function compareQuantity(
  kind: InvoiceToMatch['kind'],
  billed: BilledLine,
  position: LinePosition,
  tolerances: Tolerances,
): Compared {
  const { order, orderLine, lines } = billed
  const asked = askedBy(lines)
  const name = `order line ${String(orderLine.lineNumber)}`
  const at = { ...(lines.length === 1 ? { lineId: lines[0]?.id } : {}), orderLineId: orderLine.lineId }
  if (kind === 'credit-note') {
    const { quantity } = creditable(orderLine, position)
    if (!asked.isGreaterThan(quantity)) return EQUAL
    const detail = `${asked.toString()} are credited of ${name}, but only ${quantity.toString()} are billed.`
    const difference = asked.subtract(quantity).toString()
    const parts = { ...at, expected: quantity.toString(), actual: asked.toString(), difference, detail }
    return found(finding({ type: 'QTY_OVER_CREDITED', ...factsOf(billed, asked, quantity) }, false, parts))
  }
  const left = leftOf(billed, position)
  if (left === undefined) return EQUAL
  const variance = asked.subtract(left)
  const priced = (quantity: Quantity): Money => orderedNet(orderLine, quantity.toString(), order.currency)
  const value = priced(variance)
  const base = priced(positive(left))
  const verdict = tolerances.judge('quantity', { own: value, before: value.subtract(value), base })
  const parts: FindingParts = {
    ...at,
    expected: left.toString(),
    actual: asked.toString(),
    difference: variance.toString(),
    detail: '',
    value: value.absolute(),
  }
  switch (verdict.is) {
    case 'equal':
      // A difference that costs nothing is one of goods all the same.
      return variance.isPositive() ? found(overFinding(billed, position, left, asked, parts)) : EQUAL
    case 'over':
      return found(overFinding(billed, position, left, asked, { ...parts, withheld: withTax(value, orderLine) }))
    case 'under': {
      const detail = `${asked.toString()} are billed of ${name}, ${left.toString()} could be: less than the lower limit allows (MAT-5).`
      return found(finding({ type: 'QTY_UNDER_BILLED', ...factsOf(billed, asked, left) }, true, { ...parts, detail }))
    }
    default: {
      const { is: handling, toleranceRuleId } = verdict
      const expected = left.toString()
      const recorded = { kind: 'quantity', handling, ...at, expected, actual: asked.toString(), value } as const
      return {
        findings: [],
        variances: [{ ...recorded, ...(toleranceRuleId === undefined ? {} : { toleranceRuleId }) }],
      }
    }
  }
}

function overFinding(
  billed: BilledLine,
  position: LinePosition,
  left: Quantity,
  asked: Quantity,
  parts: FindingParts,
): Finding {
  const { orderLine } = billed
  const facts = factsOf(billed, asked, left)
  const name = `order line ${String(orderLine.lineNumber)}`
  const standing = Quantity.parse(orderLine.ordered).subtract(Quantity.parse(orderLine.cancelled))
  const billable = Quantity.parse(orderLine.billable ?? '0')
  const invoiced = invoicedOf(orderLine, position)
  const overOrdered =
    orderLine.match === 'two-way' ||
    invoiced.add(asked).isGreaterThan(billable.isGreaterThan(standing) ? billable : standing)
  if (overOrdered) {
    const detail = `${asked.toString()} are billed of ${name}; of what is ordered only ${left.toString()} are not billed yet.`
    return finding({ type: 'QTY_OVER_ORDERED', ...facts }, false, { ...parts, detail })
  }
  const basis = orderLine.match === 'four-way' || orderLine.billableBasis === 'accepted' ? 'accepted' : 'received'
  const come = basis === 'accepted' ? 'received and accepted' : 'received'
  const detail = `${asked.toString()} are billed of ${name}; of what is ${come} ${left.toString()} are not billed yet.`
  const type = left.isPositive() ? 'QTY_OVER_RECEIVED' : 'NOT_RECEIVED'
  return finding({ type, ...facts, basis }, false, { ...parts, detail })
}

/** The unit is that of the order line; lines that name none leave it out. */
const factsOf = ({ orderLine, lines }: BilledLine, billed: Quantity, left: Quantity) => ({
  orderLine: orderLine.lineNumber,
  billed: billed.toString(),
  left: left.toString(),
  unitCode: lines.find(({ unitCode }) => unitCode !== null)?.unitCode ?? undefined,
})

const withTax = (net: Money, { taxPercent }: OrderLine): Money => net.add(net.multiply(percent(taxPercent)))
