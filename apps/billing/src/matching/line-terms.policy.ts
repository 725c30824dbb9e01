import { compareRational, type Money, normalizeTaxRate, percent } from '@nexus/kernel'
import {
  type Compared,
  EQUAL,
  finding,
  found,
  type InvoiceToMatch,
  isHarmless,
  type LineToMatch,
} from './finding.policy.js'
import type { LinePosition, OrderLine } from './line-position.policy.js'
import { orderedNet } from './order-price.policy.js'
import type { Tolerances } from './variance.policy.js'

/** Whether quantities of both lines can be compared at all. */
export function hasSameUnit(line: LineToMatch, orderLine: OrderLine): boolean {
  return line.unitCode === null || line.unitCode === orderLine.unitCode
}

/** Positive where we would pay more, or get less back. */
export const disadvantageOf = (kind: InvoiceToMatch['kind'], excess: Money): Money =>
  kind === 'invoice' ? excess : excess.negate()

export interface LineTerms extends Compared {
  /** For the positions of later documents: what the line costs by the order, and how much more it is; negative on a credit note. */
  readonly expected?: Money
  readonly variance?: Money
}

/** Unit, price and tax of one line against its order line. */
export function compareTerms(
  invoice: InvoiceToMatch,
  line: LineToMatch,
  orderLine: OrderLine,
  orderCurrency: string,
  position: LinePosition,
  tolerances: Tolerances,
): LineTerms {
  if (!hasSameUnit(line, orderLine)) {
    const detail = `Line "${line.reference}" is billed in ${line.unitCode ?? ''}, order line ${String(orderLine.lineNumber)} is in ${orderLine.unitCode}: quantities cannot be compared (X-4).`
    const at = { lineId: line.id, orderLineId: orderLine.lineId }
    const units = { expected: orderLine.unitCode, billed: line.unitCode ?? '' }
    const facts = { type: 'UNIT', line: line.reference, orderLine: orderLine.lineNumber, ...units } as const
    return found(finding(facts, false, { ...at, expected: units.expected, actual: units.billed, detail }))
  }
  // Amounts in another currency are named once, for the whole document.
  if (invoice.currency !== orderCurrency) return compareTax(invoice, line, orderLine, tolerances)
  const expected = orderedNet(orderLine, line.quantity.toString(), orderCurrency)
  const own = disadvantageOf(invoice.kind, line.net.subtract(expected))
  const price = comparePrice(invoice, line, orderLine, expected, position, tolerances)
  const tax = compareTax(invoice, line, orderLine, tolerances)
  return {
    findings: [...price.findings, ...tax.findings],
    variances: [...price.variances, ...tax.variances],
    expected: invoice.kind === 'invoice' ? expected : expected.negate(),
    variance: own,
  }
}

/** |line amount − quantity × price of the order|, tax left out (MAT-2), with what was let pass of the order line before (MAT-4). */
function comparePrice(
  { kind }: InvoiceToMatch,
  line: LineToMatch,
  orderLine: OrderLine,
  expected: Money,
  position: LinePosition,
  tolerances: Tolerances,
): Compared {
  const excess = line.net.subtract(expected)
  const own = disadvantageOf(kind, excess)
  const signed = kind === 'invoice' ? expected : expected.negate()
  const base = position.expected.add(signed)
  const verdict = tolerances.judge('price', { own, before: position.variance, base })
  const at = { lineId: line.id, orderLineId: orderLine.lineId }
  const parts = { ...at, expected: expected.toString(), actual: line.net.toString() }
  const facts = {
    line: line.reference,
    orderLine: orderLine.lineNumber,
    quantity: line.quantity.toString(),
    unitCode: line.unitCode ?? undefined,
    billed: line.net.toJSON(),
    expected: expected.toJSON(),
  }
  const cost = `Line "${line.reference}" is over ${line.net.toString()}; ${line.quantity.toString()} of order line ${String(orderLine.lineNumber)} cost ${expected.toString()}`
  switch (verdict.is) {
    case 'equal':
      return EQUAL
    case 'over': {
      const earlier = position.variance.isZero() ? undefined : position.variance
      const before = earlier === undefined ? '' : `, and ${earlier.toString()} went before`
      const withheld = kind === 'invoice' ? { withheld: withTax(own, line) } : {}
      const more = { difference: excess.toString(), value: own, ...withheld, detail: `${cost}${before} (MAT-2).` }
      return found(finding({ type: 'PRICE', ...facts, earlier: earlier?.toJSON() }, false, { ...parts, ...more }))
    }
    case 'under': {
      const more = { difference: excess.toString(), value: own.absolute() }
      const detail = `${cost}: less than the lower limit allows (MAT-5).`
      return found(finding({ type: 'PRICE_UNDER_BILLED', ...facts }, true, { ...parts, ...more, detail }))
    }
    default: {
      const { is: handling, ...rule } = verdict
      return { findings: [], variances: [{ kind: 'price', handling, ...parts, value: excess, ...rule }] }
    }
  }
}

/** Tax has a rule of its own (MAT-2): another category is always looked at, another rate by what it costs. */
function compareTax(
  { kind }: InvoiceToMatch,
  line: LineToMatch,
  orderLine: OrderLine,
  tolerances: Tolerances,
): Compared {
  const [stated, agreed] = [normalizeTaxRate(line.taxPercent), normalizeTaxRate(orderLine.taxPercent)]
  if (line.taxCategory === orderLine.taxCategory && stated === agreed) return EQUAL
  const base = line.net.multiply(percent(agreed))
  const excess = line.net.multiply(percent(stated)).subtract(base)
  const own = disadvantageOf(kind, excess)
  const at = { lineId: line.id, orderLineId: orderLine.lineId }
  const parts = { ...at, expected: `${orderLine.taxCategory} ${agreed} %`, actual: `${line.taxCategory} ${stated} %` }
  const verdict = tolerances.judge('tax', { own, before: own.subtract(own), base })
  if (line.taxCategory === orderLine.taxCategory && verdict.is !== 'over' && verdict.is !== 'under' && !own.isZero()) {
    const { is, ...rule } = verdict
    const handling = is === 'equal' ? 'tolerance' : is
    return { findings: [], variances: [{ kind: 'tax', handling, ...parts, value: excess, ...rule }] }
  }
  const detail = `Line "${line.reference}" bears tax ${parts.actual}, order line ${String(orderLine.lineNumber)} ${parts.expected}.`
  const noMoreTax = compareRational(percent(stated), percent(agreed)) <= 0
  const costs = own.isPositive()
    ? { difference: excess.toString(), value: own, ...(kind === 'invoice' ? { withheld: own } : {}) }
    : {}
  const harmless = isHarmless(kind, excess) && (kind === 'credit-note' || noMoreTax)
  const facts = {
    type: 'TAX',
    line: line.reference,
    orderLine: orderLine.lineNumber,
    billed: { category: line.taxCategory, percent: stated },
    expected: { category: orderLine.taxCategory, percent: agreed },
  } as const
  return found(finding(facts, harmless, { ...parts, ...costs, detail }))
}

const withTax = (net: Money, { taxPercent }: LineToMatch): Money =>
  net.add(net.multiply(percent(normalizeTaxRate(taxPercent))))
