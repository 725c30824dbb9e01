import { isKnownPermission } from './permissions.js'
import { SEPARATED_DUTIES, violatedDuties } from './separation-of-duties.js'
import { ADMIN_ROLE, EVERYONE, SHIPPED_ROLES, shippedRole } from './shipped-roles.js'

const BUSINESS =
  /^(vendor|requisition|purchase-order|receipt|supplier-invoice|prepayment|payment-request|approval-task):/

describe('the roles that every organization has', () => {
  it('are the eight of the product, each under its own id', () => {
    expect(SHIPPED_ROLES.map((role) => role.id)).toEqual([
      'admin',
      'requester',
      'approver',
      'buyer',
      'receiver',
      'accounts-payable',
      'payment-approver',
      'auditor',
    ])
  })

  it.each(SHIPPED_ROLES)('$id grants only permissions that exist, with a reach', ({ grants }) => {
    for (const [permission, reach] of Object.entries(grants)) {
      expect(isKnownPermission(permission)).toBe(true)
      expect(['all', 'own']).toContain(reach)
    }
  })

  it.each(SHIPPED_ROLES)('$id holds no two duties that must stay apart (X-9)', ({ grants }) => {
    expect(violatedDuties([...Object.keys(grants), ...Object.keys(EVERYONE)])).toEqual([])
  })

  it('lets the administrator see all business and do none of it', () => {
    const acts = Object.keys(shippedRole(ADMIN_ROLE)?.grants ?? {}).filter(
      (permission) => BUSINESS.test(permission) && !permission.endsWith(':read'),
    )
    expect(acts).toEqual([])
  })

  it('lets the auditor read everything and change nothing', () => {
    const grants = Object.keys(shippedRole('auditor')?.grants ?? {})
    expect(grants).toContain('audit:read')
    expect(grants.every((permission) => permission.endsWith(':read'))).toBe(true)
  })

  it('narrows a requester to the own requisitions and orders', () => {
    expect(shippedRole('requester')?.grants).toMatchObject({
      'requisition:read': 'own',
      'purchase-order:read': 'own',
      'vendor:read': 'all',
    })
  })

  it('names only permissions that exist in the separated duties', () => {
    for (const { one, other } of SEPARATED_DUTIES)
      expect([isKnownPermission(one), isKnownPermission(other)]).toEqual([true, true])
  })
})
