import { isCurrency, isDomainError, Money, type TaxableAmount } from '@nexus/kernel'
import { amountsOf, checkAdjustments, checkLine } from './check-line.js'
import { checkTaxTotals, taxable } from './check-tax.js'
import { Findings, type Slack, type TotalsProblem } from './findings.js'
import type { UblDocument } from './ubl-document.js'

/** What a check accepts. */
export interface TotalsPolicy {
  /** Largest accepted difference of a line net or percentage allowance, in minor units. Default: 2, which is 0.02 EUR (R120, R040). */
  readonly lineSlackMinor?: bigint | number
  /** Largest accepted PayableRoundingAmount of either sign, in major units of the document's currency. Default: 0.05. */
  readonly maxRounding?: string
}

/** What a check found; the document adds up when `problems` is empty. */
export interface TotalsCheck {
  readonly recorded: readonly Slack[]
  readonly problems: readonly TotalsProblem[]
}

/**
 * Computes every total again (X-2; EN 16931 BR-CO-10 … BR-CO-17) and compares it with what the document states.
 * Each problem names its field, and its line. Never throws for the content of a document.
 */
export function checkUblTotals(document: UblDocument, policy: TotalsPolicy = {}): TotalsCheck {
  const findings = new Findings(document.currency)
  const root = document.kind === 'invoice' ? '/Invoice' : '/CreditNote'
  if (!isCurrency(document.currency)) {
    const because = 'it is not an ISO 4217 currency in use'
    findings.problem('BR-CL-04', { field: `${root}/cbc:DocumentCurrencyCode` }, '', document.currency, because)
    return { recorded: [], problems: findings.problems }
  }
  try {
    checkAll(document, policy, findings)
  } catch (error) {
    // Sums of amounts that each fit may still leave the range of Money.
    if (!isDomainError(error)) throw error
    findings.problem('X-2', { field: document.totals.path }, '', document.totals.payable, error.detail)
  }
  return { recorded: findings.recorded, problems: findings.problems }
}

function checkAll(document: UblDocument, policy: TotalsPolicy, findings: Findings): void {
  const { currency, totals } = document
  const slack = BigInt(policy.lineSlackMinor ?? 2)
  const at = (name: string): { field: string } => ({ field: `${totals.path}/cbc:${name}` })
  const taxables: TaxableAmount[] = []

  const nets = document.lines.map((line) => {
    const net = checkLine(line, currency, findings, slack)
    const place = { field: `${line.path}/cac:Item/cac:ClassifiedTaxCategory`, lineId: line.id }
    taxables.push(...taxable(findings, 'BR-CO-4', place, line.item.taxCategory, net))
    return net
  })
  const adjustments = checkAdjustments(document.allowancesAndCharges, findings, slack)
  for (const { item, amount } of adjustments) {
    const place = { field: `${item.path}/cac:TaxCategory` }
    const net = item.charge ? amount : amount.negate()
    taxables.push(...taxable(findings, item.charge ? 'BR-37' : 'BR-32', place, item.taxCategory, net))
  }
  const allowances = Money.sum(amountsOf(adjustments, false), currency)
  const charges = Money.sum(amountsOf(adjustments, true), currency)

  const lineTotal = findings.equal(
    'BR-CO-10',
    at('LineExtensionAmount'),
    Money.sum(nets, currency),
    totals.lineExtension,
    'it is the sum of the line net amounts',
  )
  const allowance = findings.equal(
    'BR-CO-11',
    at('AllowanceTotalAmount'),
    allowances,
    totals.allowance,
    'it is the sum of the document allowances',
  )
  const charge = findings.equal(
    'BR-CO-12',
    at('ChargeTotalAmount'),
    charges,
    totals.charge,
    'it is the sum of the document charges',
  )
  const net = findings.equal(
    'BR-CO-13',
    at('TaxExclusiveAmount'),
    lineTotal.subtract(allowance).add(charge),
    totals.taxExclusive,
    'it is lines − allowances + charges',
  )
  const tax = checkTaxTotals(document, taxables, findings)
  const gross = findings.equal(
    'BR-CO-15',
    at('TaxInclusiveAmount'),
    net.add(tax),
    totals.taxInclusive,
    'it is the net total plus tax',
  )
  const prepaid = checkPrepaid(document, findings)
  const rounding = checkRounding(document, policy.maxRounding ?? '0.05', findings)
  findings.equal(
    'BR-CO-16',
    at('PayableAmount'),
    gross.subtract(prepaid).add(rounding),
    totals.payable,
    'it is gross − prepaid + rounding',
  )
}

/** The prepaid amount, which must equal the prepayments when the document lists them. */
function checkPrepaid(document: UblDocument, findings: Findings): Money {
  const place = { field: `${document.totals.path}/cbc:PrepaidAmount` }
  if (document.prepayments.length === 0) return findings.amount(place, document.totals.prepaid)
  const field = `${document.kind === 'invoice' ? '/Invoice' : '/CreditNote'}/cac:PrepaidPayment/cbc:PaidAmount`
  const paid = document.prepayments.map((payment) => findings.amount({ field }, payment.amount))
  return findings.equal(
    'X-2',
    place,
    Money.sum(paid, document.currency),
    document.totals.prepaid,
    'it is the sum of the listed prepayments',
  )
}

/** The rounding amount, a problem above the limit; the amount due is still checked with it. */
function checkRounding(document: UblDocument, limit: string, findings: Findings): Money {
  const place = { field: `${document.totals.path}/cbc:PayableRoundingAmount` }
  const rounding = findings.amount(place, document.totals.payableRounding)
  const most = Money.parse(limit, document.currency, 'down')
  if (rounding.absolute().isGreaterThan(most)) {
    const because = `a rounding amount may be at most ${most.toString()} in either direction`
    findings.problem('X-2', place, '', document.totals.payableRounding, because)
  }
  return rounding
}
