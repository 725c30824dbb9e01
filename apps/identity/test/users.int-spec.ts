import {
  createUser,
  getUser,
  listUsers,
  membershipChanged,
  resolveAccess,
  searchAudit,
  updateUser,
} from '@nexus/contracts-identity'
import { randomUUID } from 'node:crypto'
import { anEmail, PASSWORD, startIdentity, type TestIdentity } from './builders/identity.builder.js'

let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(() => identity.close())

const aUser = (parts: object = {}) => ({
  name: 'Ben Buyer',
  email: anEmail('ben'),
  initialPassword: PASSWORD,
  roles: ['buyer'],
  ...parts,
})

describe('adding people', () => {
  it('gives them an account, roles and a sign-in', async () => {
    const { admin, organizationId } = await identity.registered()
    const input = aUser()
    const user = await admin.call(createUser, input)
    expect(user).toMatchObject({ name: 'Ben Buyer', email: input.email, roles: ['buyer'], active: true, version: 1 })
    expect(await admin.call(getUser, { userId: user.userId })).toEqual(user)
    expect((await identity.signedIn(input.email)).organization.organizationId).toBe(organizationId)
    const access = await (
      await identity.member(organizationId, user.userId)
    ).call(resolveAccess, { tenantId: organizationId, userId: user.userId })
    expect(access).toMatchObject({
      active: true,
      name: 'Ben Buyer',
      roles: ['buyer'],
      permissionVersion: 1,
      rights: { 'vendor:create': 'all', 'user:read': 'all' },
    })
  })

  it('twice: the key replays, the same address without it is a conflict that says who', async () => {
    const { admin, organizationId } = await identity.registered()
    const input = aUser()
    const key = randomUUID()
    const user = await admin.call(createUser, input, { key })
    expect(await admin.call(createUser, input, { key })).toEqual(user)
    await expect(admin.call(createUser, { ...input, email: input.email.toUpperCase() })).rejects.toMatchObject({
      code: 'identity.user.already_member',
      facts: { userId: user.userId },
    })
    const events = (await identity.eventsOf(organizationId)).filter((event) => event.type === membershipChanged.name)
    expect(
      events.map((event) => (event.payload as { userId: string }).userId).filter((userId) => userId === user.userId),
    ).toHaveLength(1)
  })

  it('at the same time with one address adds one', async () => {
    const { admin } = await identity.registered()
    const input = aUser()
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => admin.call(createUser, input)))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'identity.user.already_member' })
  })

  it('does not tell whether the address has an account elsewhere', async () => {
    const elsewhere = await identity.registered()
    const { admin } = await identity.registered()
    const answers = [
      await admin.call(createUser, aUser({ email: elsewhere.email })),
      await admin.call(createUser, aUser()),
    ]
    const shape = answers.map((answer) => ({
      ...answer,
      userId: '',
      membershipId: '',
      email: '',
      createdAt: '',
      updatedAt: '',
    }))
    expect(shape[0]).toEqual(shape[1])
  })

  it('refuses unknown roles, roles of others and weak passwords, and stores nothing', async () => {
    const { admin } = await identity.registered()
    for (const roles of [['emperor'], [randomUUID()]])
      await expect(admin.call(createUser, aUser({ roles }))).rejects.toMatchObject({
        code: 'identity.user.role_unknown',
      })
    await expect(admin.call(createUser, aUser({ initialPassword: 'Password1!!!' }))).rejects.toMatchObject({
      code: 'identity.password.refused',
    })
    expect((await admin.call(listUsers, {})).items).toHaveLength(1)
  })
})

