import { assertOrderSeen } from './seen-order.policy.js'

const order = {
  version: 5,
  recentChanges: [
    { version: 5, fields: ['state', 'closure'] },
    { version: 4, fields: ['notes', 'state'] },
  ],
}

describe('X-7: an order that was seen in an older version', () => {
  it.each([
    [4, ['closure', 'state']],
    [3, ['closure', 'notes', 'state']],
  ])('version %i: names what changed since, each field once', (expectedVersion, changedFields) => {
    expect(() => {
      assertOrderSeen({ expectedVersion }, order)
    }).toThrow(
      expect.objectContaining({ code: 'request.version_mismatch', currentVersion: 5, facts: { changedFields } }),
    )
  })

  it.each([2, 6])('version %i: names nothing that it does not know for sure', (expectedVersion) => {
    expect(() => {
      assertOrderSeen({ expectedVersion }, order)
    }).toThrow(expect.objectContaining({ currentVersion: 5, facts: undefined }))
  })

  it('passes the present version, and whoever states none', () => {
    expect(() => {
      assertOrderSeen({ expectedVersion: 5 }, order)
      assertOrderSeen({}, order)
    }).not.toThrow()
  })
})
