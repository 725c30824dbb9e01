import {
  type DateLength,
  type MoneyText,
  formatDate,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatPercent,
  formatQuantity,
  formatRelative,
  todayIn,
} from '@nexus/console-format'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useLocale } from './locale-provider.js'
import { quantityUnitId } from './units.js'

export interface Format {
  /** For the parsers of `@nexus/console-format`. */
  readonly locale: string
  readonly timeZone: string
  money(money: MoneyText, style?: 'symbol' | 'code' | 'plain'): string
  decimal(text: string): string
  /** `unitCode` of UN/ECE recommendation 20, such as C62, is written as a word where it is a common one. */
  quantity(quantity: string, unitCode?: string): string
  percent(percent: string): string
  /** A calendar date. */
  date(date: string, length?: DateLength): string
  instant(instant: string, options?: { length?: DateLength; seconds?: boolean; zone?: boolean }): string
  relative(instant: string): string
  today(): string
}

/** How this person reads and writes numbers, money and time. */
export function useFormat(): Format {
  const { formatLocale: locale, timeZone } = useLocale()
  const intl = useIntl()
  return useMemo<Format>(
    () => ({
      locale,
      timeZone,
      money: (money, style) => formatMoney(money, locale, style),
      decimal: (text) => formatDecimal(text, locale),
      quantity: (quantity, unitCode) => {
        const id = unitCode === undefined ? undefined : quantityUnitId(quantity, unitCode)
        return formatQuantity(quantity, locale, id === undefined ? unitCode : intl.formatMessage({ id }))
      },
      percent: (percent) => formatPercent(percent, locale),
      date: (date, length) => formatDate(date, locale, length),
      instant: (instant, options) => formatInstant(instant, locale, timeZone, options),
      relative: (instant) => formatRelative(instant, locale, new Date()),
      today: () => todayIn(timeZone, new Date()),
    }),
    [locale, timeZone, intl],
  )
}
