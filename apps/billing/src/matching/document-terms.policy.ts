import type { SupplierInvoiceView } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import { Money, normalizeTaxRate } from '@nexus/kernel'
import { finding, type Finding, type InvoiceToMatch } from './finding.policy.js'
import { dutyConflict } from './order-people.policy.js'

/** Allowances and charges of documents; `credit` marks those of a credit note, which take back. */
export interface BilledAdjustments {
  readonly credit: boolean
  readonly items: SupplierInvoiceView['documentAllowanceCharges']
}

/** What stands on the head of the document: currency, allowances and charges, accounts, number, reference. */
export function documentFindings(
  invoice: InvoiceToMatch,
  order: MatchView | undefined,
  billedBefore: readonly BilledAdjustments[],
  vendorAccounts: readonly string[] | undefined,
): Finding[] {
  return [
    ...(order === undefined ? [] : orderFindings(invoice, order, billedBefore)),
    ...bankFindings(invoice, vendorAccounts),
    ...(invoice.numberUsedBefore
      ? [
          finding('DUPLICATE', true, {
            actual: invoice.number,
            detail: `The vendor has used number ${invoice.number} before, over another amount: make sure that it is another invoice (MAT-10).`,
          }),
        ]
      : []),
    ...(invoice.kind === 'credit-note' && invoice.precedingInvoices.length === 0
      ? [
          finding('CREDIT_WITHOUT_INVOICE', true, {
            detail: `Credit note ${invoice.number} names no invoice: say what it is for (MAT-9).`,
          }),
        ]
      : []),
  ]
}

function orderFindings(
  invoice: InvoiceToMatch,
  order: MatchView,
  billedBefore: readonly BilledAdjustments[],
): Finding[] {
  const found = dutyFindings(invoice, order)
  if (order.state !== 'ISSUED') {
    found.push(
      finding('PO_CLOSED', false, {
        expected: 'ISSUED',
        actual: order.state,
        detail: `Purchase order ${order.number ?? order.orderId} is ${order.state}: nothing can be billed on it.`,
      }),
    )
  }
  if (invoice.currency !== order.currency) {
    found.push(
      finding('CURRENCY', false, {
        expected: order.currency,
        actual: invoice.currency,
        detail: `The invoice is in ${invoice.currency}, the order in ${order.currency}.`,
      }),
    )
    return found
  }
  const freight = freightFinding(invoice, order, billedBefore)
  return freight === undefined ? found : [...found, freight]
}

/** Who entered the invoice may have come to act on the order after its capture: goods are received later. */
function dutyFindings({ enteredBy }: InvoiceToMatch, order: MatchView): Finding[] {
  const role = dutyConflict(order, enteredBy)
  if (role === undefined) return []
  const detail = `Who entered the invoice is the ${role} of purchase order ${order.number ?? order.orderId}: reject it, and have it entered by somebody else (X-9).`
  return [finding('SEPARATION_OF_DUTIES', false, { actual: role, detail })]
}

/** Document allowances and charges are those of the order, less what other invoices have billed of them already. */
function freightFinding(
  invoice: InvoiceToMatch,
  order: MatchView,
  billedBefore: readonly BilledAdjustments[],
): Finding | undefined {
  const { currency } = order
  const stated = totalled(invoice.documentAllowanceCharges, currency)
  const before = billedBefore.map(({ credit, items }) => ({
    sign: credit ? -1n : 1n,
    totals: totalled(items, currency),
  }))
  const billed = (key: string): bigint =>
    before.reduce((sum, { sign, totals }) => sum + sign * (totals.get(key)?.minor ?? 0n), 0n)
  const ordered = totalled(order.documentAllowanceCharges, currency)
  const keys = [...new Set([...stated.keys(), ...ordered.keys()])].sort()
  const groups = keys.map((key) => {
    const left = invoice.kind === 'credit-note' ? billed(key) : (ordered.get(key)?.minor ?? 0n) - billed(key)
    const actual = stated.get(key) ?? Money.zero(currency)
    // A credit note may take back less than was billed.
    const limit = Money.ofMinor(left < 0n ? 0n : left, currency)
    const expected = invoice.kind === 'credit-note' && actual.isLessThan(limit) ? actual : limit
    return { key, expected, actual, excess: actual.subtract(expected) }
  })
  const different = groups.filter(({ excess }) => !excess.isZero())
  if (different.length === 0) return undefined
  const effects = different.map(({ key, excess }) =>
    key.startsWith('allowance') === (invoice.kind === 'invoice') ? excess.negate() : excess,
  )
  const text = (field: 'expected' | 'actual'): string =>
    different.map((group) => `${group.key} ${group[field].toDecimalText()}`).join('; ')
  return finding(
    'FREIGHT',
    effects.every((effect) => !effect.isPositive()),
    {
      expected: text('expected'),
      actual: text('actual'),
      difference: Money.sum(effects, currency).toString(),
      detail: `Allowances and charges of the document are not those of the order: ${text('actual')} instead of ${text('expected')}.`,
    },
  )
}

/** Sums by kind, tax category and rate: in how many parts they are stated does not matter. */
function totalled(items: SupplierInvoiceView['documentAllowanceCharges'], currency: string): Map<string, Money> {
  const totals = new Map<string, Money>()
  for (const { kind, amount, taxCategory, taxPercent } of items) {
    const key = `${kind} ${taxCategory} ${normalizeTaxRate(taxPercent)} %`
    totals.set(key, (totals.get(key) ?? Money.zero(currency)).add(Money.parse(amount, currency)))
  }
  return totals
}

/** An account that the vendor never told us is a sign of fraud; without any on the invoice there is nothing to compare. */
function bankFindings(
  { bankAccounts, kind }: InvoiceToMatch,
  vendorAccounts: readonly string[] | undefined,
): Finding[] {
  if (kind === 'credit-note' || bankAccounts.length === 0 || vendorAccounts === undefined) return []
  if (bankAccounts.some(({ iban }) => vendorAccounts.includes(iban))) return []
  const actual = bankAccounts
    .map(({ iban }) => iban)
    .sort()
    .join(', ')
  const expected = vendorAccounts.length === 0 ? 'none recorded' : [...vendorAccounts].sort().join(', ')
  const detail = `The invoice asks for payment to ${actual}, which is not recorded for the vendor: ask the vendor by a number that you know, never by one of the invoice.`
  return [finding('BANK_MISMATCH', false, { expected, actual, detail })]
}
