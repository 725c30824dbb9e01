import { calendarDay } from './calendar-day.policy.js'

describe('the calendar day', () => {
  it.each([
    ['2026-12-31T23:30:00.000Z', 'UTC', '2026-12-31'],
    ['2026-12-31T23:30:00.000Z', 'Europe/Berlin', '2027-01-01'],
    ['2027-01-01T03:00:00.000Z', 'America/New_York', '2026-12-31'],
    ['2026-03-29T00:30:00.000Z', 'Europe/Berlin', '2026-03-29'],
  ])('of %s in %s is %s (ENT-2)', (instant, timeZone, day) => {
    expect(calendarDay(new Date(instant), timeZone)).toBe(day)
  })
})
