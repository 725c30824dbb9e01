import { memo } from './memo.js'

/** `short` 31/03/2026, `medium` 31 Mar 2026, `long` 31 March 2026. */
export type DateLength = 'short' | 'medium' | 'long'

const dateFormats = memo((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options))

const DAY_MS = 86_400_000
const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

const lengths: Record<DateLength, Intl.DateTimeFormatOptions> = {
  short: { year: 'numeric', month: '2-digit', day: '2-digit' },
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
}

/** Whether the text is a day that exists, such as `2028-02-29`. */
export function isCalendarDate(text: string): boolean {
  const parts = CALENDAR_DATE.exec(text)
  return parts !== null && textOf(dayOf(text)) === text
}

/** A calendar date such as `2026-03-31`, which is the same day everywhere. */
export function formatDate(date: string, locale: string, length: DateLength = 'medium'): string {
  return dateFormats(locale, { ...lengths[length], timeZone: 'UTC' }).format(dayOf(date))
}

/** An instant such as `2026-03-31T09:30:00.000Z`, as the clocks of a time zone show it. */
export function formatInstant(
  instant: string,
  locale: string,
  timeZone: string,
  { length = 'medium', seconds = false, zone = false }: { length?: DateLength; seconds?: boolean; zone?: boolean } = {},
): string {
  return dateFormats(locale, {
    ...lengths[length],
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    ...(zone ? { timeZoneName: 'short' } : {}),
    timeZone,
  }).format(new Date(instant))
}

/** The day that it is at an instant in a time zone. */
export function todayIn(timeZone: string, now: Date): string {
  const parts = dateFormats('en', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).formatToParts(now)
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

export const addDays = (date: string, days: number): string => textOf(new Date(dayOf(date).getTime() + days * DAY_MS))

/** The same day of a later month, or its last: a month after 31 January is 28 or 29 February. */
export function addMonths(date: string, months: number): string {
  const from = dayOf(date)
  const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(from.getUTCDate(), last))
  return textOf(target)
}

export const addYears = (date: string, years: number): string => addMonths(date, years * 12)

/** Days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((dayOf(to).getTime() - dayOf(from).getTime()) / DAY_MS)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => dayOf(date).getUTCDay() || 7

const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`)

function textOf(day: Date): string {
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10)
}
