import { calendarDay } from './calendar-day.policy.js'

describe('the calendar day', () => {
  it.each([
    ['2026-03-31T22:30:00.000Z', 'Europe/Berlin', '2026-04-01'],
    ['2026-03-31T22:30:00.000Z', 'UTC', '2026-03-31'],
    ['2026-03-31T02:30:00.000Z', 'America/New_York', '2026-03-30'],
    ['2026-12-31T15:00:00.000Z', 'Asia/Tokyo', '2027-01-01'],
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(calendarDay(new Date(instant), timeZone)).toBe(day)
  })
})
