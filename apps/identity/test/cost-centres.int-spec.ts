import {
  costCentreChanged,
  createCostCentre,
  getCostCentre,
  listCostCentres,
  searchAudit,
  updateCostCentre,
  updateUser,
} from '@nexus/contracts-identity'
import { randomUUID } from 'node:crypto'
import { startIdentity, type TestIdentity } from './builders/identity.builder.js'

let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(() => identity.close())

describe('cost centres', () => {
  it('have a code, a name and an owner, and are told to others', async () => {
    const organization = await identity.registered()
    const owner = await identity.added(organization, ['approver'])
    const { admin, organizationId } = organization
    const centre = await admin.call(createCostCentre, {
      code: 'CC-4711',
      name: 'Facilities',
      ownerUserId: owner.userId,
    })
    expect(centre).toMatchObject({ code: 'CC-4711', name: 'Facilities', ownerUserId: owner.userId, active: true })
    expect(await admin.call(getCostCentre, { costCentreId: centre.costCentreId })).toEqual(centre)
    const events = (await identity.eventsOf(organizationId)).filter((event) => event.type === costCentreChanged.name)
    expect(events).toMatchObject([
      {
        aggregateId: centre.costCentreId,
        aggregateSeq: 1,
        payload: { code: 'CC-4711', name: 'Facilities', ownerUserId: owner.userId, active: true },
      },
    ])
  })

  it('change with the version seen, one event a version, before and after in the trail', async () => {
    const { admin, organizationId } = await identity.registered()
    const { costCentreId } = await admin.call(createCostCentre, { code: 'IT', name: 'Computers' })
    expect(
      await admin.call(updateCostCentre, { costCentreId, name: 'Information technology' }, { expectedVersion: 1 }),
    ).toMatchObject({ name: 'Information technology', ownerUserId: null, version: 2 })
    expect(await admin.call(updateCostCentre, { costCentreId, active: false }, { expectedVersion: 2 })).toMatchObject({
      active: false,
      version: 3,
    })
    await expect(
      admin.call(updateCostCentre, { costCentreId, active: true }, { expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: 3 })
    const events = (await identity.eventsOf(organizationId)).filter((event) => event.type === costCentreChanged.name)
    expect(events.map((event) => event.aggregateSeq)).toEqual([1, 2, 3])
    await identity.settled()
    const trail = await admin.call(searchAudit, { entity: 'cost-centre', entityId: costCentreId, sort: 'at' })
    expect(trail.items).toMatchObject([
      { action: 'identity.cost-centre.create' },
      { before: { name: 'Computers' }, after: { name: 'Information technology' } },
      { before: { active: true }, after: { active: false } },
    ])
  })

  it('refuse an owner who is no active member', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const former = await identity.added(organization, [])
    await admin.call(updateUser, { userId: former.userId, active: false }, { expectedVersion: 1 })
    const elsewhere = await identity.registered()
    for (const ownerUserId of [former.userId, elsewhere.tokens.userId, randomUUID()]) {
      const refused = { code: 'identity.cost_centre.owner_refused', errors: [{ pointer: '/ownerUserId' }] }
      await expect(admin.call(createCostCentre, { code: 'X', name: 'X', ownerUserId })).rejects.toMatchObject(refused)
    }
    const { costCentreId } = await admin.call(createCostCentre, { code: 'X', name: 'X', ownerUserId: admin.userId })
    await expect(
      admin.call(updateCostCentre, { costCentreId, ownerUserId: former.userId }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'identity.cost_centre.owner_refused' })
    expect(
      await admin.call(updateCostCentre, { costCentreId, ownerUserId: null }, { expectedVersion: 1 }),
    ).toMatchObject({ ownerUserId: null })
  })

  it('twice: the key replays, the same code is refused, also at the same time', async () => {
    const { admin } = await identity.registered()
    const key = randomUUID()
    const centre = await admin.call(createCostCentre, { code: 'A', name: 'A' }, { key })
    expect(await admin.call(createCostCentre, { code: 'A', name: 'A' }, { key })).toEqual(centre)
    const taken = { code: 'identity.cost_centre.code_taken' }
    await expect(admin.call(createCostCentre, { code: 'A', name: 'Other' })).rejects.toMatchObject(taken)
    const results = await Promise.allSettled(
      [0, 1, 2].map(() => admin.call(createCostCentre, { code: 'B', name: 'B' })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(taken)
  })

  it('are listed in pages for every member, and changed by administrators only', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    for (const code of ['C', 'A', 'B']) await admin.call(createCostCentre, { code, name: `Centre ${code}` })
    const { items } = await admin.call(listCostCentres, { sort: '-code', limit: 1 })
    const [last] = items
    await admin.call(
      updateCostCentre,
      { costCentreId: last?.costCentreId ?? '', active: false },
      { expectedVersion: 1 },
    )
    const { actor } = await identity.added(organization, [])
    const first = await actor.call(listCostCentres, { limit: 2 })
    expect(first.items.map((centre) => centre.code)).toEqual(['A', 'B'])
    expect(await actor.call(listCostCentres, { limit: 2, cursor: first.nextCursor ?? '' })).toMatchObject({
      items: [{ code: 'C' }],
      nextCursor: null,
    })
    expect((await actor.call(listCostCentres, { active: 'true' })).items).toHaveLength(2)
    expect((await actor.call(listCostCentres, { ownerUserId: actor.userId })).items).toEqual([])
    await expect(actor.call(createCostCentre, { code: 'D', name: 'D' })).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
  })

  it('other tenant: are not seen or changed', async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    const { costCentreId } = await ada.admin.call(createCostCentre, { code: 'A', name: 'A' })
    const notFound = { code: 'request.not_found' }
    await expect(eve.admin.call(getCostCentre, { costCentreId })).rejects.toMatchObject(notFound)
    await expect(
      eve.admin.call(updateCostCentre, { costCentreId, name: 'X' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(notFound)
    expect((await eve.admin.call(listCostCentres, {})).items).toEqual([])
    await expect(eve.admin.call(createCostCentre, { code: 'A', name: 'A' })).resolves.toMatchObject({ version: 1 })
  })
})
