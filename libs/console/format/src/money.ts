import { formatExactly } from './memo.js'

/** An amount as the API has it: decimal text and an ISO 4217 code. */
export interface MoneyText {
  readonly amount: string
  readonly currency: string
}

/** `code` writes EUR, for documents in several currencies; `plain` writes no currency, for a column that names it. */
export type MoneyStyle = 'symbol' | 'code' | 'plain'

/** `{ amount: '1234.5', currency: 'EUR' }` as `1.234,50 €` in German. Digits beyond those of the currency are kept. */
export function formatMoney({ amount, currency }: MoneyText, locale: string, style: MoneyStyle = 'symbol'): string {
  const decimals = decimalsOf(currency)
  const written = /\.(\d*?)0*$/.exec(amount)?.[1]?.length ?? 0
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, Math.min(written, 20)) }
  if (style === 'plain') return formatExactly(locale, amount, digits)
  return formatExactly(locale, amount, {
    style: 'currency',
    currency,
    currencyDisplay: style === 'code' ? 'code' : 'symbol',
    ...digits,
  })
}

const decimals = new Map<string, number>()

/** Digits after the point that a currency has: 2 for EUR, 0 for JPY. */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency)
  if (known !== undefined) return known
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  decimals.set(currency, maximumFractionDigits ?? 2)
  return maximumFractionDigits ?? 2
}
