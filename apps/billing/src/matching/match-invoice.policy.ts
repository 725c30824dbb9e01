import type { LineMatchMethod, ReceiptAllocation } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import type { Money, Quantity } from '@nexus/kernel'
import { type DocumentFacts, compareDocument, isOpenFor, vendorFindings } from './document-terms.policy.js'
import { findOrderLine } from './find-order-line.policy.js'
import {
  finding,
  type Finding,
  type InvoiceToMatch,
  isHarmless,
  type LineToMatch,
  type Variance,
  withAcceptLimit,
} from './finding.policy.js'
import { type LinePositions, positionOf } from './line-position.policy.js'
import { type BilledLine, compareQuantity, splitQuantities } from './line-quantities.policy.js'
import { suggestLines } from './line-suggestions.policy.js'
import { compareTerms, hasSameUnit } from './line-terms.policy.js'
import { candidateOrders } from './orders-of-line.policy.js'
import { allocateReceipts } from './receipt-allocation.policy.js'
import { type Unmatched, whyUnmatched } from './unmatched-line.policy.js'

/** What an invoice is judged by, besides itself. */
export interface MatchFacts extends DocumentFacts {
  /** What people assigned: invoice line to order line. */
  readonly assigned: ReadonlyMap<string, string>
  /** What lines were found to be when the invoice was matched before. */
  readonly before: ReadonlyMap<string, string>
  /** What other matched documents hold of the order lines. */
  readonly positions: LinePositions
  /** Largest difference that a person may accept. */
  readonly acceptLimit: string
  /** A credit note over exactly the amount of a dispute takes back money, not goods (MAT-6). */
  readonly creditsValueOnly: boolean
}

export interface LineMatched {
  readonly lineId: string
  readonly orderId: string
  readonly orderLineId: string
  readonly by: LineMatchMethod
  readonly booked?: Quantity
  readonly beyond?: Quantity
  readonly expected?: Money
  readonly variance?: Money
  readonly receipts: readonly ReceiptAllocation[]
}

/** What a match comes to. */
export interface MatchOutcome {
  readonly matches: readonly LineMatched[]
  readonly findings: readonly Finding[]
  readonly variances: readonly Variance[]
  /** What procurement is to book if nothing is in the way; negative on a credit note. */
  readonly bookings: readonly {
    readonly invoiceLineId: string
    readonly orderId: string
    readonly orderLineId: string
    readonly quantity: string
  }[]
}

const NOTHING_NAMED: Unmatched = { why: 'nothing-named' }

/** Matches an invoice against its orders. The order of the lines of either changes nothing (MAT-8). */
export function matchInvoice(invoice: InvoiceToMatch, facts: MatchFacts): MatchOutcome {
  const outcome = facts.orders.length === 0 ? withoutOrder(invoice, facts) : withOrders(invoice, facts)
  const stopped = vendorFindings(facts.vendor)
  const findings = stopped.length > 0 ? stopped : outcome.findings
  return { ...outcome, findings: findings.map((each) => withAcceptLimit(each, facts.acceptLimit)) }
}

function withOrders(invoice: InvoiceToMatch, facts: MatchFacts): MatchOutcome {
  const onDocument = compareDocument(invoice, facts)
  const findings = [...onDocument.findings]
  const variances = [...onDocument.variances]
  const matched = new Map<string, LineMatched>()
  const billed = new Map<string, BilledLine>()
  for (const line of invoice.lines) {
    const assignedTo = facts.assigned.get(line.id)
    const candidates = candidateOrders(line, facts.orders, assignedTo)
    const found = findOrderLine(
      line,
      candidates.orders.flatMap((order) => order.lines),
      assignedTo,
      facts.before.get(line.id),
    )
    const { orderLine } = found
    const order = candidates.orders.find(({ lines }) => orderLine !== undefined && lines.includes(orderLine))
    if (orderLine !== undefined && order !== undefined)
      matched.set(line.id, {
        lineId: line.id,
        orderId: order.orderId,
        orderLineId: orderLine.lineId,
        by: found.by,
        receipts: [],
      })
    if (facts.creditsValueOnly) continue
    if (!line.quantity.isPositive()) findings.push(unbookable(invoice, line))
    else if (orderLine === undefined || order === undefined) {
      const why = candidates.unmatched ?? ('unmatched' in found ? found.unmatched : NOTHING_NAMED)
      findings.push(unmatched(invoice, line, candidates.orders, why))
    } else {
      const position = positionOf(facts.positions, orderLine.lineId, order.currency)
      const terms = compareTerms(
        invoice,
        line,
        orderLine,
        order.currency,
        position,
        tolerancesOf(facts, order, orderLine),
      )
      findings.push(...terms.findings, ...revisionFindings(invoice, line, order, orderLine))
      variances.push(...terms.variances)
      const { expected, variance } = terms
      const known = matched.get(line.id)
      if (known !== undefined && expected !== undefined && variance !== undefined)
        matched.set(line.id, { ...known, expected, variance })
      if (!hasSameUnit(line, orderLine)) continue
      const group = billed.get(orderLine.lineId) ?? { order, orderLine, lines: [] }
      billed.set(orderLine.lineId, { ...group, lines: [...group.lines, line] })
    }
  }
  for (const group of billed.values()) {
    const position = positionOf(facts.positions, group.orderLine.lineId, group.order.currency)
    const splits = splitQuantities(invoice.kind, group, position)
    const receipts = allocateReceipts(group.orderLine, splits, position)
    for (const { line, booked, beyond } of splits) {
      const known = matched.get(line.id)
      if (known !== undefined) matched.set(line.id, { ...known, booked, beyond, receipts: receipts.get(line.id) ?? [] })
    }
    if (!isOpenFor(invoice.kind, group.order)) continue
    const tolerances = tolerancesOf(facts, group.order, group.orderLine)
    const quantity = compareQuantity(invoice.kind, group, position, tolerances)
    findings.push(...quantity.findings)
    variances.push(...quantity.variances)
  }
  const matches = [...matched.values()]
  return { matches, findings, variances, bookings: bookingsOf(matches) }
}

