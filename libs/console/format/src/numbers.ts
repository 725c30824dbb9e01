import { formatExactly } from './memo.js'

/** Decimal text in the way of the locale, with all its digits. */
export function formatDecimal(text: string, locale: string, options: Intl.NumberFormatOptions = {}): string {
  return formatExactly(locale, text, { maximumFractionDigits: 20, ...options })
}

/** A quantity, with its unit behind it where there is one. */
export function formatQuantity(quantity: string, locale: string, unit?: string): string {
  const text = formatDecimal(quantity, locale)
  return unit === undefined || unit === '' ? text : `${text}\u00a0${unit}`
}

/** `'19'` as `19 %` in German: the text is in percent already, as the API has it. */
export function formatPercent(percent: string, locale: string): string {
  return formatExactly(locale, `${percent}e-2`, { style: 'percent', maximumFractionDigits: 6 })
}
