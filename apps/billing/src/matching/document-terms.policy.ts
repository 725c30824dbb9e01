import type { SupplierInvoiceView } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import { Money, normalizeTaxRate, percent } from '@nexus/kernel'
import { type Compared, EQUAL, finding, type Finding, found, type InvoiceToMatch } from './finding.policy.js'
import { dutyConflict } from './order-people.policy.js'
import type { Tolerances } from './variance.policy.js'

/** Allowances and charges of documents; `credit` marks those of a credit note, which take back. */
export interface BilledAdjustments {
  readonly credit: boolean
  readonly items: SupplierInvoiceView['documentAllowanceCharges']
}

/** The vendor as procurement has it now. */
export interface VendorFacts {
  /** IBANs recorded for the vendor. */
  readonly accounts: readonly string[]
  /** Stages at which the vendor is on hold (VEN-1). */
  readonly holds: readonly string[]
  readonly blacklisted: { readonly reason: string; readonly until: string | null } | null
}

/** What the head of a document is judged by. */
export interface DocumentFacts {
  readonly orders: readonly MatchView[]
  readonly billedBefore: readonly BilledAdjustments[]
  readonly vendor: VendorFacts | undefined
  /** Of a credit note: the invoice of ours that it refers to, if there is one. */
  readonly creditOf: string | null
  readonly tolerances: Tolerances
}

/** What stands on the head of the document: currency, allowances and charges, accounts, number, reference. */
export function compareDocument(invoice: InvoiceToMatch, facts: DocumentFacts): Compared {
  const { orders } = facts
  const freight = orders.some(({ currency }) => currency !== invoice.currency)
    ? EQUAL
    : compareFreight(invoice, orders, facts.billedBefore, facts.tolerances)
  const findings = [
    ...orders.flatMap((order) => orderFindings(invoice, order)),
    ...freight.findings,
    ...bankFindings(invoice, facts.vendor?.accounts),
    ...(invoice.numberUsedBefore ? [duplicateFinding(invoice)] : []),
    ...creditFindings(invoice, facts.creditOf),
  ]
  return { findings, variances: freight.variances }
}

/** A vendor on hold, or blacklisted, stops the match before anything else is looked at (VEN-1). */
export function vendorFindings(vendor: VendorFacts | undefined): Finding[] {
  if (vendor === undefined) return []
  if (vendor.blacklisted !== null) {
    const until = vendor.blacklisted.until === null ? '' : ` until ${vendor.blacklisted.until}`
    const detail = `The vendor is blacklisted${until} (${vendor.blacklisted.reason}): nothing of it is matched before that ends (VEN-1).`
    const facts = { reason: vendor.blacklisted.reason, until: vendor.blacklisted.until ?? undefined }
    return [finding({ type: 'VENDOR_BLACKLISTED', ...facts }, false, { actual: facts.reason, detail })]
  }
  if (!vendor.holds.includes('invoice')) return []
  const detail =
    'The invoices of the vendor are on hold: release the hold on the vendor, and the invoice is matched (VEN-1).'
  return [finding({ type: 'VENDOR_HOLD' }, false, { actual: 'invoice', detail })]
}

function duplicateFinding({ number }: InvoiceToMatch): Finding {
  return finding({ type: 'DUPLICATE', number }, true, {
    actual: number,
    detail: `The vendor has used number ${number} before, or billed this amount under another number: make sure that it is another invoice (MAT-10).`,
  })
}

/** A credit note refers to an invoice, or says by itself what it is for (MAT-9). */
function creditFindings(invoice: InvoiceToMatch, creditOf: string | null): Finding[] {
  if (invoice.kind !== 'credit-note' || creditOf !== null || invoice.creditReason !== null) return []
  const named = invoice.precedingInvoices.join(', ')
  const why = named === '' ? 'names no invoice' : `names invoice ${named}, which is not known of this vendor`
  return [
    finding(
      { type: 'CREDIT_WITHOUT_INVOICE', number: invoice.number, invoices: [...invoice.precedingInvoices] },
      true,
      {
        ...(named === '' ? {} : { actual: named }),
        detail: `Credit note ${invoice.number} ${why}: say what it is for (MAT-9).`,
      },
    ),
  ]
}

/** A closed order takes credits, but no invoices; closed for good, neither (PO-7). */
export function isOpenFor(kind: InvoiceToMatch['kind'], { state, closed, closure }: MatchView): boolean {
  if (kind === 'credit-note') return state === 'ISSUED' || (state === 'CLOSED' && closure !== 'hard')
  return state === 'ISSUED' && !closed
}

function orderFindings(invoice: InvoiceToMatch, order: MatchView): Finding[] {
  const name = order.number ?? order.orderId
  const found = dutyFindings(invoice, order)
  if (!isOpenFor(invoice.kind, order)) {
    const actual = order.closed ? 'CLOSED' : order.state
    const forGood = order.closure === 'hard'
    const detail = `Purchase order ${name} is ${actual}${forGood ? ' for good' : ''}: nothing can be billed on it.`
    const facts = { type: 'PO_CLOSED', order: name, state: actual, forGood } as const
    found.push(finding(facts, false, { expected: 'ISSUED', actual, detail }))
  }
  if (invoice.kind === 'invoice' && order.onHold !== undefined) {
    const detail = `Purchase order ${name} is on hold (${order.onHold}): once it is released, the invoice is matched again by itself (PO-1).`
    found.push(
      finding({ type: 'PO_ON_HOLD', order: name, reason: order.onHold }, false, { actual: order.onHold, detail }),
    )
  }
  if (invoice.currency === order.currency) return found
  const detail = `The invoice is in ${invoice.currency}, purchase order ${name} in ${order.currency}.`
  const currencies = { expected: order.currency, billed: invoice.currency }
  const parts = { expected: order.currency, actual: invoice.currency, detail }
  return [...found, finding({ type: 'CURRENCY', order: name, ...currencies }, false, parts)]
}

