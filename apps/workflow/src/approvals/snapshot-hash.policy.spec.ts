import { snapshotHash } from './snapshot-hash.policy.js'

describe('the hash of what an approver was shown', () => {
  it('is the same in any order of fields, and another for any other content', () => {
    expect(snapshotHash({ a: 1, b: [{ c: 1, d: 2 }] })).toBe(snapshotHash({ b: [{ d: 2, c: 1 }], a: 1 }))
    expect(snapshotHash({ a: [1, 2] })).not.toBe(snapshotHash({ a: [2, 1] }))
    expect(snapshotHash({ a: '1' })).not.toBe(snapshotHash({ a: 1 }))
  })
})
