import { invalidArgument, type FieldError } from './errors.js'

/** Calendar days are `YYYY-MM-DD`, months `YYYY-MM`; a time zone is an IANA name such as Europe/Berlin. */

/** The time zone of an organization of which nothing else is known. */
export const DEFAULT_ZONE = 'UTC'

const DAY_MS = 86_400_000

/** Making a formatter costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}

/** What clocks in the zone show at an instant, as if it were UTC. */
function shownAt(instant: Date, timeZone: string): number {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** The calendar day that an instant falls on in a time zone. */
export const dayAt = (instant: Date, timeZone: string): string =>
  new Date(shownAt(instant, timeZone)).toISOString().slice(0, 10)

/** The first instant of a calendar day in a time zone; of a day that begins twice (a clock set back at midnight) the first. */
export function startOfDay(day: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T00:00:00.000Z`)
  // The offset may change on this very day: both are tried, the earlier instant first.
  const candidates = [asUtc - DAY_MS, asUtc + DAY_MS]
    .map((nearby) => asUtc - (shownAt(new Date(nearby), timeZone) - nearby))
    .sort((one, other) => one - other)
    .map((instant) => new Date(instant))
  const found = candidates.find((instant) => dayAt(instant, timeZone) === day) ?? candidates.at(-1)
  return found ?? new Date(asUtc)
}

/** The day so many days later, or earlier. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The month so many months after that of a day, or before. */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Calendar days, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** What a period is asked for by. */
export interface AskedPeriod {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The longest period that figures are made for. */
export const MOST_MONTHS = 24

/**
 * The period that figures are asked for; left out, it ends today, and begins with the month eleven months before its end.
 * @throws DomainError request.invalid when it ends before it begins, or is longer than 24 months
 */
export function periodOf(asked: AskedPeriod, today: string): Period {
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today)
  const from = asked.from ?? `${monthAfter(to, 1 - 12)}-01`
  const refuse = (pointer: string, code: string, detail: string, facts: FieldError['facts']): Error => {
    const errors: FieldError[] = [{ pointer, code, detail, facts }]
    return invalidArgument(`The period is not valid: ${detail}`, { errors })
  }
  if (to < from) throw refuse('/to', 'period_reversed', `must not be before ${from}`, { from })
  const latest = daysAfter(`${monthAfter(from, MOST_MONTHS)}-01`, Number(from.slice(8)) - 2)
  if (to > latest)
    throw refuse('/to', 'period_too_long', `must be at most ${String(MOST_MONTHS)} months after ${from}: ${latest}`, {
      maximum: MOST_MONTHS,
      latest,
    })
  return { from, to }
}

/** The part of a month that lies in a period. */
export interface MonthOfPeriod extends Period {
  readonly month: string
}

/** The months that a period touches, each with its days within it. */
export function monthsOf({ from, to }: Period): MonthOfPeriod[] {
  const months: MonthOfPeriod[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(`${month}-01`, 1)) {
    const last = daysAfter(`${monthAfter(`${month}-01`, 1)}-01`, -1)
    const first = `${month}-01`
    months.push({ month, from: first < from ? from : first, to: last > to ? to : last })
  }
  return months
}

/** The instants of calendar days in a time zone: from the first of them, and before the one after the last. */
export function instantsOf(
  { from, to }: AskedPeriod,
  timeZone: string,
): { readonly from?: Date; readonly before?: Date } | undefined {
  if (from === undefined && to === undefined) return undefined
  return {
    ...(from === undefined ? {} : { from: startOfDay(from, timeZone) }),
    ...(to === undefined ? {} : { before: startOfDay(daysAfter(to, 1), timeZone) }),
  }
}
