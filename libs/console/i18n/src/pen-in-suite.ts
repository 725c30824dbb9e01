import { createIntl } from 'react-intl'
import { formatDate, formatDecimal, formatMoney } from '@nexus/console-format'
import type { Pen } from './facts-in-words.js'
import { catalogueFile } from './sources-in-suite.js'

/** For suites alone: writes as the console does for a reader of the language, instants as they come. */
export const penOf = (language: string): Pen => {
  const intl = createIntl({ locale: language, messages: {} })
  const words = catalogueFile<Readonly<Record<string, string>>>(`problems/words.${language}`)
  const units = catalogueFile<Record<string, string>>(`messages/${language}`)
  return {
    money: (money) => formatMoney(money, language),
    decimal: (text) => formatDecimal(text, language),
    date: (date) => formatDate(date, language),
    instant: (instant) => instant,
    list: (parts) => intl.formatList(parts),
    word: (name) => words[name],
    unit: (code) => units[`units.${code}`] ?? code,
    fill: (message, values) => String(intl.formatters.getMessageFormat(message, intl.locale).format(values)),
  }
}
