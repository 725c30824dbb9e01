import { createVendor, findVendor, getVendor, listVendors, updateVendor } from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { aVendor } from './builders/vendor.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

describe('changing a vendor', () => {
  it('changes what is sent and keeps the rest', async () => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    const changed = await buyer.call(
      updateVendor,
      { vendorId, paymentTermsDays: 14, state: 'INACTIVE' },
      { expectedVersion: 1 },
    )
    expect(changed).toMatchObject({
      name: 'Paper & Co GmbH',
      taxId: 'DE136695976',
      paymentTermsDays: 14,
      state: 'INACTIVE',
      version: 2,
    })
    expect(await buyer.call(getVendor, { vendorId })).toEqual(changed)
    expect(
      await buyer.call(updateVendor, { vendorId, taxId: null, website: null }, { expectedVersion: 2 }),
    ).toMatchObject({ paymentTermsDays: 14, version: 3 })
  })

  it('refuses the tax id of another vendor, and its own stays allowed', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, aVendor())
    const second = await buyer.call(createVendor, aVendor({ taxId: 'DE 123456789' }))
    await expect(
      buyer.call(updateVendor, { vendorId: second.vendorId, taxId: 'DE136695976' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({
      code: 'procurement.vendor.duplicate_tax_id',
      facts: { vendorId: first.vendorId },
    })
    await expect(
      buyer.call(updateVendor, { vendorId: first.vendorId, taxId: 'DE 136 695 976' }, { expectedVersion: 1 }),
    ).resolves.toMatchObject({ version: 2 })
  })

  it('needs the version, and refuses an old one with the current one', async () => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    await expect(buyer.call(updateVendor, { vendorId, name: 'New' })).rejects.toMatchObject({
      code: 'request.if_match_required',
    })
    await buyer.call(updateVendor, { vendorId, name: 'New' }, { expectedVersion: 1 })
    await expect(buyer.call(updateVendor, { vendorId, name: 'Newer' }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'request.version_mismatch',
      currentVersion: 2,
    })
  })

  it('lets one of many changes of the same version win', async () => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, days) =>
        buyer.call(updateVendor, { vendorId, paymentTermsDays: days }, { expectedVersion: 1 }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ version: 2 })
  })

  it('twice: a repeat under its key changes once', async () => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    const call = { expectedVersion: 1, key: randomUUID() }
    const first = await buyer.call(updateVendor, { vendorId, name: 'New' }, call)
    expect(await buyer.call(updateVendor, { vendorId, name: 'New' }, call)).toEqual(first)
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ version: 2 })
  })

  it('other tenant: the vendor is not found', async () => {
    const { vendorId } = await services.actor().call(createVendor, aVendor())
    await expect(
      services.actor().call(updateVendor, { vendorId, name: 'Mine' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.not_found' })
  })
})

describe('the list of vendors', () => {
  it('pages through all in the order of names, each once', async () => {
    const buyer = services.actor()
    const names = ['delta', 'Alpha', 'charlie', 'Bravo', 'echo']
    for (const name of names) await buyer.call(createVendor, aVendor({ name, taxId: undefined }))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await buyer.call(listVendors, { limit: 2, cursor })
      seen.push(...page.items.map((vendor) => vendor.name))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(['Alpha', 'Bravo', 'charlie', 'delta', 'echo'])
    const backwards = await buyer.call(listVendors, { sort: '-name' })
    expect(backwards.items.map((vendor) => vendor.name)).toEqual([...seen].reverse())
  })

  it('finds by tax id as typed, by beginning of the name, by state', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, aVendor({ name: '100% Paper' }))
    const second = await buyer.call(createVendor, aVendor({ name: '100 Papers', taxId: undefined }))
    await buyer.call(updateVendor, { vendorId: second.vendorId, state: 'INACTIVE' }, { expectedVersion: 1 })
    const idsOf = async (filter: object) =>
      (await buyer.call(listVendors, filter)).items.map((vendor) => vendor.vendorId)
    expect(await idsOf({ taxId: 'de 136.695.976' })).toEqual([first.vendorId])
    expect(await idsOf({ taxId: '136 695 976' })).toEqual([first.vendorId])
    expect(await idsOf({ taxId: 'AT136695976' })).toEqual([])
    expect(await idsOf({ name: '100%' })).toEqual([first.vendorId])
    expect(await idsOf({ name: '100' })).toHaveLength(2)
    expect(await idsOf({ state: 'INACTIVE' })).toEqual([second.vendorId])
    expect(await idsOf({ name: '%' })).toEqual([])
  })

  it('other tenant: sees nothing, and the cursor is of no use there', async () => {
    const buyer = services.actor()
    for (const name of ['a', 'b']) await buyer.call(createVendor, aVendor({ name, taxId: undefined }))
    const { nextCursor } = await buyer.call(listVendors, { limit: 1 })
    const stranger = services.actor()
    expect(await stranger.call(listVendors, {})).toEqual({ items: [], nextCursor: null })
    await expect(stranger.call(listVendors, { limit: 1, cursor: nextCursor ?? '' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })
})

describe('finding a vendor for other services', () => {
  it('answers by id or tax id with its recorded accounts, or with null', async () => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    const found = {
      vendorId,
      state: 'ACTIVE',
      bankAccounts: [{ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', holder: 'Paper & Co GmbH' }],
    }
    expect(await buyer.call(findVendor, { vendorId })).toMatchObject({ vendor: found })
    expect(await buyer.call(findVendor, { taxId: 'DE 136695976' })).toMatchObject({ vendor: found })
    expect(await buyer.call(findVendor, { taxId: 'DE 123456789' })).toEqual({ vendor: null })
    await expect(buyer.call(findVendor, {})).rejects.toMatchObject({ code: 'request.invalid' })
    expect(await services.actor().call(findVendor, { vendorId })).toEqual({ vendor: null })
  })
})
