import {
  createRole,
  deleteRole,
  getRole,
  listPermissions,
  listRoles,
  PERMISSIONS,
  resolveAccess,
  roleChanged,
  updateRole,
  updateUser,
} from '@nexus/contracts-identity'
import { randomUUID } from 'node:crypto'
import { startIdentity, type TestIdentity } from './builders/identity.builder.js'

let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(() => identity.close())

const aRole = (parts: object = {}) => ({
  name: `Clerk ${randomUUID().slice(0, 8)}`,
  grants: { 'vendor:read': 'all' as const, 'vendor:create': 'all' as const },
  ...parts,
})

describe('the roles of an organization', () => {
  it('stand beside the shipped ones', async () => {
    const { admin } = await identity.registered()
    const role = await admin.call(createRole, aRole())
    const { items } = await admin.call(listRoles, {})
    expect(items.map((item) => item.roleId)).toEqual([
      'admin',
      'requester',
      'approver',
      'buyer',
      'receiver',
      'accounts-payable',
      'payment-approver',
      'auditor',
      role.roleId,
    ])
    expect(await admin.call(getRole, { roleId: role.roleId })).toEqual(role)
    expect(await admin.call(getRole, { roleId: 'buyer' })).toMatchObject({ shipped: true, name: 'Buyer' })
    expect((await admin.call(listPermissions, {})).items).toHaveLength(Object.keys(PERMISSIONS).length)
  })

  it('give their holders rights that change with them, within the same transaction', async () => {
    const organization = await identity.registered()
    const { admin, organizationId: tenantId } = organization
    const role = await admin.call(createRole, aRole())
    const user = await identity.added(organization, [role.roleId])
    const access = () => user.actor.call(resolveAccess, { tenantId, userId: user.userId })
    expect(await access()).toMatchObject({ permissionVersion: 1, rights: { 'vendor:create': 'all' } })
    await admin.call(updateRole, { roleId: role.roleId, grants: { 'requisition:read': 'own' } }, { expectedVersion: 1 })
    const after = await access()
    expect(after).toMatchObject({ permissionVersion: 2, rights: { 'requisition:read': 'own', 'user:read': 'all' } })
    expect(after.rights).not.toHaveProperty('vendor:create')
    const events = (await identity.eventsOf(tenantId)).filter((event) => event.type === roleChanged.name)
    expect(events.map((event) => event.aggregateSeq)).toEqual([1, 2])
  })

  it('add up, and all beats own', async () => {
    const organization = await identity.registered()
    const role = await organization.admin.call(createRole, aRole({ grants: { 'requisition:read': 'all' } }))
    const user = await identity.added(organization, ['requester', role.roleId])
    const { rights } = await user.actor.call(resolveAccess, {
      tenantId: organization.organizationId,
      userId: user.userId,
    })
    expect(rights).toMatchObject({ 'requisition:read': 'all', 'requisition:create': 'own' })
  })

  it('never hold both sides of a separation of duties, nor what does not exist', async () => {
    const { admin } = await identity.registered()
    await expect(
      admin.call(createRole, aRole({ grants: { 'purchase-order:create': 'all', 'receipt:create': 'all' } })),
    ).rejects.toMatchObject({
      code: 'identity.role.duties_not_separated',
      facts: { conflicts: [{ one: 'purchase-order:create', other: 'receipt:create' }] },
    })
    await expect(admin.call(createRole, aRole({ grants: { 'vendor:explode': 'all' } }))).rejects.toMatchObject({
      code: 'identity.role.permission_unknown',
    })
  })

  it('twice under one name is refused, a shipped name too', async () => {
    const { admin } = await identity.registered()
    const input = aRole()
    await admin.call(createRole, input)
    await expect(admin.call(createRole, { ...input, name: input.name.toUpperCase() })).rejects.toMatchObject({
      code: 'identity.role.name_taken',
    })
    await expect(admin.call(createRole, { ...input, name: 'buyer' })).rejects.toMatchObject({
      code: 'identity.role.name_taken',
    })
    const other = await admin.call(createRole, aRole())
    await expect(
      admin.call(updateRole, { roleId: other.roleId, name: input.name }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'identity.role.name_taken' })
  })

  it('hold only what their maker may hand out (RBC-01)', async () => {
    const organization = await identity.registered()
    const clerk = identity.actor({
      tenantId: organization.organizationId,
      rights: { 'role:manage': 'all', 'vendor:read': 'all' },
    })
    await expect(clerk.call(createRole, aRole())).rejects.toMatchObject({ code: 'identity.role.grant_exceeded' })
    const role = await organization.admin.call(createRole, aRole({ grants: { 'vendor:read': 'all' } }))
    await organization.admin.call(
      updateUser,
      { userId: organization.tokens.userId, roles: ['admin', role.roleId] },
      { expectedVersion: 1 },
    )
    await expect(
      organization.admin.call(
        updateRole,
        { roleId: role.roleId, grants: { 'payment-request:create': 'all' } },
        { expectedVersion: 1 },
      ),
    ).rejects.toMatchObject({ code: 'identity.role.grant_exceeded' })
  })

  it('are deleted only when nobody holds them', async () => {
    const organization = await identity.registered()
    const { admin, organizationId } = organization
    const role = await admin.call(createRole, aRole())
    const user = await identity.added(organization, [role.roleId])
    await expect(admin.call(deleteRole, { roleId: role.roleId }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'identity.role.in_use',
    })
    await admin.call(updateUser, { userId: user.userId, roles: [] }, { expectedVersion: 1 })
    expect(await admin.call(deleteRole, { roleId: role.roleId }, { expectedVersion: 1 })).toEqual({})
    await expect(admin.call(getRole, { roleId: role.roleId })).rejects.toMatchObject({ code: 'request.not_found' })
    const events = (await identity.eventsOf(organizationId)).filter((event) => event.type === roleChanged.name)
    expect(
      events.map(({ aggregateSeq, payload }) => [aggregateSeq, (payload as { deleted: boolean }).deleted]),
    ).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it('other tenant: are not seen, changed, deleted or granted', async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    const { roleId } = await ada.admin.call(createRole, aRole())
    await expect(eve.admin.call(getRole, { roleId })).rejects.toMatchObject({ code: 'request.not_found' })
    await expect(eve.admin.call(updateRole, { roleId, name: 'Mine' }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(eve.admin.call(deleteRole, { roleId }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(identity.added(eve, [roleId])).rejects.toMatchObject({ code: 'identity.user.role_unknown' })
    expect((await eve.admin.call(listRoles, {})).items).toHaveLength(8)
  })
})
