/** How far a time zone is ahead of UTC at an instant, in milliseconds. */
function aheadOf(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (wanted: Intl.DateTimeFormatPartTypes): number =>
    Number.parseInt(parts.find(({ type }) => type === wanted)?.value ?? '0', 10)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(at / 1000) * 1000
}

/** The instant at which a day begins where somebody is: `2026-03-31` in Europe/Berlin is 22:00 UTC of the day before. */
export function dayStart(date: string, timeZone: string): string {
  const utc = Date.parse(`${date}T00:00:00Z`)
  const guess = utc - aheadOf(timeZone, utc)
  // The clock may have been put forward or back in between.
  return new Date(utc - aheadOf(timeZone, guess)).toISOString()
}
