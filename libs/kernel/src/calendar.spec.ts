import { dayAt, daysAfter, instantsOf, monthAfter, monthsOf, periodOf, startOfDay } from './calendar.js'

describe('calendar days in a time zone', () => {
  it.each([
    ['2026-03-31T22:30:00.000Z', 'Europe/Berlin', '2026-04-01'],
    ['2026-03-31T22:30:00.000Z', 'UTC', '2026-03-31'],
    ['2026-03-31T02:30:00.000Z', 'America/New_York', '2026-03-30'],
    ['2026-12-31T15:00:00.000Z', 'Asia/Tokyo', '2027-01-01'],
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(dayAt(new Date(instant), timeZone)).toBe(day)
  })

  it.each([
    ['2026-03-31', 'UTC', '2026-03-31T00:00:00.000Z'],
    ['2026-03-31', 'Europe/Berlin', '2026-03-30T22:00:00.000Z'],
    // The nights in which clocks change there, and the days after.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    // Midnight is left out, and comes twice.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['2026-06-01', 'Pacific/Kiritimati', '2026-05-31T10:00:00.000Z'],
    ['2026-06-01', 'Asia/Kolkata', '2026-05-31T18:30:00.000Z'],
  ])('%s begins in %s at %s', (day, timeZone, instant) => {
    expect(startOfDay(day, timeZone).toISOString()).toBe(instant)
  })

  it('are counted over months and years', () => {
    expect(daysAfter('2026-02-28', 1)).toBe('2026-03-01')
    expect(daysAfter('2027-01-01', -1)).toBe('2026-12-31')
    expect(monthAfter('2026-11-30', 2)).toBe('2027-01')
    expect(monthAfter('2026-01-15', -1)).toBe('2025-12')
    expect(monthAfter('2026-01-15', -25)).toBe('2023-12')
  })

  it('bound instants: the last day is included', () => {
    expect(instantsOf({ from: '2026-03-01', to: '2026-03-31' }, 'Europe/Berlin')).toEqual({
      from: new Date('2026-02-28T23:00:00.000Z'),
      before: new Date('2026-03-31T22:00:00.000Z'),
    })
    expect(instantsOf({}, 'UTC')).toBeUndefined()
  })
})

describe('a period', () => {
  const today = '2026-11-21'
  it.each([
    [{}, { from: '2025-12-01', to: '2026-11-21' }],
    [{ to: '2026-06-30' }, { from: '2025-07-01', to: '2026-06-30' }],
    [{ from: '2026-10-05' }, { from: '2026-10-05', to: today }],
    [{ from: '2027-01-01' }, { from: '2027-01-01', to: '2027-01-01' }],
    [
      { from: '2024-01-01', to: '2025-12-31' },
      { from: '2024-01-01', to: '2025-12-31' },
    ],
    [
      { from: '2024-02-29', to: '2026-02-28' },
      { from: '2024-02-29', to: '2026-02-28' },
    ],
  ])('asked for by %j is %j', (asked, period) => {
    expect(periodOf(asked, today)).toEqual(period)
  })

  it.each([
    [{ from: '2026-02-01', to: '2026-01-31' }, 'period_reversed'],
    [{ from: '2024-01-01', to: '2026-01-01' }, 'period_too_long'],
    [{ from: '2020-01-01' }, 'period_too_long'],
  ])('asked for by %j is refused: %s', (asked, code) => {
    expect(() => periodOf(asked, today)).toThrow(
      expect.objectContaining({ code: 'request.invalid', errors: [expect.objectContaining({ pointer: '/to', code })] }),
    )
  })

  it('is made of months, the first and last cut where it begins and ends', () => {
    expect(monthsOf({ from: '2025-12-15', to: '2026-02-10' })).toEqual([
      { month: '2025-12', from: '2025-12-15', to: '2025-12-31' },
      { month: '2026-01', from: '2026-01-01', to: '2026-01-31' },
      { month: '2026-02', from: '2026-02-01', to: '2026-02-10' },
    ])
    expect(monthsOf({ from: '2026-02-03', to: '2026-02-03' })).toHaveLength(1)
  })
})
