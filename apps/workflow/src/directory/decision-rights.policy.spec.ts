import { grantsDecisions, roleStanding } from './decision-rights.policy.js'

describe('whether holders of a role may decide', () => {
  it.each([
    ['approver', 'decides'],
    ['payment-approver', 'decides'],
    ['admin', 'does-not-decide'],
    ['buyer', 'does-not-decide'],
    ['approvers', 'unknown'],
    ['constructor', 'unknown'],
  ])('the shipped role %s: %s', (roleId, standing) => {
    expect(roleStanding(roleId, undefined)).toBe(standing)
  })

  it('needs the right to decide, and not only for the own', () => {
    expect(grantsDecisions({ 'approval-task:decide': 'all' })).toBe(true)
    expect(grantsDecisions({ 'approval-task:decide': 'own' })).toBe(false)
    expect(grantsDecisions({ 'approval-task:read': 'all' })).toBe(false)
  })

  it('follows the grants of a role that the organization made, until it is deleted', () => {
    const own = { id: 'made', decides: true, deleted: false }
    expect(roleStanding('made', own)).toBe('decides')
    expect(roleStanding('made', { ...own, decides: false })).toBe('does-not-decide')
    expect(roleStanding('made', { ...own, deleted: true })).toBe('unknown')
  })
})
