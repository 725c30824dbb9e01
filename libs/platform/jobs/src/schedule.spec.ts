import { assertSchedule, firstRun, nextRun, type Schedule } from './schedule.js'

const at = (text: string): Date => new Date(text)

describe('a schedule', () => {
  const berlin = (dailyAt: string): Schedule => ({ dailyAt, timeZone: 'Europe/Berlin' })

  it.each([
    ['later the same day', '08:00', '2026-03-02T06:59:59Z', '2026-03-02T07:00:00Z'],
    ['strictly after now', '08:00', '2026-03-02T07:00:00Z', '2026-03-03T07:00:00Z'],
    ['on the local day, not the day of UTC', '00:30', '2026-03-02T23:00:00Z', '2026-03-02T23:30:00Z'],
    ['at the same local time in summer', '08:00', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00Z'],
    ['an hour later when the clocks skip the time', '02:30', '2026-03-28T12:00:00Z', '2026-03-29T01:30:00Z'],
    ['at the first of two equal times', '02:30', '2026-10-24T12:00:00Z', '2026-10-25T00:30:00Z'],
    ['and not at the second of them', '02:30', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z'],
    ['over the end of a year', '06:00', '2026-12-31T06:00:00Z', '2027-01-01T05:00:00Z'],
  ])('runs daily %s', (_rule, time, now, expected) => {
    expect(firstRun(berlin(time), at(now))).toEqual(at(expected))
  })

  it('knows zones whose clocks go half an hour, and those of the southern summer', () => {
    const lordHowe: Schedule = { dailyAt: '02:15', timeZone: 'Australia/Lord_Howe' }
    expect(firstRun(lordHowe, at('2026-10-03T00:00:00Z'))).toEqual(at('2026-10-03T15:45:00Z'))
    expect(firstRun({ dailyAt: '00:00', timeZone: 'Asia/Kathmandu' }, at('2026-01-01T00:00:00Z'))).toEqual(
      at('2026-01-01T18:15:00Z'),
    )
  })

  it('keeps an interval on its grid, whenever a run ends', () => {
    const hourly: Schedule = { everyMs: 3_600_000 }
    expect(firstRun(hourly, at('2026-03-02T09:10:00Z'))).toEqual(at('2026-03-02T10:10:00Z'))
    expect(nextRun(hourly, at('2026-03-02T10:10:00Z'), at('2026-03-02T10:10:07Z'))).toEqual(at('2026-03-02T11:10:00Z'))
  })

  it('makes up for missed runs by one', () => {
    const hourly: Schedule = { everyMs: 3_600_000 }
    expect(nextRun(hourly, at('2026-03-02T10:10:00Z'), at('2026-03-04T12:30:00Z'))).toEqual(at('2026-03-04T13:10:00Z'))
    expect(nextRun(hourly, at('2026-03-02T10:10:00Z'), at('2026-03-02T11:10:00Z'))).toEqual(at('2026-03-02T12:10:00Z'))
    expect(nextRun(berlin('08:00'), at('2026-03-02T07:00:00Z'), at('2026-03-09T10:00:00Z'))).toEqual(
      at('2026-03-10T07:00:00Z'),
    )
  })

  it('runs no second time for the same due time when the clock was put back', () => {
    expect(nextRun(berlin('08:00'), at('2026-03-02T07:00:00Z'), at('2026-03-02T06:00:00Z'))).toEqual(
      at('2026-03-03T07:00:00Z'),
    )
  })

  it.each([
    [{ everyMs: 999 }],
    [{ everyMs: 1500.5 }],
    [{ dailyAt: '24:00', timeZone: 'Europe/Berlin' }],
    [{ dailyAt: '8:00', timeZone: 'Europe/Berlin' }],
    [{ dailyAt: '08:00', timeZone: 'Europe/Atlantis' }],
  ] as [Schedule][])('refuses %j', (schedule) => {
    expect(() => {
      assertSchedule(schedule)
    }).toThrow(RangeError)
  })
})
