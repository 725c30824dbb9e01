import { vendorMachine } from './vendor.machine.js'

describe('the states of a vendor (VEN-1)', () => {
  it.each([
    ['PROSPECT', ['review', 'activate', 'reject', 'merge', 'blacklist']],
    ['UNDER_REVIEW', ['activate', 'reject', 'merge', 'blacklist']],
    ['ACTIVE', ['deactivate', 'merge', 'blacklist']],
    ['INACTIVE', ['reactivate', 'merge', 'blacklist']],
    ['BLACKLISTED', ['restoreActive', 'restoreInactive', 'restoreReview']],
    ['REJECTED', []],
  ] as const)('%s allows %j and nothing else', (state, commands) => {
    expect(vendorMachine.commandsFrom(state)).toEqual(commands)
  })

  it('names state and command when it refuses', () => {
    expect(() => vendorMachine.next('REJECTED', 'activate')).toThrow(
      expect.objectContaining({ code: 'procurement.vendor.state', kind: 'CONFLICT_STATE' }),
    )
  })
})