/** Who entered the invoice may have come to act on the order after its capture: goods are received later. */
function dutyFindings({ enteredBy }: InvoiceToMatch, order: MatchView): Finding[] {
  const role = dutyConflict(order, enteredBy)
  if (role === undefined) return []
  const name = order.number ?? order.orderId
  const detail = `Who entered the invoice is the ${role} of purchase order ${name}: reject it, and have it entered by somebody else (X-9).`
  return [finding({ type: 'SEPARATION_OF_DUTIES', order: name, role }, false, { actual: role, detail })]
}

/** Document allowances and charges are those of the orders, less what other invoices have billed of them already (MAT-4). */
function compareFreight(
  invoice: InvoiceToMatch,
  orders: readonly MatchView[],
  billedBefore: readonly BilledAdjustments[],
  tolerances: Tolerances,
): Compared {
  if (orders.length === 0) return EQUAL
  const { currency } = invoice
  const stated = totalled(invoice.documentAllowanceCharges, currency)
  const before = billedBefore.map(({ credit, items }) => ({
    sign: credit ? -1n : 1n,
    totals: totalled(items, currency),
  }))
  const billed = (key: string): bigint =>
    before.reduce((sum, { sign, totals }) => sum + sign * (totals.get(key)?.amount.minor ?? 0n), 0n)
  const ordered = totalled(
    orders.flatMap((order) => order.documentAllowanceCharges),
    currency,
  )
  const kinds = [...new Map([...ordered, ...stated])].sort(([one], [other]) => (one < other ? -1 : 1))
  const groups = kinds.map(([key, { kind, tax }]) => {
    const left = invoice.kind === 'credit-note' ? billed(key) : (ordered.get(key)?.amount.minor ?? 0n) - billed(key)
    const actual = stated.get(key)?.amount ?? Money.zero(currency)
    // A credit note may take back less than was billed.
    const limit = Money.ofMinor(left < 0n ? 0n : left, currency)
    const expected = invoice.kind === 'credit-note' && actual.isLessThan(limit) ? actual : limit
    return { key, kind, tax, expected, actual, excess: actual.subtract(expected) }
  })
  const different = groups.filter(({ excess }) => !excess.isZero())
  if (different.length === 0) return EQUAL
  const effects = different.map(({ kind, excess }) =>
    (kind === 'allowance') === (invoice.kind === 'invoice') ? excess.negate() : excess,
  )
  const text = (field: 'expected' | 'actual'): string =>
    different.map((group) => `${group.key} ${group[field].toDecimalText()}`).join('; ')
  const own = Money.sum(effects, currency)
  const base = Money.sum(
    groups.map(({ expected }) => expected),
    currency,
  )
  const parts = { expected: text('expected'), actual: text('actual') }
  const verdict = tolerances.judge('freight', { own, before: Money.zero(currency), base })
  if (verdict.is !== 'equal' && verdict.is !== 'over' && verdict.is !== 'under') {
    const { is: handling, ...rule } = verdict
    return { findings: [], variances: [{ kind: 'freight', handling, ...parts, value: own, ...rule }] }
  }
  const withTax = different.map(({ tax }, index) => {
    const effect = effects[index] ?? Money.zero(currency)
    return effect.add(effect.multiply(percent(tax.percent)))
  })
  const costs = own.isPositive()
    ? { value: own, ...(invoice.kind === 'invoice' ? { withheld: Money.sum(withTax, currency) } : {}) }
    : {}
  const differences = different.map(({ kind, tax, expected, actual }) => ({
    kind,
    tax,
    billed: actual.toJSON(),
    expected: expected.toJSON(),
  }))
  return found(
    finding(
      { type: 'FREIGHT', differences },
      effects.every((effect) => !effect.isPositive()),
      {
        ...parts,
        ...costs,
        difference: own.toString(),
        detail: `Allowances and charges of the document are not those of the order: ${text('actual')} instead of ${text('expected')}.`,
      },
    ),
  )
}

interface Adjustment {
  readonly kind: 'allowance' | 'charge'
  readonly tax: { readonly category: string; readonly percent: string }
  readonly amount: Money
}

/** Sums by kind, tax category and rate: in how many parts they are stated does not matter. */
function totalled(items: SupplierInvoiceView['documentAllowanceCharges'], currency: string): Map<string, Adjustment> {
  const totals = new Map<string, Adjustment>()
  for (const { kind, amount, taxCategory, taxPercent } of items) {
    const tax = { category: taxCategory, percent: normalizeTaxRate(taxPercent) }
    const key = `${kind} ${tax.category} ${tax.percent} %`
    const sum = (totals.get(key)?.amount ?? Money.zero(currency)).add(Money.parse(amount, currency))
    totals.set(key, { kind, tax, amount: sum })
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
  const billed = bankAccounts.map(({ iban }) => iban).sort()
  const recorded = [...vendorAccounts].sort()
  const actual = billed.join(', ')
  const expected = recorded.length === 0 ? 'none recorded' : recorded.join(', ')
  const detail = `The invoice asks for payment to ${actual}, which is not recorded for the vendor: ask the vendor by a number that you know, never by one of the invoice.`
  return [finding({ type: 'BANK_MISMATCH', billed, recorded }, false, { expected, actual, detail })]
}
