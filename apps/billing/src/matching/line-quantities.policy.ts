import type { MatchView } from '@nexus/contracts-procurement'
import { Quantity } from '@nexus/kernel'
import { finding, type Finding, type FindingFacts, type InvoiceToMatch, type LineToMatch } from './finding.policy.js'

type OrderLine = MatchView['lines'][number]

/** Invoice lines that bill one order line. */
export interface BilledLine {
  readonly orderLine: OrderLine
  readonly lines: readonly LineToMatch[]
}

/** The billed quantity of one order line against its ledger: cumulative, tolerance 0 (MAT-2, MAT-4). */
export function quantityFinding(kind: InvoiceToMatch['kind'], { orderLine, lines }: BilledLine): Finding | undefined {
  const asked = Quantity.sum(lines.map((line) => line.quantity))
  const of = (name: 'ordered' | 'received' | 'returned' | 'billed' | 'cancelled'): Quantity =>
    Quantity.parse(orderLine[name])
  const name = `order line ${String(orderLine.lineNumber)}`
  const facts = (left: Quantity, detail: string): FindingFacts => ({
    ...(lines.length === 1 ? { lineId: lines[0]?.id } : {}),
    orderLineId: orderLine.lineId,
    expected: left.toString(),
    actual: asked.toString(),
    difference: asked.subtract(left).toString(),
    detail,
  })
  if (kind === 'credit-note') {
    if (!asked.isGreaterThan(of('billed'))) return undefined
    return finding(
      'QTY_OVER_CREDITED',
      false,
      facts(
        of('billed'),
        `${asked.toString()} are credited of ${name}, but only ${of('billed').toString()} are billed.`,
      ),
    )
  }
  const orderable = of('ordered').subtract(of('cancelled')).subtract(of('billed'))
  if (asked.isGreaterThan(orderable)) {
    return finding(
      'QTY_OVER_ORDERED',
      false,
      facts(
        orderable,
        `${asked.toString()} are billed of ${name}; of what is ordered only ${orderable.toString()} are not billed yet.`,
      ),
    )
  }
  if (orderLine.match === 'two-way') return undefined
  const received = of('received').subtract(of('returned')).subtract(of('billed'))
  if (!asked.isGreaterThan(received)) return undefined
  const detail = `${asked.toString()} are billed of ${name}; of what is received ${received.toString()} are not billed yet.`
  return finding(received.isPositive() ? 'QTY_OVER_RECEIVED' : 'NOT_RECEIVED', false, facts(received, detail))
}
