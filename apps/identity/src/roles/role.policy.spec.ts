import { billingOperations } from '@nexus/contracts-billing'
import { documentsOperations } from '@nexus/contracts-documents'
import { hasOwnReach, identityOperations } from '@nexus/contracts-identity'
import { procurementOperations } from '@nexus/contracts-procurement'
import { workflowOperations } from '@nexus/contracts-workflow'
import type { AnyOperation, Rights } from '@nexus/kernel'
import { assertGrants, assertMayDefine, isShippedName } from './role.policy.js'

describe('what a role may hold (RBC-01)', () => {
  it('is any set of permissions without a conflict', () => {
    expect(() => {
      assertGrants({ 'vendor:read': 'all', 'vendor:update': 'all', 'requisition:read': 'own' })
    }).not.toThrow()
  })

  it('is no permission that does not exist', () => {
    expect(() => {
      assertGrants({ 'vendor:explode': 'all' })
    }).toThrow(expect.objectContaining({ code: 'identity.role.permission_unknown' }))
  })

  it('reaches the own exactly where every operation of the permission tells own and others apart', () => {
    const operations: readonly AnyOperation[] = [
      ...identityOperations,
      ...procurementOperations,
      ...workflowOperations,
      ...billingOperations,
      ...documentsOperations,
    ]
    const wrong = operations.filter(
      ({ permission, scope }) => permission !== undefined && hasOwnReach(permission) !== (scope === 'own-or-all'),
    )
    expect(wrong.map((operation) => operation.name)).toEqual([])
  })

  it.each(['vendor:read', 'purchase-order:issue', 'approval-task:decide'])(
    "is no right to the own where nothing is somebody's own: %s",
    (permission) => {
      expect(() => {
        assertGrants({ [permission]: 'own' })
      }).toThrow(expect.objectContaining({ code: 'identity.role.permission_unknown' }))
    },
  )

  it.each<Rights>([
    { 'purchase-order:create': 'all', 'receipt:create': 'all' },
    { 'supplier-invoice:create': 'all', 'approval-task:decide': 'all' },
    { 'requisition:submit': 'own', 'approval-task:decide': 'all' },
  ])('is never both sides of a separation of duties: %j', (grants) => {
    expect(() => {
      assertGrants(grants)
    }).toThrow(expect.objectContaining({ code: 'identity.role.duties_not_separated' }))
  })
})

describe('who defines a role', () => {
  const admin = { rights: { 'role:manage': 'all', 'vendor:read': 'all' } as Rights, isAdmin: true }
  const clerk = { rights: { 'role:manage': 'all', 'vendor:read': 'all' } as Rights, isAdmin: false }
  const refused = expect.objectContaining({ code: 'identity.role.grant_exceeded' })

  it('somebody who holds what goes into it', () => {
    expect(() => {
      assertMayDefine(clerk, {}, { 'vendor:read': 'own' }, true)
    }).not.toThrow()
    expect(() => {
      assertMayDefine(clerk, {}, { 'vendor:create': 'all' }, false)
    }).toThrow(refused)
  })

  it('an administrator for others, but not in a role of their own', () => {
    expect(() => {
      assertMayDefine(admin, {}, { 'vendor:create': 'all' }, false)
    }).not.toThrow()
    expect(() => {
      assertMayDefine(admin, {}, { 'vendor:create': 'all' }, true)
    }).toThrow(refused)
  })

  it('whoever takes something out of it, or leaves it as it is', () => {
    expect(() => {
      assertMayDefine(clerk, { 'vendor:create': 'all', 'vendor:update': 'all' }, { 'vendor:create': 'all' }, true)
    }).not.toThrow()
    expect(() => {
      assertMayDefine(clerk, { 'vendor:create': 'all' }, { 'vendor:create': 'own' }, true)
    }).not.toThrow()
  })
})

it.each([
  ['Buyer', true],
  [' BUYER ', true],
  ['accounts-payable', true],
  ['Accounts payable', true],
  ['Vendor clerk', false],
])('the name %s is a shipped one: %s', (name, expected) => {
  expect(isShippedName(name)).toBe(expected)
})
