import { parseDateText, parseDecimal, parseMoneyText, plainDecimal } from '@nexus/console-format'
import type { Format } from '@nexus/console-i18n'
import { isZero } from './quantities.js'

/** Why something typed was refused; `orders.refused.<reason>` says it. */
export type Refused =
  | 'empty'
  | 'not_a_number'
  | 'ambiguous'
  | 'too_many_decimals'
  | 'other_currency'
  | 'not_positive'
  | 'not_a_date'
  | 'no_such_day'
  | 'not_days'

/** What was typed as the API takes it, or why it was refused. */
export type Read = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: Refused }

type Reader = Pick<Format, 'locale' | 'today'>

const QUANTITY_DECIMALS = 6
const PRICE_DECIMALS = 8

/** A quantity above zero. */
export function readQuantity(text: string, { locale }: Pick<Reader, 'locale'>): Read {
  const read = parseDecimal(text, locale, { decimals: QUANTITY_DECIMALS })
  if (read.ok && (isZero(read.value) || read.value.startsWith('-'))) return { ok: false, reason: 'not_positive' }
  return read
}

/** A price, which may have more decimals than its currency. */
export function readPrice(text: string, currency: string, { locale }: Pick<Reader, 'locale'>): Read {
  const money = parseMoneyText(text, locale, currency)
  const read =
    !money.ok && money.reason === 'too_many_decimals' ? parseDecimal(text, locale, { decimals: PRICE_DECIMALS }) : money
  if (read.ok && read.value.startsWith('-')) return { ok: false, reason: 'not_positive' }
  return read
}

export const readDate = (text: string, { locale, today }: Reader, prefer: 'future' | 'past' | 'nearest' = 'future') =>
  parseDateText(text, locale, { today: today(), prefer })

/** Whole days from 0 to 365. */
export function readDays(text: string, { locale }: Pick<Reader, 'locale'>): Read {
  const read = parseDecimal(text, locale, { decimals: 0 })
  if (!read.ok) return read
  return /^\d{1,3}$/.test(read.value) && Number(read.value) <= 365 ? read : { ok: false, reason: 'not_days' }
}

/** How a value of the API stands in a field. */
export const typedDecimal = (value: string | null | undefined, { locale }: Pick<Reader, 'locale'>): string =>
  value === null || value === undefined ? '' : plainDecimal(value, locale)

export const typedDate = (value: string | null | undefined, format: Pick<Format, 'date'>): string =>
  value === null || value === undefined ? '' : format.date(value, 'short')