const tolerancesOf = (
  { tolerances }: MatchFacts,
  { legalEntityId }: MatchView,
  { categoryCode }: MatchView['lines'][number],
) => tolerances.of({ categoryCode, legalEntityId: legalEntityId ?? null })

function bookingsOf(matches: readonly LineMatched[]): MatchOutcome['bookings'] {
  return matches.flatMap(({ lineId, orderId, orderLineId, booked }) =>
    booked === undefined || booked.isZero()
      ? []
      : [{ invoiceLineId: lineId, orderId, orderLineId, quantity: booked.toString() }],
  )
}

/** A credit note with a reason of its own needs no order: it takes back money, not goods (MAT-9). */
function withoutOrder(invoice: InvoiceToMatch, facts: MatchFacts): MatchOutcome {
  const { findings, variances } = compareDocument(invoice, facts)
  const alone = invoice.kind === 'credit-note' && invoice.creditReason !== null
  const missing = finding({ type: 'UNMATCHED_LINE', why: 'no-order' }, false, {
    detail: 'The invoice belongs to no order: name its order by matching it again, or reject it.',
  })
  const orderless: Finding[] = alone ? [] : [{ ...missing, allowedResolutions: ['rematch', 'reject'] }]
  return { matches: [], findings: [...findings, ...orderless], variances, bookings: [] }
}

/** A line of the order that the revision of the invoice's date did not have yet; price and quantity go by the present one (PO-3). */
function revisionFindings(
  { kind }: InvoiceToMatch,
  line: LineToMatch,
  { number, orderId, asOf }: MatchView,
  { addedLater, lineId, lineNumber }: MatchView['lines'][number],
): Finding[] {
  if (kind === 'credit-note' || addedLater !== true || asOf === undefined) return []
  const { date, revision } = asOf
  const order = number ?? orderId
  const detail = `Line "${line.reference}" bills line ${String(lineNumber)} of purchase order ${order}, which was added after ${date}: revision ${String(revision)}, valid then, did not have it (PO-3).`
  const facts = { line: line.reference, orderLine: lineNumber, order, date, revision }
  const parts = { lineId: line.id, orderLineId: lineId, expected: `revision ${String(revision)}`, detail }
  return [finding({ type: 'LINE_NOT_IN_REVISION', ...facts }, true, parts)]
}

/** A line that takes back, or has no quantity, moves nothing on the order: a person says why it is right. */
function unbookable(invoice: InvoiceToMatch, line: LineToMatch): Finding {
  const type = line.quantity.isNegative() ? 'NEGATIVE_LINE' : 'NO_QUANTITY'
  const detail = `Line "${line.reference}" has quantity ${line.quantity.toString()} over ${line.net.toString()}: it is not booked on the order (MAT-9).`
  const quantity = line.quantity.toString()
  const facts = { line: line.reference, quantity, unitCode: line.unitCode ?? undefined, net: line.net.toJSON() }
  return finding({ type, ...facts }, isHarmless(invoice.kind, line.net), {
    lineId: line.id,
    actual: line.net.toString(),
    detail,
  })
}

function unmatched(invoice: InvoiceToMatch, line: LineToMatch, orders: readonly MatchView[], why: Unmatched): Finding {
  const detail = `Line "${line.reference}" (${line.description.slice(0, 200)}) fits no order line by itself: ${whyUnmatched(why)}. Assign it.`
  const facts = { line: line.reference, description: line.description, ...why }
  return finding({ type: 'UNMATCHED_LINE', ...facts }, isHarmless(invoice.kind, line.net), {
    lineId: line.id,
    actual: line.net.toString(),
    detail,
    suggestions: suggestLines(line, orders),
  })
}
