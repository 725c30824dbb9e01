import type { MatchView } from '@nexus/contracts-procurement'
import { compareRational, normalizeTaxRate, percent } from '@nexus/kernel'
import { finding, type Finding, type InvoiceToMatch, isHarmless, type LineToMatch } from './finding.policy.js'
import { orderedNet } from './order-price.policy.js'

type OrderLine = MatchView['lines'][number]

/** Whether quantities of both lines can be compared at all. */
export function hasSameUnit(line: LineToMatch, orderLine: OrderLine): boolean {
  return line.unitCode === null || line.unitCode === orderLine.unitCode
}

/** Unit, price and tax of one line against its order line, all exact here. */
export function lineTermFindings(
  invoice: InvoiceToMatch,
  line: LineToMatch,
  orderLine: OrderLine,
  orderCurrency: string,
): Finding[] {
  const at = { lineId: line.id, orderLineId: orderLine.lineId }
  const name = `Line "${line.reference}"`
  if (!hasSameUnit(line, orderLine)) {
    const detail = `${name} is billed in ${line.unitCode ?? ''}, order line ${String(orderLine.lineNumber)} is in ${orderLine.unitCode}: quantities cannot be compared (X-4).`
    return [finding('UNIT', false, { ...at, expected: orderLine.unitCode, actual: line.unitCode ?? '', detail })]
  }
  const found: Finding[] = []
  // Amounts in another currency are named once, for the whole document.
  if (invoice.currency === orderCurrency) {
    const expected = orderedNet(orderLine, line.quantity.toString(), orderCurrency)
    const excess = line.net.subtract(expected)
    if (!excess.isZero()) {
      const detail = `${name} is over ${line.net.toString()}; ${line.quantity.toString()} of order line ${String(orderLine.lineNumber)} cost ${expected.toString()} (MAT-2).`
      found.push(
        finding('PRICE', isHarmless(invoice.kind, excess), {
          ...at,
          expected: expected.toString(),
          actual: line.net.toString(),
          difference: excess.toString(),
          detail,
        }),
      )
    }
  }
  const tax = taxFinding(line, orderLine)
  if (tax !== undefined) found.push(tax)
  return found
}

function taxFinding(line: LineToMatch, orderLine: OrderLine): Finding | undefined {
  const [stated, agreed] = [normalizeTaxRate(line.taxPercent), normalizeTaxRate(orderLine.taxPercent)]
  if (line.taxCategory === orderLine.taxCategory && stated === agreed) return undefined
  const expected = `${orderLine.taxCategory} ${agreed} %`
  const actual = `${line.taxCategory} ${stated} %`
  const detail = `Line "${line.reference}" bears tax ${actual}, order line ${String(orderLine.lineNumber)} ${expected}.`
  const noMoreTax = compareRational(percent(stated), percent(agreed)) <= 0
  return finding('TAX', noMoreTax, { lineId: line.id, orderLineId: orderLine.lineId, expected, actual, detail })
}
