import {
  createSavedView,
  deleteSavedView,
  getSavedView,
  listSavedViews,
  MOST_SAVED_VIEW_BYTES,
  savedViewChanged,
  searchAudit,
  updateSavedView,
} from '@nexus/contracts-identity'
import type { CallerInputOf } from '@nexus/kernel'
import { randomUUID } from 'node:crypto'
import { MOST_VIEWS } from '../src/saved-views/saved-view.policy.js'
import { startIdentity, type TestIdentity } from './builders/identity.builder.js'

let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(() => identity.close())

const aView = (parts: Partial<CallerInputOf<typeof createSavedView>> = {}) => ({
  screen: 'requisitions' as const,
  name: 'Mine',
  settings: { filters: { state: ['SUBMITTED'] }, sort: '-createdAt', columns: ['number', 'total'] },
  ...parts,
})
const notFound = { code: 'request.not_found' }
const notOwned = { code: 'identity.saved_view.not_owned' }

describe('saved views', () => {
  it('keep filters, sort and columns under a name, and are told to others', async () => {
    const { admin, organizationId } = await identity.registered()
    const view = await admin.call(createSavedView, aView())
    expect(view).toMatchObject({ ...aView(), isShared: false, isDefault: false, isOwn: true, version: 1 })
    expect(await admin.call(getSavedView, { savedViewId: view.savedViewId })).toEqual(view)
    const changed = await admin.call(
      updateSavedView,
      { savedViewId: view.savedViewId, name: 'Ours', settings: {}, isShared: true },
      { expectedVersion: 1 },
    )
    expect(changed).toMatchObject({ name: 'Ours', settings: { filters: {}, sort: null, columns: [] }, version: 2 })
    await admin.call(deleteSavedView, { savedViewId: view.savedViewId }, { expectedVersion: 2 })
    await expect(admin.call(getSavedView, { savedViewId: view.savedViewId })).rejects.toMatchObject(notFound)

    const events = (await identity.eventsOf(organizationId)).filter((event) => event.type === savedViewChanged.name)
    expect(events).toMatchObject([
      { aggregateSeq: 1, payload: { name: 'Mine', isShared: false, deleted: false } },
      { aggregateSeq: 2, payload: { name: 'Ours', isShared: true, deleted: false } },
      { aggregateSeq: 3, payload: { deleted: true } },
    ])
    await identity.settled()
    const trail = await admin.call(searchAudit, { entity: 'saved-view', entityId: view.savedViewId, sort: 'at' })
    expect(trail.items).toMatchObject([
      { action: 'identity.saved-view.create' },
      { before: { name: 'Mine' }, after: { name: 'Ours' } },
      { action: 'identity.saved-view.delete', before: { name: 'Ours' } },
    ])
  })

  it('have one default for each person and screen: choosing it is a version of the one before, too', async () => {
    const organization = await identity.registered()
    const { admin, organizationId } = organization
    const first = await admin.call(createSavedView, aView({ name: 'A', isDefault: true }))
    const elsewhere = await admin.call(createSavedView, aView({ name: 'A', screen: 'vendors', isDefault: true }))
    const second = await admin.call(createSavedView, aView({ name: 'B', isDefault: true }))
    const defaults = async () =>
      (await admin.call(listSavedViews, {})).items.filter((view) => view.isDefault).map((view) => view.savedViewId)
    expect(new Set(await defaults())).toEqual(new Set([second.savedViewId, elsewhere.savedViewId]))
    const { savedViewId } = first
    await expect(
      admin.call(updateSavedView, { savedViewId, isDefault: true }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: 2 })
    await admin.call(updateSavedView, { savedViewId, isDefault: true }, { expectedVersion: 2 })
    expect(new Set(await defaults())).toEqual(new Set([savedViewId, elsewhere.savedViewId]))

    // At the same time: whoever comes later wins, and there is one.
    await Promise.all(['C', 'D', 'E'].map((name) => admin.call(createSavedView, aView({ name, isDefault: true }))))
    expect(await defaults()).toHaveLength(2)
    const sequences = new Map<string, number[]>()
    for (const { type, aggregateId, aggregateSeq } of await identity.eventsOf(organizationId))
      if (type === savedViewChanged.name)
        sequences.set(aggregateId, [...(sequences.get(aggregateId) ?? []), aggregateSeq])
    for (const found of sequences.values()) expect(found).toEqual(found.map((_, index) => index + 1))
  })

  it('twice: the key replays, the same name on the same screen is refused, also by renaming', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const key = randomUUID()
    const view = await admin.call(createSavedView, aView(), { key })
    expect(await admin.call(createSavedView, aView(), { key })).toEqual(view)
    const taken = { code: 'identity.saved_view.name_taken' }
    await expect(admin.call(createSavedView, aView())).rejects.toMatchObject(taken)
    const other = await admin.call(createSavedView, aView({ name: 'Other' }))
    await expect(
      admin.call(updateSavedView, { savedViewId: other.savedViewId, name: 'Mine' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(taken)
    await expect(admin.call(createSavedView, aView({ screen: 'audit' }))).resolves.toMatchObject({ version: 1 })
    const { actor } = await identity.added(organization, [])
    await expect(actor.call(createSavedView, aView())).resolves.toMatchObject({ version: 1 })
  })

  it('are at most fifty for each person and screen', async () => {
    const { admin } = await identity.registered()
    for (let index = 0; index < MOST_VIEWS - 1; index += 1)
      await admin.call(createSavedView, aView({ name: `View ${String(index)}` }))
    const results = await Promise.allSettled(
      ['Last', 'One too many'].map((name) => admin.call(createSavedView, aView({ name }))),
    )
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'identity.saved_view.too_many' })
    await expect(admin.call(createSavedView, aView({ screen: 'users' }))).resolves.toMatchObject({ version: 1 })
  })

  it('refuse settings that are large, deep or of another form', async () => {
    const { admin } = await identity.registered()
    const filters = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${String(index)}`, 'x'.repeat(390)]))
    await expect(admin.call(createSavedView, aView({ settings: { filters: filters(20) } }))).resolves.toBeDefined()
    expect(JSON.stringify({ filters: filters(21) }).length).toBeGreaterThan(MOST_SAVED_VIEW_BYTES)
    for (const settings of [
      { filters: filters(21) },
      { filters: { deep: { in: 'it' } } },
      { filters: { '__proto__ x': 'y' } },
      { columns: [['number']] },
      { sort: 'state; drop table' },
      { theme: 'dark' },
    ])
      await expect(
        admin.request(createSavedView, { ...aView({ name: randomUUID() }), settings }),
      ).rejects.toMatchObject({ code: 'request.invalid' })
    await expect(admin.request(createSavedView, { ...aView(), screen: 'secrets' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })

  it('of others are seen when they are shared, and changed by owner or administrator only', async () => {
    const organization = await identity.registered()
    const { admin } = organization
    const { actor: owner } = await identity.added(organization, [])
    const { actor: other } = await identity.added(organization, ['buyer'])
    const mine = await owner.call(createSavedView, aView({ name: 'Private', isDefault: true }))
    const shared = await owner.call(createSavedView, aView({ name: 'Shared', isShared: true, isDefault: true }))
    const names = async (actor: typeof owner) => (await actor.call(listSavedViews, {})).items.map(({ name }) => name)
    expect(await names(owner)).toEqual(['Private', 'Shared'])
    expect(await names(other)).toEqual(['Shared'])
    expect(await other.call(getSavedView, { savedViewId: shared.savedViewId })).toMatchObject({
      isOwn: false,
      isDefault: false,
      ownerUserId: owner.userId,
    })
    for (const stranger of [other, admin]) {
      const savedViewId = mine.savedViewId
      await expect(stranger.call(getSavedView, { savedViewId })).rejects.toMatchObject(notFound)
      await expect(
        stranger.call(updateSavedView, { savedViewId, name: 'X' }, { expectedVersion: 2 }),
      ).rejects.toMatchObject(notFound)
      await expect(stranger.call(deleteSavedView, { savedViewId }, { expectedVersion: 2 })).rejects.toMatchObject(
        notFound,
      )
    }
    const { savedViewId } = shared
    await expect(other.call(updateSavedView, { savedViewId, name: 'X' }, { expectedVersion: 1 })).rejects.toMatchObject(
      notOwned,
    )
    await expect(other.call(deleteSavedView, { savedViewId }, { expectedVersion: 1 })).rejects.toMatchObject(notOwned)
    await expect(
      admin.call(updateSavedView, { savedViewId, isDefault: true }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(notOwned)
    expect(
      await admin.call(updateSavedView, { savedViewId, name: 'Better name' }, { expectedVersion: 1 }),
    ).toMatchObject({ name: 'Better name', isOwn: false, version: 2 })
    expect(await owner.call(getSavedView, { savedViewId })).toMatchObject({ name: 'Better name', isDefault: true })
    await admin.call(deleteSavedView, { savedViewId }, { expectedVersion: 2 })
    expect(await names(owner)).toEqual(['Private'])
  })

  it('are listed in pages, of one screen or all', async () => {
    const { admin } = await identity.registered()
    for (const name of ['B', 'A', 'C']) await admin.call(createSavedView, aView({ name }))
    await admin.call(createSavedView, aView({ name: 'D', screen: 'vendors' }))
    const first = await admin.call(listSavedViews, { screen: 'requisitions', limit: 2 })
    expect(first.items.map(({ name }) => name)).toEqual(['A', 'B'])
    const rest = { screen: 'requisitions' as const, limit: 2, cursor: first.nextCursor ?? '' }
    expect(await admin.call(listSavedViews, rest)).toMatchObject({ items: [{ name: 'C' }], nextCursor: null })
    expect((await admin.call(listSavedViews, { sort: '-name' })).items.map(({ name }) => name)).toEqual([
      'D',
      'C',
      'B',
      'A',
    ])
  })

  it('other tenant: shared or not, they are not seen or changed', async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    const { savedViewId } = await ada.admin.call(createSavedView, aView({ isShared: true }))
    await expect(eve.admin.call(getSavedView, { savedViewId })).rejects.toMatchObject(notFound)
    const name = 'Stolen'
    await expect(eve.admin.call(updateSavedView, { savedViewId, name }, { expectedVersion: 1 })).rejects.toMatchObject(
      notFound,
    )
    await expect(eve.admin.call(deleteSavedView, { savedViewId }, { expectedVersion: 1 })).rejects.toMatchObject(
      notFound,
    )
    expect((await eve.admin.call(listSavedViews, {})).items).toEqual([])
  })

  it('need the permission that every member has', async () => {
    const { organizationId, tokens } = await identity.registered()
    const nobody = identity.actor({ tenantId: organizationId, userId: tokens.userId, rights: {} })
    await expect(nobody.call(createSavedView, aView())).rejects.toMatchObject({ code: 'auth.permission_denied' })
    await expect(nobody.call(listSavedViews, {})).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })
})
