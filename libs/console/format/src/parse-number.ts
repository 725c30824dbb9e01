import { decimalsOf } from './money.js'
import { type Parsed, refused, understood } from './parsed.js'
import { separatorsOf } from './separators.js'

export type NumberRefusal = 'empty' | 'not_a_number' | 'ambiguous' | 'too_many_decimals' | 'other_currency'

/** Spaces and apostrophes that people put between thousands. */
const LOOSE_GROUPS = /[\s\u00a0\u202f\u2009'’]/g
const MINUS = /^[-−–]|[-−–]$/

/**
 * A decimal number as people type it, in the way of their locale or in that of a spreadsheet: `1.234,56`, `1,234.56`,
 * `1 234,56`, `1234.5`. Answers plain decimal text.
 *
 * A single separator before three digits says nothing by itself. It is a thousands separator when the locale writes
 * thousands so and the field takes fewer than three decimals; `ambiguous` when the field takes three or more.
 */
export function parseDecimal(
  text: string,
  locale: string,
  { decimals = 6 }: { readonly decimals?: number } = {},
): Parsed<string, NumberRefusal> {
  const trimmed = plainDigits(text, locale).trim()
  if (trimmed === '') return refused('empty')
  const negative = MINUS.test(trimmed)
  const unsigned = trimmed.replace(MINUS, '').trim()
  if (!hasTidySpaces(unsigned)) return refused('not_a_number')
  const digits = unsigned.replace(LOOSE_GROUPS, '')
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return refused('not_a_number')
  const split = splitAt(digits, separatorsOf(locale).decimal === ',' ? ',' : '.', decimals)
  if (typeof split === 'string') return refused(split)
  const { whole, fraction } = split
  const significant = fraction.replace(/0+$/, '')
  if (significant.length > decimals) return refused('too_many_decimals')
  const kept = fraction.slice(0, Math.max(significant.length, Math.min(fraction.length, decimals)))
  const value = `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`
  return understood(negative && /[1-9]/.test(value) ? `-${value}` : value)
}

/** An amount in a currency; its symbol or code may be typed with it, another one is refused. */
export function parseMoneyText(text: string, locale: string, currency: string): Parsed<string, NumberRefusal> {
  const own = new Set(
    [currency, symbolOf(locale, currency), symbolOf('en', currency)].map((each) => each.toUpperCase()),
  )
  const marks = text.match(/\p{Sc}|\p{L}+\.?\p{Sc}?/gu) ?? []
  if (marks.some((mark) => !own.has(mark.toUpperCase()))) {
    return refused(marks.every((mark) => /^(\p{Sc}|[A-Za-z]{3})$/u.test(mark)) ? 'other_currency' : 'not_a_number')
  }
  const bare = marks.reduce((rest, mark) => rest.replace(mark, ''), text)
  return parseDecimal(bare, locale, { decimals: decimalsOf(currency) })
}

/** Plain decimal text as its owner types it: for the field of a form that is opened again. */
export function plainDecimal(text: string, locale: string): string {
  return text.replace('.', separatorsOf(locale).decimal)
}

const symbolOf = (locale: string, currency: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency

/** Digits of the locale, full-width ones and Arabic separators as ASCII. */
function plainDigits(text: string, locale: string): string {
  const { digits } = separatorsOf(locale)
  return text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replace(/\p{Nd}/gu, (digit) => (digits.includes(digit) ? String(digits.indexOf(digit)) : digit))
    .replace(/٫/g, '.')
    .replace(/٬/g, ' ')
    .replace(/[\u200e\u200f\u061c]/g, '')
}

/** `1 234,56`, but not `12 34`: spaces stand where thousands do. */
function hasTidySpaces(text: string): boolean {
  const parts = (text.split(/[.,](?=[^.,]*$)/)[0] ?? '').split(LOOSE_GROUPS)
  return (
    parts.length === 1 || (/^\d{1,3}$/.test(parts[0] ?? '') && parts.slice(1).every((part) => /^\d{3}$/.test(part)))
  )
}

type Split = { readonly whole: string; readonly fraction: string } | 'ambiguous' | 'not_a_number'

function splitAt(digits: string, own: string, decimals: number): Split {
  const marks = digits.match(/[.,]/g) ?? []
  if (marks.length === 0) return { whole: digits, fraction: '' }
  const kinds = new Set(marks)
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const whole = digits.slice(0, last)
  const fraction = digits.slice(last + 1)
  if (kinds.size === 2) {
    const mark = digits[last] ?? ''
    const groups = whole.split(mark === ',' ? '.' : ',')
    if (whole.includes(mark) || !isGrouped(groups)) return 'not_a_number'
    return { whole: groups.join(''), fraction }
  }
  if (marks.length > 1) {
    const groups = digits.split(marks[0] ?? '')
    return isGrouped(groups) ? { whole: groups.join(''), fraction: '' } : 'not_a_number'
  }
  const looksGrouped = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  if (!looksGrouped) return { whole: whole === '' ? '0' : whole, fraction }
  if (digits[last] === own) {
    // Typed with the decimal mark of the locale; three decimals fit, or the other habit was meant.
    return decimals >= 3 ? { whole, fraction } : /^0+$/.test(fraction) ? 'ambiguous' : { whole, fraction }
  }
  return decimals >= 3 ? 'ambiguous' : { whole: whole + fraction, fraction: '' }
}

/** Thousands, or lakhs and crores: 1,234,567 or 12,34,567. */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups
  if (rest.length === 0) return true
  const lastGroup = rest.at(-1) ?? ''
  const middle = rest.slice(0, -1)
  return (
    /^\d{1,3}$/.test(first) &&
    /^\d{3}$/.test(lastGroup) &&
    (middle.every((group) => /^\d{3}$/.test(group)) || middle.every((group) => /^\d{2}$/.test(group)))
  )
}
