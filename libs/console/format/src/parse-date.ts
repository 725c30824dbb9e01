import { addDays, addMonths, daysBetween, isCalendarDate, weekdayOf } from './dates.js'
import { memo } from './memo.js'
import { type Parsed, refused, understood } from './parsed.js'

export type DateRefusal = 'empty' | 'not_a_date' | 'no_such_day'

export interface DateContext {
  /** The day that it is, where the person is. */
  readonly today: string
  /** Which year is meant where none is typed; default the nearest one. */
  readonly prefer?: 'future' | 'past' | 'nearest'
}

const WORDS: Readonly<Record<string, number>> = {
  ...{ today: 0, tod: 0, now: 0, heute: 0, jetzt: 0 },
  ...{ tomorrow: 1, tom: 1, morgen: 1, übermorgen: 2, uebermorgen: 2 },
  ...{ yesterday: -1, gestern: -1, vorgestern: -2 },
}
const OFFSET = /^([+−-])\s*(\d{1,4})\s*([a-zäöü]*)$/i
const UNITS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  ...{ '': 'day', d: 'day', t: 'day', day: 'day', days: 'day', tag: 'day', tage: 'day' },
  ...{ w: 'week', week: 'week', weeks: 'week', woche: 'week', wochen: 'week' },
  ...{ m: 'month', month: 'month', months: 'month', monat: 'month', monate: 'month' },
  ...{ y: 'year', j: 'year', year: 'year', years: 'year', jahr: 'year', jahre: 'year' },
}

/**
 * A date as people type it: `3/4` and `31.3.` in the order of their locale, `2026-03-31`, `today`, `+7d`, `fri`.
 * Answers a calendar date.
 */
export function parseDateText(text: string, locale: string, context: DateContext): Parsed<string, DateRefusal> {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  if (typed === '') return refused('empty')
  const word = WORDS[typed]
  if (word !== undefined) return understood(addDays(context.today, word))
  return offset(typed, context) ?? weekday(typed, locale, context) ?? numeric(typed, locale, context)
}

function offset(typed: string, { today }: DateContext): Parsed<string, DateRefusal> | undefined {
  const [, sign = '', count = '', name = ''] = OFFSET.exec(typed) ?? []
  if (sign === '') return undefined
  const unit = UNITS[name]
  if (unit === undefined) return refused('not_a_date')
  const steps = (sign === '+' ? 1 : -1) * Number(count)
  switch (unit) {
    case 'day':
      return understood(addDays(today, steps))
    case 'week':
      return understood(addDays(today, steps * 7))
    case 'month':
      return understood(addMonths(today, steps))
    case 'year':
      return understood(addMonths(today, steps * 12))
  }
}

const weekdays = memo((locale, style: 'long' | 'short') => {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  // 5 January 2026 is a Monday.
  return Array.from({ length: 7 }, (_each, index) =>
    format
      .format(Date.UTC(2026, 0, 5 + index))
      .toLowerCase()
      .replace(/\.$/, ''),
  )
})

/** The next such day; today when it is one. */
function weekday(typed: string, locale: string, { today }: DateContext): Parsed<string, DateRefusal> | undefined {
  const name = typed.replace(/\.$/, '')
  const index = [weekdays(locale, 'long').indexOf(name), weekdays(locale, 'short').indexOf(name)].find((at) => at >= 0)
  if (index === undefined) return undefined
  return understood(addDays(today, (index + 1 - weekdayOf(today) + 7) % 7))
}

type Part = 'day' | 'month' | 'year'

const orders = memo((locale, _options: null): readonly Part[] =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type): type is Part => type === 'day' || type === 'month' || type === 'year'),
)

function numeric(typed: string, locale: string, context: DateContext): Parsed<string, DateRefusal> {
  const parts = typed.replace(/\.$/, '').split(/\s*[./ -]\s*/)
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) {
    return refused('not_a_date')
  }
  // Points are only written day first; a year first is ISO 8601, wherever one is.
  const order: readonly Part[] =
    parts[0]?.length === 4
      ? ['year', 'month', 'day']
      : typed.includes('.')
        ? ['day', 'month', 'year']
        : orders(locale, null)
  const named = order.filter((part) => parts.length === 3 || part !== 'year')
  const of = (part: Part): string => parts[named.indexOf(part)] ?? ''
  if (!/^\d{1,2}$/.test(of('day')) || !/^\d{1,2}$/.test(of('month'))) return refused('not_a_date')
  let [day, month] = [of('day'), of('month')]
  // There is no thirteenth month: the other order was meant.
  if (Number(month) > 12 && Number(day) <= 12) [day, month] = [month, day]
  if (parts.length === 3) {
    const year = of('year').length <= 2 ? `20${of('year').padStart(2, '0')}` : of('year')
    return existing(year, month, day)
  }
  return withoutYear(month, day, context)
}

function withoutYear(
  month: string,
  day: string,
  { today, prefer = 'nearest' }: DateContext,
): Parsed<string, DateRefusal> {
  const year = Number(today.slice(0, 4))
  const candidates = [year - 1, year, year + 1, year + 2, year + 3, year + 4]
    .map((each) => existing(String(each), month, day))
    .flatMap((each) => (each.ok ? [each.value] : []))
    .filter((date) => (prefer === 'future' ? date >= today : prefer === 'past' ? date <= today : true))
    .sort((one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)))
  return candidates[0] === undefined ? refused('no_such_day') : understood(candidates[0])
}

function existing(year: string, month: string, day: string): Parsed<string, DateRefusal> {
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? understood(date) : refused('no_such_day')
}
