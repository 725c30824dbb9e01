/** Calendar dates, YYYY-MM-DD, by the Gregorian calendar and without time zones. */

const DAY_MS = 86_400_000

const at = (day: string): Date => new Date(`${day}T00:00:00.000Z`)
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string => textOf(at(day).getTime() + days * DAY_MS)

/** A day of the month that many months later; the month's last day where it is shorter. */
export function dayOfMonth(day: string, monthsLater: number, dayNumber: number): string {
  const date = at(day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + monthsLater]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return textOf(Date.UTC(year, month, Math.min(dayNumber, last)))
}

export const endOfMonth = (day: string): string => dayOfMonth(day, 0, 31)

const isWeekend = (day: string): boolean => [0, 6].includes(at(day).getUTCDay())

/** The day itself, or the nearest business day in that direction; weekends are the only days that are none. */
export function businessDay(day: string, convention: 'none' | 'following' | 'preceding'): string {
  if (convention === 'none') return day
  const step = convention === 'following' ? 1 : -1
  let found = day
  while (isWeekend(found)) found = addDays(found, step)
  return found
}
