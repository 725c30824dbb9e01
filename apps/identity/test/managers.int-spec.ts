import { createUser, getUser, membershipChanged, updateUser } from '@nexus/contracts-identity'
import { randomUUID } from 'node:crypto'
import { MOST_MANAGERS } from '../src/users/user.policy.js'
import {
  anEmail,
  PASSWORD,
  startIdentity,
  type TestIdentity,
  type TestOrganization,
} from './builders/identity.builder.js'

let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(() => identity.close())

const added = async ({ admin }: TestOrganization, managerUserId?: string): Promise<string> =>
  (
    await admin.call(createUser, {
      name: 'Ben Buyer',
      email: anEmail('ben'),
      initialPassword: PASSWORD,
      roles: [],
      managerUserId,
    })
  ).userId

const refused = (code: string) => ({
  code: 'identity.user.manager_refused',
  errors: [{ pointer: '/managerUserId', code: `manager.${code}` }],
})

describe('managers', () => {
  it('are given to people, taken away, and told to others with the language', async () => {
    const organization = await identity.registered()
    const { admin, organizationId } = organization
    const boss = await added(organization)
    const { userId, ...user } = await admin.call(createUser, {
      name: 'Bea',
      email: anEmail('bea'),
      initialPassword: PASSWORD,
      roles: [],
      managerUserId: boss,
      language: 'de',
    })
    expect(user).toMatchObject({ managerUserId: boss, language: 'de' })
    expect(
      await admin.call(updateUser, { userId, managerUserId: null, language: 'en' }, { expectedVersion: 1 }),
    ).toMatchObject({ managerUserId: null, language: 'en', version: 2 })
    expect(await admin.call(updateUser, { userId, name: 'Beatrix' }, { expectedVersion: 2 })).toMatchObject({
      managerUserId: null,
      language: 'en',
    })
    const told = (await identity.eventsOf(organizationId))
      .filter((event) => event.type === membershipChanged.name && event.aggregateId === user.membershipId)
      .map((event) => event.payload)
    expect(told).toMatchObject([
      { managerUserId: boss, language: 'de' },
      { managerUserId: null, language: 'en' },
      { managerUserId: null, language: 'en' },
    ])
  })

  it('are active members: nobody else can be chosen', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const former = await added(organization)
    await admin.call(updateUser, { userId: former, active: false }, { expectedVersion: 1 })
    const elsewhere = await identity.registered()
    const userId = await added(organization)
    for (const managerUserId of [former, elsewhere.tokens.userId, randomUUID()]) {
      await expect(added(organization, managerUserId)).rejects.toMatchObject(refused('unknown'))
      await expect(admin.call(updateUser, { userId, managerUserId }, { expectedVersion: 1 })).rejects.toMatchObject(
        refused('unknown'),
      )
    }
  })

  it('are never oneself, not even through others', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const top = await added(organization)
    const middle = await added(organization, top)
    const low = await added(organization, middle)
    const call = { expectedVersion: 1 }
    await expect(admin.call(updateUser, { userId: top, managerUserId: top }, call)).rejects.toMatchObject(
      refused('self'),
    )
    for (const managerUserId of [middle, low])
      await expect(admin.call(updateUser, { userId: top, managerUserId }, call)).rejects.toMatchObject(
        refused('circle'),
      )
    expect(await admin.call(getUser, { userId: top })).toMatchObject({ managerUserId: null, version: 1 })
  })

  it('do not close a circle when two are given each other at once', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const [one, other] = [await added(organization), await added(organization)]
    const results = await Promise.allSettled([
      admin.call(updateUser, { userId: one, managerUserId: other }, { expectedVersion: 1 }),
      admin.call(updateUser, { userId: other, managerUserId: one }, { expectedVersion: 1 }),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('stand above each other to a bounded depth, counted through who is moved', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    let last = await added(organization)
    for (let level = 0; level < MOST_MANAGERS; level += 1) last = await added(organization, last)
    await expect(added(organization, last)).rejects.toMatchObject(refused('too_deep'))
    const root = await added(organization)
    await added(organization, root)
    const { managerUserId } = await admin.call(getUser, { userId: last })
    await expect(admin.call(updateUser, { userId: root, managerUserId }, { expectedVersion: 1 })).rejects.toMatchObject(
      refused('too_deep'),
    )
  })
})
