import { Money, taxByCategory, type CategoryTax, type TaxableAmount } from '@nexus/kernel'
import type { Findings, Place } from './findings.js'
import { plainDecimal } from './plain-decimal.js'
import type { UblDocument, UblTaxCategory, UblTaxSubtotal, UblTaxTotal } from './ubl-document.js'

/** Names of the categories in rule ids where they differ from the code (EN 16931). */
const RULE_NAMES: Readonly<Record<string, string>> = { K: 'IC', L: 'AF', M: 'AG' }

/** Puts a net amount under its tax category; a problem when it has none (BR-CO-4, BR-32, BR-37). */
export function taxable(
  findings: Findings,
  rule: string,
  place: Place,
  category: UblTaxCategory | undefined,
  net: Money,
): TaxableAmount[] {
  if (category === undefined) {
    findings.problem(rule, place, '', undefined, 'every taxable amount states its VAT category')
    return []
  }
  return [{ category: category.id, rate: rateOf(category, findings, place), net }]
}

/**
 * Checks the tax totals against the taxable amounts, by category and rate (BR-S-08 and its siblings, BR-CO-14,
 * BR-CO-17), and answers with the tax of the document.
 */
export function checkTaxTotals(document: UblDocument, amounts: readonly TaxableAmount[], findings: Findings): Money {
  const own = document.taxTotals.filter((total) => total.currency === document.currency)
  for (const total of document.taxTotals) checkCurrency(total, document, findings)
  const groups = new Map(taxByCategory(amounts).map((group) => [keyOf(group.category, group.rate), group]))
  const [total, ...extra] = own
  for (const again of extra) {
    findings.problem(
      'BR-53',
      { field: `${again.path}/cbc:TaxAmount` },
      '',
      again.taxAmount,
      `the tax in ${document.currency} is stated once`,
    )
  }
  if (total === undefined) {
    const expected = Money.sum(
      [...groups.values()].map((group) => group.tax),
      document.currency,
    )
    const field = `${rootOf(document)}/cac:TaxTotal/cbc:TaxAmount`
    findings.problem(
      'BR-CO-14',
      { field },
      expected.toDecimalText(),
      undefined,
      `the document has no tax total in ${document.currency}`,
    )
    return expected
  }
  const taxes = total.subtotals.map((subtotal) => checkSubtotal(subtotal, groups, document.currency, findings))
  for (const group of groups.values()) {
    if (group.taxable.isZero()) continue
    const because = `category ${group.category} at ${group.rate} % has ${group.taxable.toString()} and no subtotal`
    findings.problem(
      ruleOf(group.category),
      { field: `${total.path}/cac:TaxSubtotal/cbc:TaxableAmount` },
      group.taxable.toDecimalText(),
      undefined,
      because,
    )
    taxes.push(group.tax)
  }
  const expected = Money.sum(taxes, document.currency)
  return findings.equal(
    'BR-CO-14',
    { field: `${total.path}/cbc:TaxAmount` },
    expected,
    total.taxAmount,
    'it is the sum of the tax of all categories',
  )
}

function checkCurrency(total: UblTaxTotal, document: UblDocument, findings: Findings): void {
  if (total.currency === document.currency || total.currency === document.taxCurrency) return
  findings.problem(
    'BR-53',
    { field: `${total.path}/cbc:TaxAmount/@currencyID` },
    document.currency,
    total.currency,
    'tax is stated in the document currency, and once more in the tax currency',
  )
}

/** Checks one subtotal, takes its group off the list, and answers with its tax. */
function checkSubtotal(
  subtotal: UblTaxSubtotal,
  groups: Map<string, CategoryTax>,
  currency: string,
  findings: Findings,
): Money {
  const { category, path } = subtotal
  const rate = rateOf(category, findings, { field: `${path}/cac:TaxCategory/cbc:Percent` })
  const key = keyOf(category.id, rate)
  const group = groups.get(key)
  groups.delete(key)
  const zero = Money.zero(currency)
  const of = `category ${category.id} at ${rate} %`
  const because =
    group === undefined
      ? `no line, allowance or charge is left for ${of}`
      : `it is the sum of lines − allowances + charges of ${of}`
  findings.equal(
    ruleOf(category.id),
    { field: `${path}/cbc:TaxableAmount` },
    group?.taxable ?? zero,
    subtotal.taxableAmount,
    because,
  )
  return findings.equal(
    'BR-CO-17',
    { field: `${path}/cbc:TaxAmount` },
    group?.tax ?? zero,
    subtotal.taxAmount,
    `it is ${rate} % of the taxable amount, rounded once`,
  )
}

function rateOf(category: UblTaxCategory, findings: Findings, place: Place): string {
  const rate = plainDecimal(category.percent ?? '0')
  if (!rate.startsWith('-')) return rate
  findings.problem('BR-CO-17', place, '', category.percent, 'a tax rate is zero or more')
  return '0'
}

function rootOf(document: UblDocument): string {
  return document.kind === 'invoice' ? '/Invoice' : '/CreditNote'
}

const keyOf = (category: string, rate: string): string => `${rate}|${category}`

const ruleOf = (category: string): string => `BR-${RULE_NAMES[category] ?? category}-08`
