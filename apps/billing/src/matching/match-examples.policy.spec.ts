import {
  eur,
  EXAMPLES,
  exampleDocument,
  facts,
  invoiceOf,
  orderEqualTo,
  shuffled,
} from '../../test/builders/match.builder.js'
import { captureDocument } from '../capture/captured-invoice.policy.js'
import { matchInvoice, type MatchOutcome } from './match-invoice.policy.js'

const SEEDS = [1, 7, 42, 1234]

/** An outcome without the order of its parts. */
const unordered = ({ matches, findings, bookings }: MatchOutcome) => ({
  matches: new Set(matches.map((match) => JSON.stringify(match))),
  findings: new Set(findings.map((finding) => JSON.stringify(finding))),
  bookings: new Set(bookings.map((booking) => JSON.stringify(booking))),
})

describe.each(EXAMPLES)('the order that equals %s', (name) => {
  const captured = captureDocument(exampleDocument(name), '0.05')
  const invoice = invoiceOf(captured)
  const { order, assigned } = orderEqualTo(invoice, captured)
  const negative = invoice.lines.filter((line) => line.quantity.isNegative())

  it('matches it line by line, whatever the order of the lines (MAT-8)', () => {
    for (const seed of SEEDS) {
      const outcome = matchInvoice(
        { ...invoice, lines: shuffled(invoice.lines, seed) },
        facts({ order: { ...order, lines: shuffled(order.lines, seed + 1) }, assigned }),
      )
      expect(outcome.findings.map(({ type }) => type)).toEqual(negative.map(() => 'NEGATIVE_LINE'))
      expect(new Map(outcome.bookings.map((booking) => [booking.invoiceLineId, booking.orderLineId]))).toEqual(assigned)
    }
  })

  it('suggests the right order line for every line that names none, and takes none of them (MAT-8)', () => {
    const lines = invoice.lines.map((line) => ({
      ...line,
      supplierItemId: null,
      buyerItemId: null,
      orderLineReference: null,
    }))
    const outcome = matchInvoice(
      { ...invoice, lines: shuffled(lines, 3) },
      facts({ order: { ...order, lines: shuffled(order.lines, 4) } }),
    )
    expect(outcome.matches).toEqual([])
    expect(outcome.bookings).toEqual([])
    for (const finding of outcome.findings.filter(({ type }) => type === 'UNMATCHED_LINE')) {
      expect(finding.suggestions[0]?.orderLineId).toBe(assigned.get(finding.lineId ?? ''))
      expect(finding.allowedResolutions).toContain('assign')
    }
  })

  it('says the same of lines in any order when nothing is assigned', () => {
    const [first, ...others] = SEEDS.map((seed) =>
      unordered(
        matchInvoice(
          { ...invoice, lines: shuffled(invoice.lines, seed) },
          facts({ order: { ...order, lines: shuffled(order.lines, seed * 3) } }),
        ),
      ),
    )
    for (const other of others) expect(other).toEqual(first)
  })

  it('raises a price that is one cent too high', () => {
    const [line] = invoice.lines.filter((candidate) => assigned.has(candidate.id) && candidate.net.isPositive())
    const dearer = {
      ...invoice,
      lines: invoice.lines.map((each) => (each === line ? { ...each, net: each.net.add(eur('0.01')) } : each)),
    }
    const finding = matchInvoice(dearer, facts({ order, assigned })).findings.find(({ type }) => type === 'PRICE')
    expect(finding).toMatchObject({
      lineId: line!.id,
      owner: 'buyer',
      difference: '0.01 EUR',
      allowedResolutions: ['dispute', 'short-pay', 'request-change', 'rematch', 'reject'],
    })
  })
})
