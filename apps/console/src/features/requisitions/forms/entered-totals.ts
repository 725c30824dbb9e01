import { decimalsOf, parseDecimal, parseMoneyText } from '@nexus/console-format'
import type { Requisition } from '../queries/requisition-queries.js'
import { type Entries, LINE_DECIMALS, type LineEntry } from './entries.js'
import { type Exact, ZERO, exactOf, minus, over, plus, rounded, times } from './exact.js'

type Totals = Requisition['totals']

/** Net of a line as the server computes it; undefined while something of it is missing or not understood. */
export function enteredNet(line: LineEntry, currency: string, locale: string): string | undefined {
  const decimal = (field: keyof typeof LINE_DECIMALS): Exact | undefined => {
    const parsed = parseDecimal(line[field], locale, { decimals: LINE_DECIMALS[field] })
    return parsed.ok ? exactOf(parsed.value) : undefined
  }
  const amount = (text: string): Exact | undefined => {
    if (text.trim() === '') return ZERO
    const parsed = parseMoneyText(text, locale, currency)
    return parsed.ok ? exactOf(parsed.value) : undefined
  }
  const [quantity, price] = [decimal('quantity'), decimal('unitPrice')]
  const base = line.priceBaseQuantity.trim() === '' ? exactOf('1') : decimal('priceBaseQuantity')
  const [allowance, charge] = [amount(line.allowance), amount(line.charge)]
  if (quantity === undefined || price === undefined || base === undefined || base.numerator <= 0n) return undefined
  if (allowance === undefined || charge === undefined) return undefined
  const gross = over(times(quantity, price), base)
  return rounded(minus(plus(gross, charge), allowance), decimalsOf(currency))
}

/**
 * Totals while somebody types, by the rules of the server: each line is rounded once, and the tax once for each
 * category and rate. Lines that are not complete yet count nothing.
 */
export function enteredTotals(entries: Entries, locale: string): Totals {
  const { currency, documentAllowanceCharges } = entries
  const decimals = decimalsOf(currency)
  const money = (value: Exact) => ({ amount: rounded(value, decimals), currency })
  const groups = new Map<string, { category: LineEntry['taxCategory']; percent: string; taxable: Exact }>()
  const add = (category: LineEntry['taxCategory'], written: string, value: Exact): void => {
    const percent = written.includes('.') ? written.replace(/\.?0+$/, '') : written
    const key = `${category}|${percent}`
    const taxable = plus(groups.get(key)?.taxable ?? ZERO, value)
    groups.set(key, { category, percent, taxable })
  }
  let lines = ZERO
  for (const line of entries.lines) {
    const net = exactOf(enteredNet(line, currency, locale) ?? '')
    if (net === undefined) continue
    const percent = parseDecimal(line.taxPercent, locale, { decimals: LINE_DECIMALS.taxPercent })
    lines = plus(lines, net)
    add(line.taxCategory, percent.ok ? percent.value : '0', net)
  }
  let [allowances, charges] = [ZERO, ZERO]
  for (const { kind, amount, taxCategory, taxPercent } of documentAllowanceCharges) {
    const value = exactOf(amount) ?? ZERO
    if (kind === 'charge') charges = plus(charges, value)
    else allowances = plus(allowances, value)
    add(taxCategory, taxPercent, kind === 'charge' ? value : minus(ZERO, value))
  }
  const taxes = [...groups.values()]
    .map(({ category, percent, taxable }) => {
      const tax = over(times(taxable, exactOf(percent) ?? ZERO), { numerator: 100n, denominator: 1n })
      return { category, percent, taxable: money(taxable), tax: money(tax) }
    })
    .sort((one, other) => (one.category < other.category ? -1 : one.category > other.category ? 1 : 0))
  const net = minus(plus(lines, charges), allowances)
  const tax = taxes.reduce((sum, each) => plus(sum, exactOf(each.tax.amount) ?? ZERO), ZERO)
  return {
    lines: money(lines),
    allowances: money(allowances),
    charges: money(charges),
    net: money(net),
    taxes,
    tax: money(tax),
    gross: money(plus(net, tax)),
  }
}
