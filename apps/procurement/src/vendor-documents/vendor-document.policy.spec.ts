import { endOfDay } from '../vendors/calendar-days.policy.js'
import { assertDays, remindersOf } from './vendor-document.policy.js'

const daysOf = (expiresOn: string, today: string) =>
  remindersOf(expiresOn, today).map(({ daysLeft, runAt }) => [daysLeft, runAt.toISOString().slice(0, 10)])

describe('the days of a document of a vendor', () => {
  it('VEN-4: one is reminded 60, 30 and 7 days before the last day', () => {
    expect(daysOf('2026-12-31', '2026-03-02')).toEqual([
      [60, '2026-11-01'],
      [30, '2026-12-01'],
      [7, '2026-12-24'],
    ])
  })

  it('VEN-4: not of what lies behind, but still today', () => {
    expect(daysOf('2026-04-01', '2026-03-02')).toEqual([
      [30, '2026-03-02'],
      [7, '2026-03-25'],
    ])
    expect(daysOf('2026-04-01', '2026-03-03')).toEqual([[7, '2026-03-25']])
    expect(daysOf('2026-03-05', '2026-03-02')).toEqual([])
  })

  it('VEN-4: counts days of the calendar, also in February', () => {
    expect(daysOf('2028-03-07', '2028-02-29')).toEqual([[7, '2028-02-29']])
  })

  it('VEN-4: it is good to the end of its last day', () => {
    expect(endOfDay('2026-12-31').toISOString()).toBe('2027-01-01T00:00:00.000Z')
  })

  it.each([
    ['issued in the future', { issuedOn: '2026-03-03', expiresOn: null }, '/issuedOn'],
    ['expired before it was issued', { issuedOn: '2026-03-01', expiresOn: '2026-02-28' }, '/expiresOn'],
    ['expired already', { issuedOn: '2025-03-01', expiresOn: '2026-03-01' }, '/expiresOn'],
  ])('VEN-4: refuses one %s', (_, days, pointer) => {
    expect(() => assertDays(days, '2026-03-02')).toThrow(
      expect.objectContaining({
        code: 'procurement.vendor_document.refused',
        errors: [expect.objectContaining({ pointer })],
      }),
    )
  })

  it('VEN-4: takes one that is good today, or for good', () => {
    expect(() => assertDays({ issuedOn: '2026-03-02', expiresOn: '2026-03-02' }, '2026-03-02')).not.toThrow()
    expect(() => assertDays({ issuedOn: '2020-03-02', expiresOn: null }, '2026-03-02')).not.toThrow()
  })
})
