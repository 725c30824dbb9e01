import { amountBelowZero, type DocumentAllowanceCharge, type DocumentTotals } from '@nexus/contracts-procurement'
import { Money, taxByCategory } from '@nexus/kernel'

/** What totals need to know of a line. */
export interface TotalledLine {
  readonly netMinor: bigint
  readonly taxCategory: string
  readonly taxPercent: string
}

type Category = DocumentTotals['taxes'][number]['category']

/**
 * Totals of a document (X-2, BR-CO-10 … 15): net = Σ rounded lines − allowances + charges, tax rounded once per
 * category and rate, gross = net + tax.
 * @throws DomainError procurement.amount_below_zero, money.currency_unknown, money.out_of_range
 */
export function documentTotals(
  lines: readonly TotalledLine[],
  extras: readonly DocumentAllowanceCharge[],
  currency: string,
): DocumentTotals & { readonly grossMinor: bigint } {
  const nets = lines.map((line) => Money.ofMinor(line.netMinor, currency))
  const amounts = extras.map((extra) => ({ ...extra, money: Money.parse(extra.amount, currency) }))
  const sumOf = (kind: DocumentAllowanceCharge['kind']): Money =>
    Money.sum(
      amounts.filter((extra) => extra.kind === kind).map((extra) => extra.money),
      currency,
    )
  const total = Money.sum(nets, currency)
  const allowances = sumOf('allowance')
  const charges = sumOf('charge')
  const net = total.subtract(allowances).add(charges)
  if (net.isNegative()) {
    const detail = `The allowances are more than the document is worth: its net would be ${net.toString()}. Lower them.`
    throw amountBelowZero(detail, {
      errors: [{ pointer: '/documentAllowanceCharges', code: 'amount_below_zero', detail }],
    })
  }
  const taxes = taxByCategory([
    ...lines.map((line, index) => ({
      category: line.taxCategory,
      rate: line.taxPercent,
      net: nets[index] ?? Money.zero(currency),
    })),
    ...amounts.map((extra) => ({
      category: extra.taxCategory,
      rate: extra.taxPercent,
      net: extra.kind === 'charge' ? extra.money : extra.money.negate(),
    })),
  ])
  const tax = Money.sum(
    taxes.map((category) => category.tax),
    currency,
  )
  const gross = net.add(tax)
  return {
    lines: total.toJSON(),
    allowances: allowances.toJSON(),
    charges: charges.toJSON(),
    net: net.toJSON(),
    taxes: taxes.map((each) => ({
      category: each.category as Category,
      percent: each.rate,
      taxable: each.taxable.toJSON(),
      tax: each.tax.toJSON(),
    })),
    tax: tax.toJSON(),
    gross: gross.toJSON(),
    grossMinor: gross.minor,
  }
}
