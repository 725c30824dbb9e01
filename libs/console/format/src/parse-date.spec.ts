import { parseDateText } from './parse-date.js'

const today = '2026-11-21' // a Saturday

describe('a date as people type it', () => {
  it.each([
    ['en-US', '3/4', '2027-03-04'],
    ['en-GB', '3/4', '2027-04-03'],
    ['de', '3/4', '2027-04-03'],
    ['en-US', '12/24', '2026-12-24'],
    ['en-US', '13/4', '2027-04-13'],
    ['de', '31.3.', '2027-03-31'],
    ['en-US', '31.3.', '2027-03-31'],
    ['de', '31.12', '2026-12-31'],
    ['de', '1.2.27', '2027-02-01'],
    ['de', '01.02.2027', '2027-02-01'],
    ['en-US', '1/2/2027', '2027-01-02'],
    ['ja', '2027/2/1', '2027-02-01'],
    ['de', '2027-02-01', '2027-02-01'],
    ['de', '29.2.', '2028-02-29'],
    ['en', 'today', today],
    ['de', 'Heute', today],
    ['de', 'morgen', '2026-11-22'],
    ['en', 'yesterday', '2026-11-20'],
    ['en', '+7d', '2026-11-28'],
    ['de', '+2 Wochen', '2026-12-05'],
    ['en', '+3', '2026-11-24'],
    ['en', '-1m', '2026-10-21'],
    ['de', '+1j', '2027-11-21'],
    ['en', 'mon', '2026-11-23'],
    ['de', 'Fr', '2026-11-27'],
    ['de', 'samstag', today],
  ])('%s: %s is %s', (locale, typed, expected) => {
    expect(parseDateText(typed, locale, { today, prefer: 'future' })).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['', 'empty'],
    ['soon', 'not_a_date'],
    ['12', 'not_a_date'],
    ['1.2.3.4', 'not_a_date'],
    ['+7x', 'not_a_date'],
    ['31.2.', 'no_such_day'],
    ['30.2.2027', 'no_such_day'],
    ['29.2.2027', 'no_such_day'],
    ['32.1.', 'no_such_day'],
    ['0.1.', 'no_such_day'],
  ])('refuses "%s" as %s', (typed, reason) => {
    expect(parseDateText(typed, 'de', { today })).toEqual({ ok: false, reason })
  })

  it('takes the year that is meant', () => {
    expect(parseDateText('3.4.', 'de', { today, prefer: 'past' })).toEqual({ ok: true, value: '2026-04-03' })
    expect(parseDateText('20.11.', 'de', { today })).toEqual({ ok: true, value: '2026-11-20' })
    expect(parseDateText('20.11.', 'de', { today, prefer: 'future' })).toEqual({ ok: true, value: '2027-11-20' })
  })
})
