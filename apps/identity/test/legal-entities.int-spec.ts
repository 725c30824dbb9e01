import {
  addBankAccount,
  createLegalEntity,
  getLegalEntity,
  legalEntityChanged,
  listLegalEntities,
  removeBankAccount,
  searchAudit,
  updateLegalEntity,
} from '@nexus/contracts-identity'
import { randomUUID } from 'node:crypto'
import { startIdentity, type TestIdentity } from './builders/identity.builder.js'

let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(() => identity.close())

const account = { holder: 'Acme Ltd', iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX', currency: 'EUR' }
const another = { holder: 'Acme Ltd', iban: 'FR14 2004 1010 0505 0001 3M02 606', currency: 'EUR' }
const anEntity = (parts: object = {}) => ({
  name: 'Acme Ltd',
  country: 'DE',
  taxId: 'de 136 695 976',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  bankAccounts: [account],
  ...parts,
})

describe('legal entities', () => {
  it('are stored with normalised tax id and bank account, and told to others', async () => {
    const { admin, organizationId } = await identity.registered()
    const entity = await admin.call(createLegalEntity, anEntity())
    expect(entity).toMatchObject({
      taxId: 'DE136695976',
      warnings: [],
      bankAccounts: [{ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' }],
      version: 1,
    })
    expect(await admin.call(getLegalEntity, { legalEntityId: entity.legalEntityId })).toEqual(entity)
    const events = (await identity.eventsOf(organizationId)).filter((event) => event.type === legalEntityChanged.name)
    expect(events).toMatchObject([
      {
        aggregateId: entity.legalEntityId,
        aggregateSeq: 1,
        payload: { name: 'Acme Ltd', bankAccounts: [{ holder: 'Acme Ltd' }] },
      },
    ])
  })

  it('change with the version seen, one event a version, before and after in the trail', async () => {
    const { admin, organizationId } = await identity.registered()
    const { legalEntityId } = await admin.call(createLegalEntity, anEntity())
    expect(
      await admin.call(updateLegalEntity, { legalEntityId, name: 'Acme Europe', taxId: null }, { expectedVersion: 1 }),
    ).toMatchObject({ name: 'Acme Europe', version: 2 })
    const added = await admin.call(addBankAccount, { legalEntityId, ...another }, { expectedVersion: 2 })
    expect(added.bankAccounts.map(({ iban }) => iban)).toEqual([
      'DE89370400440532013000',
      'FR1420041010050500013M02606',
    ])
    const bankAccountId = added.bankAccounts[0]?.bankAccountId ?? ''
    const removed = await admin.call(removeBankAccount, { legalEntityId, bankAccountId }, { expectedVersion: 3 })
    expect(removed).toMatchObject({ version: 4, bankAccounts: [{ iban: 'FR1420041010050500013M02606' }] })
    expect(await admin.call(getLegalEntity, { legalEntityId })).toEqual(removed)
    const events = (await identity.eventsOf(organizationId)).filter((event) => event.type === legalEntityChanged.name)
    expect(events.map((event) => event.aggregateSeq)).toEqual([1, 2, 3, 4])
    await identity.settled()
    const trail = await admin.call(searchAudit, { entity: 'legal-entity', entityId: legalEntityId, sort: 'at' })
    expect(trail.items.map((entry) => entry.action)).toEqual(
      ['create', 'update', 'add-bank-account', 'remove-bank-account'].map((verb) => `identity.legal-entity.${verb}`),
    )
    expect(trail.items[1]).toMatchObject({ before: { name: 'Acme Ltd' }, after: { name: 'Acme Europe' } })
  })

  it('twice: the key replays, an old version is refused, the same account too', async () => {
    const { admin } = await identity.registered()
    const key = randomUUID()
    const entity = await admin.call(createLegalEntity, anEntity(), { key })
    expect(await admin.call(createLegalEntity, anEntity(), { key })).toEqual(entity)
    const { legalEntityId } = entity
    await expect(
      admin.call(addBankAccount, { legalEntityId, ...account }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'identity.legal_entity.bank_account_taken' })
    const results = await Promise.allSettled(
      [0, 1].map(() => admin.call(addBankAccount, { legalEntityId, ...another }, { expectedVersion: 1 })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect((await admin.call(getLegalEntity, { legalEntityId })).bankAccounts).toHaveLength(2)
  })

  it('are refused with accounts, countries and currencies that do not exist', async () => {
    const { admin } = await identity.registered()
    await expect(
      admin.call(createLegalEntity, anEntity({ bankAccounts: [{ ...account, iban: 'DE88370400440532013000' }] })),
    ).rejects.toMatchObject({ code: 'identity.legal_entity.bank_account_refused' })
    await expect(admin.call(createLegalEntity, anEntity({ country: 'XQ' }))).rejects.toMatchObject({
      code: 'identity.legal_entity.settings_refused',
    })
    await expect(
      admin.call(createLegalEntity, anEntity({ bankAccounts: [{ ...account, currency: 'XAU' }] })),
    ).rejects.toMatchObject({
      code: 'identity.legal_entity.settings_refused',
      errors: [{ pointer: '/bankAccounts/0/currency' }],
    })
    await expect(admin.call(createLegalEntity, anEntity({ taxId: 'none' }))).rejects.toMatchObject({
      code: 'identity.legal_entity.tax_id_refused',
    })
    expect((await admin.call(createLegalEntity, anEntity({ taxId: 'DE136695977' }))).warnings).toHaveLength(1)
  })

  it('are listed in pages with their accounts, for every member', async () => {
    const organization = await identity.registered()
    for (const name of ['C', 'A', 'B'])
      await organization.admin.call(
        createLegalEntity,
        anEntity({ name, country: name === 'C' ? 'FR' : 'DE', taxId: undefined }),
      )
    const { actor } = await identity.added(organization, [])
    const first = await actor.call(listLegalEntities, { limit: 2 })
    expect(first.items.map((entity) => [entity.name, entity.bankAccounts.length])).toEqual([
      ['A', 1],
      ['B', 1],
    ])
    expect(await actor.call(listLegalEntities, { limit: 2, cursor: first.nextCursor ?? '' })).toMatchObject({
      items: [{ name: 'C' }],
      nextCursor: null,
    })
    expect((await actor.call(listLegalEntities, { country: 'FR' })).items).toHaveLength(1)
    await expect(actor.call(createLegalEntity, anEntity())).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })

  it('other tenant: are not seen or changed', async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    const { legalEntityId, bankAccounts } = await ada.admin.call(createLegalEntity, anEntity())
    const notFound = { code: 'request.not_found' }
    await expect(eve.admin.call(getLegalEntity, { legalEntityId })).rejects.toMatchObject(notFound)
    await expect(
      eve.admin.call(updateLegalEntity, { legalEntityId, name: 'X' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(notFound)
    await expect(
      eve.admin.call(addBankAccount, { legalEntityId, ...another }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(notFound)
    await expect(
      eve.admin.call(
        removeBankAccount,
        { legalEntityId, bankAccountId: bankAccounts[0]?.bankAccountId ?? '' },
        { expectedVersion: 1 },
      ),
    ).rejects.toMatchObject(notFound)
    expect((await eve.admin.call(listLegalEntities, {})).items).toEqual([])
  })
})
