import type { LineMatchMethod } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import { type BilledAdjustments, documentFindings } from './document-terms.policy.js'
import { findOrderLine } from './find-order-line.policy.js'
import { finding, type Finding, type InvoiceToMatch, isHarmless, type LineToMatch } from './finding.policy.js'
import { type BilledLine, quantityFinding } from './line-quantities.policy.js'
import { suggestLines } from './line-suggestions.policy.js'
import { hasSameUnit, lineTermFindings } from './line-terms.policy.js'

/** What an invoice is judged by, besides itself. */
export interface MatchFacts {
  /** Absent while the invoice belongs to no order. */
  readonly order: MatchView | undefined
  /** What people assigned: invoice line to order line. */
  readonly assigned: ReadonlyMap<string, string>
  /** Document allowances and charges of other matched documents of the order. */
  readonly billedBefore: readonly BilledAdjustments[]
  /** IBANs recorded for the vendor; absent when there is nothing to compare. */
  readonly vendorAccounts: readonly string[] | undefined
}

export interface LineMatched {
  readonly lineId: string
  readonly orderLineId: string
  readonly by: LineMatchMethod
}

/** What a match comes to. */
export interface MatchOutcome {
  readonly matches: readonly LineMatched[]
  readonly findings: readonly Finding[]
  /** What procurement is to book if nothing is in the way; negative on a credit note. */
  readonly bookings: readonly {
    readonly invoiceLineId: string
    readonly orderLineId: string
    readonly quantity: string
  }[]
}

/** Matches an invoice against its order. The order of the lines of either changes nothing (MAT-8). */
export function matchInvoice(invoice: InvoiceToMatch, facts: MatchFacts): MatchOutcome {
  const { order } = facts
  const onDocument = documentFindings(invoice, order, facts.billedBefore, facts.vendorAccounts)
  if (order === undefined) return { matches: [], findings: [...onDocument, withoutOrder()], bookings: [] }

  const matches: LineMatched[] = []
  const findings = [...onDocument]
  const billed = new Map<string, { orderLine: MatchView['lines'][number]; lines: LineToMatch[] }>()
  for (const line of invoice.lines) {
    const found = findOrderLine(line, order.lines, facts.assigned.get(line.id))
    if (found.orderLine !== undefined)
      matches.push({ lineId: line.id, orderLineId: found.orderLine.lineId, by: found.by })
    if (!line.quantity.isPositive()) findings.push(unbookable(invoice, line))
    else if (found.orderLine === undefined) findings.push(unmatched(invoice, line, order, found.why))
    else {
      findings.push(...lineTermFindings(invoice, line, found.orderLine, order.currency))
      if (!hasSameUnit(line, found.orderLine)) continue
      const group = billed.get(found.orderLine.lineId) ?? { orderLine: found.orderLine, lines: [] }
      billed.set(found.orderLine.lineId, { ...group, lines: [...group.lines, line] })
    }
  }
  if (order.state === 'ISSUED')
    findings.push(...[...billed.values()].flatMap((group) => quantityFinding(invoice.kind, group) ?? []))
  return { matches, findings, bookings: [...billed.values()].flatMap((group) => bookingsOf(invoice, group)) }
}

function bookingsOf({ kind }: InvoiceToMatch, { orderLine, lines }: BilledLine): MatchOutcome['bookings'] {
  return lines.map(({ id, quantity }) => ({
    invoiceLineId: id,
    orderLineId: orderLine.lineId,
    quantity: (kind === 'credit-note' ? quantity.negate() : quantity).toString(),
  }))
}

function withoutOrder(): Finding {
  const found = finding('UNMATCHED_LINE', false, {
    detail: 'The invoice belongs to no order: name its order by matching it again, or reject it.',
  })
  return { ...found, allowedResolutions: ['rematch', 'reject'] }
}

/** A line that takes back, or has no quantity, moves nothing on the order: a person says why it is right. */
function unbookable(invoice: InvoiceToMatch, line: LineToMatch): Finding {
  const type = line.quantity.isNegative() ? 'NEGATIVE_LINE' : 'NO_QUANTITY'
  const detail = `Line "${line.reference}" has quantity ${line.quantity.toString()} over ${line.net.toString()}: it is not booked on the order (MAT-9).`
  return finding(type, isHarmless(invoice.kind, line.net), { lineId: line.id, actual: line.net.toString(), detail })
}

function unmatched(invoice: InvoiceToMatch, line: LineToMatch, order: MatchView, why: string): Finding {
  const detail = `Line "${line.reference}" (${line.description.slice(0, 200)}) fits no order line by itself: ${why}. Assign it.`
  return finding('UNMATCHED_LINE', isHarmless(invoice.kind, line.net), {
    lineId: line.id,
    actual: line.net.toString(),
    detail,
    suggestions: suggestLines(line, order),
  })
}
