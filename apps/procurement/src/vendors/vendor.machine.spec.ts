import { isOpenForBusiness, isProspect, reactivated, vendorMachine } from './vendor.machine.js'

describe('the states of a vendor (VEN-1)', () => {
  it.each([
    ['PROSPECT', ['invite', 'review', 'activate', 'reject', 'merge', 'blacklist']],
    ['INVITED', ['withdrawInvitation', 'register', 'reject', 'merge', 'blacklist']],
    ['REGISTERING', ['withdrawInvitation', 'submit', 'reject', 'merge', 'blacklist']],
    ['UNDER_REVIEW', ['invite', 'return', 'activate', 'reject', 'merge', 'blacklist']],
    ['ACTIVE', ['requalify', 'deactivate', 'merge', 'blacklist']],
    ['REQUALIFY', ['activate', 'requalify', 'deactivate', 'merge', 'blacklist']],
    ['INACTIVE', ['reactivate', 'reactivateToRequalify', 'merge', 'blacklist']],
    ['BLACKLISTED', ['restoreActive', 'restoreInactive', 'restoreReview', 'restoreRequalify']],
    ['REJECTED', []],
  ] as const)('%s allows %j and nothing else', (state, commands) => {
    expect(vendorMachine.commandsFrom(state)).toEqual(commands)
  })

  it.each([
    ['PROSPECT', true, false],
    ['INVITED', true, false],
    ['REGISTERING', true, false],
    ['UNDER_REVIEW', true, false],
    ['ACTIVE', false, true],
    ['REQUALIFY', false, true],
    ['INACTIVE', false, false],
    ['BLACKLISTED', false, false],
    ['REJECTED', false, false],
  ])('VEN-1: %s: changes freely %s, open for business %s', (state, prospect, open) => {
    expect(isProspect(state)).toBe(prospect)
    expect(isOpenForBusiness(state)).toBe(open)
  })

  it('VEN-1: switching a vendor off and on does not end its requalification', () => {
    const requalification = { cause: 'due' as const, reason: 'Two years', since: '2026-03-02T09:00:00.000Z' }
    expect(reactivated({ state: 'INACTIVE', requalification: null })).toBe('ACTIVE')
    expect(reactivated({ state: 'INACTIVE', requalification })).toBe('REQUALIFY')
  })

  it('names state and command when it refuses', () => {
    expect(() => vendorMachine.next('REJECTED', 'activate')).toThrow(
      expect.objectContaining({ code: 'procurement.vendor.state', kind: 'CONFLICT_STATE' }),
    )
  })
})
