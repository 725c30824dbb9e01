import { shippedRole } from '@nexus/contracts-identity'
import type { Rights } from '@nexus/kernel'
import { rightsOf } from '../directory/grants.policy.js'
import type { GrantedRole } from '../directory/roles.repository.js'
import { assertMayGrant, losesAdmin } from './user.policy.js'

const role = (id: string): GrantedRole => ({ id, grants: shippedRole(id)?.grants ?? {} })
const admin = { rights: rightsOf([role('admin')]), isAdmin: true }
const clerk = {
  rights: { 'user:manage': 'all', 'vendor:read': 'all', 'receipt:read': 'own' } as Rights,
  isAdmin: false,
}
const custom = (grants: Rights): GrantedRole => ({ id: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b05', grants })

describe('granting roles (RBC-01)', () => {
  it.each(['requester', 'approver', 'buyer', 'accounts-payable', 'auditor', 'admin'])(
    'an administrator grants %s to others',
    (id) => {
      expect(() => {
        assertMayGrant(admin, [role(id)], false)
      }).not.toThrow()
    },
  )

  it.each(['requester', 'buyer', 'accounts-payable', 'payment-approver'])('an administrator does not take %s', (id) => {
    expect(() => {
      assertMayGrant(admin, [role(id)], true)
    }).toThrow(expect.objectContaining({ code: 'identity.role.grant_exceeded' }))
  })

  it('an administrator may take what adds nothing', () => {
    expect(() => {
      assertMayGrant(admin, [role('auditor')], true)
    }).not.toThrow()
  })

  it.each<[string, Rights, boolean]>([
    ['what they hold', { 'vendor:read': 'all' }, true],
    ['less far than they reach', { 'vendor:read': 'own' }, true],
    ['further than they reach', { 'receipt:read': 'all' }, false],
    ['what they lack', { 'vendor:create': 'all' }, false],
  ])('somebody else grants %s: %j', (_what, grants, allowed) => {
    const grant = (): void => {
      assertMayGrant(clerk, [custom(grants)], false)
    }
    if (allowed) expect(grant).not.toThrow()
    else expect(grant).toThrow(expect.objectContaining({ code: 'identity.role.grant_exceeded' }))
  })
})

describe('losing the administrator', () => {
  it.each([
    [{ roles: ['admin'], active: true }, { roles: [], active: true }, true],
    [{ roles: ['admin'], active: true }, { roles: ['admin'], active: false }, true],
    [{ roles: ['admin', 'buyer'], active: true }, { roles: ['admin'], active: true }, false],
    [{ roles: ['admin'], active: false }, { roles: [], active: false }, false],
    [{ roles: ['buyer'], active: true }, { roles: [], active: false }, false],
  ])('%j to %j: %s', (before, after, expected) => {
    expect(losesAdmin(before, after)).toBe(expected)
  })
})
