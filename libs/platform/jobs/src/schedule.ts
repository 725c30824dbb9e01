const DAY_MS = 86_400_000

/**
 * When a repeated job runs: on a fixed grid of `everyMs` from its first run, or once a day at a local time
 * (`HH:MM` in an IANA time zone; a time that the clocks skip is moved by the skipped hour, of a time that they
 * show twice the first counts).
 */
export type Schedule = { readonly everyMs: number } | { readonly dailyAt: string; readonly timeZone: string }

/** @throws RangeError for a schedule that cannot be: an interval below one second, a time or zone that does not exist. */
export function assertSchedule(schedule: Schedule): void {
  if ('everyMs' in schedule) {
    if (!Number.isSafeInteger(schedule.everyMs) || schedule.everyMs < 1000)
      throw new RangeError(`a job cannot repeat every ${schedule.everyMs} ms: give whole milliseconds, at least 1000`)
    return
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(schedule.dailyAt))
    throw new RangeError(`a job cannot repeat daily at "${schedule.dailyAt}": give HH:MM, 00:00 to 23:59`)
  // Throws a RangeError that names the zone.
  offsetAt(0, schedule.timeZone)
}

/** The first run of a schedule that begins now. */
export function firstRun(schedule: Schedule, now: Date): Date {
  return 'everyMs' in schedule ? new Date(now.getTime() + schedule.everyMs) : nextDaily(schedule, now)
}

/** The run after the one due at `dueAt`: always later than `now`, so that missed runs are made up for by one. */
export function nextRun(schedule: Schedule, dueAt: Date, now: Date): Date {
  if (!('everyMs' in schedule)) return nextDaily(schedule, dueAt > now ? dueAt : now)
  const missed = Math.max(0, Math.floor((now.getTime() - dueAt.getTime()) / schedule.everyMs))
  return new Date(dueAt.getTime() + (missed + 1) * schedule.everyMs)
}

function nextDaily({ dailyAt, timeZone }: { dailyAt: string; timeZone: string }, after: Date): Date {
  const local = new Date(after.getTime() + offsetAt(after.getTime(), timeZone))
  const [hours = 0, minutes = 0] = dailyAt.split(':').map(Number)
  for (let days = 0; ; days += 1) {
    const wanted = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + days, hours, minutes)
    const instant = instantOf(wanted, timeZone)
    if (instant > after.getTime()) return new Date(instant)
  }
}

/** The instant at which clocks of the zone show `local` (milliseconds as if it were UTC). */
function instantOf(local: number, timeZone: string): number {
  const before = local - offsetAt(local - DAY_MS, timeZone)
  const after = local - offsetAt(local + DAY_MS, timeZone)
  const shows = (instant: number): boolean => instant + offsetAt(instant, timeZone) === local
  return shows(before) || !shows(after) ? before : after
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Local time minus UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}
