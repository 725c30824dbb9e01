import type { PrintLanguage } from '@nexus/contracts-documents'

/** An amount as the API gives it: exact decimal text and currency. */
export interface PlainMoney {
  readonly amount: string
  readonly currency: string
}

const SIGNS = { en: { group: ',', point: '.' }, de: { group: '.', point: ',' } } as const

/** Decimal text with the separators of the language; digits are moved, never computed. */
export function printDecimal(decimal: string, language: PrintLanguage): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  if (whole === '') throw new TypeError(`${decimal} is not decimal text`)
  const { group, point } = SIGNS[language]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return `${sign}${grouped}${fraction === undefined ? '' : `${point}${fraction}`}`
}

/** `EUR 1,404.20` or `1.404,20 EUR`. */
export function printMoney({ amount, currency }: PlainMoney, language: PrintLanguage): string {
  const text = printDecimal(amount, language)
  return language === 'de' ? `${text} ${currency}` : `${currency} ${text}`
}

/** `2026-03-31` or `31.03.2026`; both are read the same everywhere. */
export function printDate(date: string, language: PrintLanguage): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return language === 'de' ? `${day}.${month}.${year}` : `${year}-${month}-${day}`
}

/** The local date of an instant. */
export function printDay(instant: string, timeZone: string, language: PrintLanguage): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return printDate(parts.format(new Date(instant)), language)
}

/** Groups of four, as people read an IBAN. */
export const printIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ')

const UNITS: Readonly<Record<string, Readonly<Record<PrintLanguage, string>>>> = {
  C62: { en: 'pcs', de: 'Stk' },
  EA: { en: 'each', de: 'Stk' },
  H87: { en: 'pcs', de: 'Stk' },
  XPP: { en: 'pcs', de: 'Stk' },
  HUR: { en: 'h', de: 'Std' },
  DAY: { en: 'days', de: 'Tage' },
  MON: { en: 'months', de: 'Monate' },
  KGM: { en: 'kg', de: 'kg' },
  MTR: { en: 'm', de: 'm' },
  LTR: { en: 'l', de: 'l' },
}

/** A UN/ECE unit code as people write it; unknown ones as they are. */
export const printUnit = (code: string, language: PrintLanguage): string => UNITS[code]?.[language] ?? code
