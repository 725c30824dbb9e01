import { qualificationMachine } from './vendor-qualification.machine.js'
import {
  assertMayDecide,
  assertPurpose,
  assertVendorFits,
  invitationReminders,
  monthsBefore,
  vendorFits,
} from './vendor-qualification.policy.js'

const now = new Date('2026-03-02T09:00:00.000Z')
const state = expect.objectContaining({ code: 'procurement.vendor_qualification.state' }) as Error

describe('the qualification of a vendor', () => {
  it.each([
    ['INVITED', ['answer', 'withdraw', 'expire', 'drop']],
    ['ANSWERING', ['answer', 'submit', 'fail', 'withdraw', 'drop']],
    ['SUBMITTED', ['return', 'approve', 'fail', 'drop']],
    ['APPROVED', []],
    ['FAILED', []],
    ['WITHDRAWN', []],
    ['EXPIRED', []],
  ] as const)('VEN-1: %s allows %j and nothing else', (from, commands) => {
    expect(qualificationMachine.commandsFrom(from)).toEqual(commands)
  })

  it('VEN-1: one is reminded of an invitation 14, 7 and 2 days before it ends', () => {
    const plan = (expiresAt: string) =>
      invitationReminders(new Date(expiresAt), now).map(({ daysLeft, runAt }) => [daysLeft, runAt.toISOString()])
    expect(plan('2026-04-01T09:00:00.000Z')).toEqual([
      [14, '2026-03-18T09:00:00.000Z'],
      [7, '2026-03-25T09:00:00.000Z'],
      [2, '2026-03-30T09:00:00.000Z'],
    ])
    expect(plan('2026-03-05T09:00:00.000Z')).toEqual([[2, '2026-03-03T09:00:00.000Z']])
    expect(plan('2026-03-03T09:00:00.000Z')).toEqual([])
  })

  it.each([
    ['2026-03-31', 1, '2026-02-28'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-05-31', 24, '2024-05-31'],
    ['2028-02-29', 12, '2027-02-28'],
  ])('VEN-1: %s less %i months is %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before)
  })

  it('VEN-1: goes on only while the vendor is where it needs it', () => {
    const registration = { id: 'q', purpose: 'REGISTRATION', state: 'ANSWERING', openFor: 'v' } as const
    expect(vendorFits(registration, { state: 'REGISTERING' })).toBe(true)
    expect(vendorFits(registration, { state: 'BLACKLISTED' })).toBe(false)
    const again = { ...registration, purpose: 'REQUALIFICATION' } as const
    expect(vendorFits(again, { state: 'REQUALIFY' })).toBe(true)
    expect(vendorFits(again, { state: 'ACTIVE' })).toBe(false)
    expect(() => assertVendorFits(registration, { state: 'BLACKLISTED', name: 'Paper' })).toThrow(state)
    expect(() => assertVendorFits({ ...registration, openFor: null }, { state: 'ACTIVE', name: 'P' })).not.toThrow()
  })

  it('VEN-1: a requalification is not withdrawn, and a registration does not fail by itself', () => {
    expect(() => assertPurpose({ id: 'q', purpose: 'REQUALIFICATION', state: 'ANSWERING' }, 'REGISTRATION')).toThrow(
      state,
    )
    expect(() => assertPurpose({ id: 'q', purpose: 'REGISTRATION', state: 'SUBMITTED' }, 'REQUALIFICATION')).toThrow(
      state,
    )
  })

  it('VEN-1: nobody decides what they prepared', () => {
    expect(() => assertMayDecide({ id: 'q', preparers: ['ann'] }, 'Paper', 'ann')).toThrow(
      expect.objectContaining({ code: 'procurement.separation_of_duties' }),
    )
    expect(() => assertMayDecide({ id: 'q', preparers: ['ann'] }, 'Paper', 'bob')).not.toThrow()
  })
})
