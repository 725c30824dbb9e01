import type { PurchaseOrderView } from '@nexus/contracts-procurement'
import { numberCell, type PageData, type PageText, type PageTotal, textCell } from './page-data.builder.js'
import { printUnit } from './print-format.policy.js'

/** A line of a requisition or an order, with what is printed of it. */
export interface PricedLine {
  readonly lineNumber: number
  readonly description: string
  readonly supplierItemId?: string | undefined
  readonly buyerItemId?: string | undefined
  readonly unitCode: string
  readonly unitPrice: string
  readonly priceBaseQuantity: string
  readonly allowance?: string | undefined
  readonly charge?: string | undefined
  readonly taxCategory: string
  readonly taxPercent: string
  readonly net: { readonly amount: string; readonly currency: string }
}

type Totals = PurchaseOrderView['totals']
type AllowanceCharge = PurchaseOrderView['documentAllowanceCharges'][number]

/** The table of priced lines. `more` adds texts below the description. */
export function pricedLines<L extends PricedLine>(
  text: PageText,
  lines: readonly L[],
  of: { quantity: (line: L) => string; more?: (line: L) => readonly string[] },
): Pick<PageData, 'columns' | 'lines'> {
  const { labels } = text
  const labelled = (label: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${label}: ${value}`]
  return {
    columns: [
      { kind: 'number', label: labels.position },
      { kind: 'text', label: labels.description },
      { kind: 'number', label: labels.quantity },
      { kind: 'number', label: labels.unitPrice },
      { kind: 'number', label: labels.tax },
      { kind: 'number', label: labels.net },
    ],
    lines: lines.map((line) => {
      const position = String(line.lineNumber)
      const unit = printUnit(line.unitCode, text.language)
      const quantity = `${text.decimal(of.quantity(line))} ${unit}`
      const unitPrice = text.decimal(line.unitPrice)
      const base =
        line.priceBaseQuantity === '1' ? [] : [`${labels.per} ${text.decimal(line.priceBaseQuantity)} ${unit}`]
      const adjustments = [
        ...labelled(labels.allowance, line.allowance && `-${text.decimal(line.allowance)}`),
        ...labelled(labels.charge, line.charge && text.decimal(line.charge)),
      ]
      const items = [
        ...labelled(labels.itemVendor, line.supplierItemId),
        ...labelled(labels.itemBuyer, line.buyerItemId),
        ...(of.more?.(line) ?? []),
      ]
      const tax = line.taxCategory === 'S' ? `${text.decimal(line.taxPercent)} %` : line.taxCategory
      const net = text.decimal(line.net.amount)
      const { description } = line
      return {
        ...{ position, description, items, quantity, unitPrice, tax, net, adjustments: [...base, ...adjustments] },
        cells: [
          numberCell(position),
          textCell(description, items),
          numberCell(quantity),
          numberCell(unitPrice, [...base, ...adjustments]),
          numberCell(tax),
          numberCell(net),
        ],
      }
    }),
  }
}

/** The sums of a document exactly as the API gives them (PDF-1); nothing is computed here. */
export function totalsOf(
  text: PageText,
  totals: Totals,
  allowanceCharges: readonly AllowanceCharge[],
): Pick<PageData, 'totals' | 'total'> {
  const { labels } = text
  const { currency } = totals.gross
  const part = (label: string, amount: string): PageTotal => ({ kind: 'part', label, amount })
  const adjustments = allowanceCharges.map(({ kind, amount, reason }) =>
    part(
      reason === undefined ? labels[kind] : `${labels[kind]}: ${reason}`,
      text.money({ amount: kind === 'allowance' ? `-${amount}` : amount, currency }),
    ),
  )
  const taxes = totals.taxes.map(({ category, percent, taxable, tax }) => {
    const label = category === 'S' ? labels.taxOn : labels.taxNone
    const filled = label
      .replace('{percent}', text.decimal(percent))
      .replace('{category}', category)
      .replace('{taxable}', text.money(taxable))
    return part(filled, text.money(tax))
  })
  const total = text.money(totals.gross)
  return {
    totals: [
      ...(adjustments.length === 0 ? [] : [part(labels.lines, text.money(totals.lines)), ...adjustments]),
      { kind: 'sum', label: labels.netTotal, amount: text.money(totals.net) },
      ...taxes,
      { kind: 'total', label: labels.total, amount: total },
    ],
    total,
  }
}