describe('changing people', () => {
  it('keeps what is left out, counts versions, and writes the trail with before and after', async () => {
    const organization = await identity.registered()
    const { admin, organizationId } = organization
    const user = await identity.added(organization, ['buyer'])
    const changed = await admin.call(
      updateUser,
      { userId: user.userId, roles: ['receiver', 'approver', 'receiver'] },
      { expectedVersion: 1 },
    )
    expect(changed).toMatchObject({ name: user.name, roles: ['approver', 'receiver'], active: true, version: 2 })
    const access = await user.actor.call(resolveAccess, { tenantId: organizationId, userId: user.userId })
    expect(access).toMatchObject({ permissionVersion: 2, roles: ['approver', 'receiver'] })
    expect(access.rights).not.toHaveProperty('vendor:create')
    await identity.settled()
    const trail = await admin.call(searchAudit, { entity: 'user', entityId: user.userId, actorId: admin.userId })
    expect(trail.items[0]).toMatchObject({
      action: 'identity.user.update',
      before: { roles: ['buyer'] },
      after: { roles: ['approver', 'receiver'] },
      actor: { kind: 'user', name: 'Ada Admin' },
    })
  })

  it('twice with one version is refused', async () => {
    const organization = await identity.registered()
    const user = await identity.added(organization, [])
    await organization.admin.call(updateUser, { userId: user.userId, name: 'Benjamin' }, { expectedVersion: 1 })
    await expect(
      organization.admin.call(updateUser, { userId: user.userId, name: 'Ben' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: 2 })
  })

  it('gives a deactivated person no rights', async () => {
    const organization = await identity.registered()
    const user = await identity.added(organization, ['buyer'])
    await organization.admin.call(updateUser, { userId: user.userId, active: false }, { expectedVersion: 1 })
    const { organizationId: tenantId } = organization
    expect(await user.actor.call(resolveAccess, { tenantId, userId: user.userId })).toMatchObject({
      active: false,
      rights: {},
      roles: [],
    })
  })

  it('protects the last administrator, also when two step down at once', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    await expect(
      admin.call(updateUser, { userId: admin.userId, roles: [] }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'identity.user.last_admin' })
    await expect(
      admin.call(updateUser, { userId: admin.userId, active: false }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'identity.user.last_admin' })
    const second = await identity.added(organization, ['admin'])
    const results = await Promise.allSettled([
      admin.call(updateUser, { userId: second.userId, roles: [] }, { expectedVersion: 1 }),
      second.actor.call(updateUser, { userId: admin.userId, roles: [] }, { expectedVersion: 1 }),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const { items } = await admin.call(listUsers, { role: 'admin', active: 'true' })
    expect(items).toHaveLength(1)
  })

  it('lets nobody grant what they lack, nor take more for themselves (RBC-01)', async () => {
    const organization = await identity.registered()
    const { admin, tokens } = organization
    await expect(
      admin.call(updateUser, { userId: tokens.userId, roles: ['admin', 'payment-approver'] }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'identity.role.grant_exceeded' })
    const clerk = identity.actor({
      tenantId: organization.organizationId,
      rights: { 'user:manage': 'all', 'vendor:read': 'all' },
    })
    await expect(clerk.call(createUser, aUser({ roles: ['buyer'] }))).rejects.toMatchObject({
      code: 'identity.role.grant_exceeded',
    })
    const buyer = await identity.added(organization, ['buyer'])
    await expect(buyer.actor.call(createUser, aUser())).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })
})

describe('finding people', () => {
  it('by role, activity and address, in pages by name', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const names = ['Cora', 'Bert', 'Dora', 'Egon']
    for (const name of names)
      await admin.call(createUser, aUser({ name, email: anEmail(name), roles: name === 'Egon' ? [] : ['buyer'] }))
    const first = await admin.call(listUsers, { role: 'buyer', limit: 2 })
    expect(first.items.map((user) => user.name)).toEqual(['Bert', 'Cora'])
    const second = await admin.call(listUsers, { role: 'buyer', limit: 2, cursor: first.nextCursor ?? '' })
    expect(second).toMatchObject({ items: [{ name: 'Dora', roles: ['buyer'] }], nextCursor: null })
    expect((await admin.call(listUsers, { sort: '-name', limit: 1 })).items[0]?.name).toBe('Egon')
    expect((await admin.call(listUsers, { email: organization.email.toUpperCase() })).items).toHaveLength(1)
    expect((await admin.call(listUsers, { active: 'false' })).items).toEqual([])
  })

  it('other tenant: nobody is seen, changed or resolved there', async () => {
    const ada = await identity.registered()
    const eve = await identity.registered()
    const user = await identity.added(ada, ['buyer'])
    await expect(eve.admin.call(getUser, { userId: user.userId })).rejects.toMatchObject({ code: 'request.not_found' })
    await expect(
      eve.admin.call(updateUser, { userId: user.userId, name: 'X' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.not_found' })
    expect((await eve.admin.call(listUsers, {})).items.map((item) => item.userId)).toEqual([eve.tokens.userId])
    expect(await eve.admin.call(resolveAccess, { tenantId: ada.organizationId, userId: user.userId })).toMatchObject({
      active: false,
    })
    const foreign = await ada.admin.call(listUsers, { limit: 1 })
    await expect(eve.admin.call(listUsers, { limit: 1, cursor: foreign.nextCursor ?? '' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })
})
