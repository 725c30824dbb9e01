import {
  createVendor,
  dismissVendorDuplicate,
  findVendor,
  getVendor,
  listVendorDuplicates,
  mergeVendor,
  reactivateVendor,
  updateProcurementSettings,
  updateVendor,
  confirmVendorBlacklist,
  proposeVendorBlacklist,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import type { TenantContext } from '@nexus/kernel'
import { randomUUID } from 'node:crypto'
import { IsNull } from 'typeorm'
import { procurementService } from '../src/app.module.js'
import { VendorIban } from '../src/vendors/vendor-iban.entity.js'
import { Vendor } from '../src/vendors/vendor.entity.js'
import { eventSeqs } from './builders/event-log.builder.js'
import { Purchasing } from './builders/purchasing.builder.js'
import { aVendor } from './builders/vendor.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

const bare = { taxId: undefined, bankAccounts: [] }
const paper = aVendor({ ...bare, name: 'Papierwerke Nord GmbH', postalCode: '10115' })
const alike = aVendor({ ...bare, name: 'Papierwerk Nord AG', postalCode: '10115' })
const screws = aVendor({ ...bare, name: 'Schrauben Süd', postalCode: '80331' })
const reason = 'Added twice'
const contextOf = (tenantId: string): TenantContext => ({
  tenantId,
  actor: { kind: 'system', userId: randomUUID(), name: 'Upgrade' },
  rights: {},
  opId: randomUUID(),
  traceId: randomUUID().replaceAll('-', ''),
  operation: 'test.upgrade.v1',
  audience: [],
  deadlineAt: Date.now() + 60_000,
})
const merge = (buyer: TestActor, vendorId: string, intoVendorId: string, expectedVersion = 1) =>
  buyer.call(mergeVendor, { vendorId, intoVendorId, reason }, { expectedVersion })

describe('vendors that may be one', () => {
  it('VEN-2: the same registration number in a country is refused, however it is written, also at once', async () => {
    const buyer = services.actor()
    const registered = (registrationNumber: string, country = 'DE') =>
      buyer.call(createVendor, { ...screws, name: `Vendor ${registrationNumber}`, registrationNumber, country })
    const answers = await Promise.allSettled([registered('HRB 12345'), registered('hrb-12345'), registered('HRB12345')])
    const added = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(added).toHaveLength(1)
    await expect(registered('HRB.12345')).rejects.toMatchObject({
      code: 'procurement.vendor.duplicate_registration',
      facts: { vendorId: added[0]?.vendorId },
    })
    await expect(registered('HRB 12345', 'AT')).resolves.toMatchObject({ registrationNumber: 'HRB 12345' })
  })

  it('VEN-2: a like one must be acknowledged by its id, and then waits on the list', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, paper)
    await expect(buyer.call(createVendor, alike)).rejects.toMatchObject({
      code: 'procurement.vendor.likely_duplicate',
      facts: {
        duplicates: [{ vendorId: first.vendorId, name: paper.name, percent: expect.any(Number) as number }],
      },
    })
    const second = await buyer.call(createVendor, { ...alike, acknowledgedDuplicates: [first.vendorId] })
    const { items } = await buyer.call(listVendorDuplicates, { state: 'OPEN' })
    expect(items).toMatchObject([
      {
        vendorId: second.vendorId,
        vendorName: alike.name,
        otherVendorId: first.vendorId,
        otherVendorName: paper.name,
        reasons: ['name', 'postal-code'],
        version: 1,
      },
    ])
    expect(items[0]?.percent).toBeGreaterThanOrEqual(85)
    await expect(
      buyer.call(createVendor, { ...alike, acknowledgedDuplicates: [first.vendorId] }),
    ).rejects.toMatchObject({ facts: { duplicates: [{ vendorId: second.vendorId, percent: 100 }] } })
  })

  it('VEN-2: the threshold is the one of the settings', async () => {
    const buyer = services.actor()
    await buyer.call(createVendor, { ...screws, postalCode: undefined })
    await expect(buyer.call(createVendor, { ...screws, postalCode: undefined })).resolves.toMatchObject({ version: 1 })
    await buyer.call(updateProcurementSettings, { vendorDuplicatePercent: 80 }, { expectedVersion: 1 })
    await expect(buyer.call(createVendor, { ...screws, postalCode: undefined })).rejects.toMatchObject({
      code: 'procurement.vendor.likely_duplicate',
    })
  })

  it('VEN-2: a shared IBAN puts both on the list, and is acknowledged where the settings say so', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, aVendor({ name: 'Paper' }))
    const sharing = aVendor({ name: 'Schrauben', taxId: undefined })
    const second = await buyer.call(createVendor, sharing)
    expect((await buyer.call(listVendorDuplicates, {})).items).toMatchObject([
      { vendorId: second.vendorId, otherVendorId: first.vendorId, reasons: ['iban'] },
    ])
    await buyer.call(updateProcurementSettings, { vendorSharedIban: 'acknowledge' }, { expectedVersion: 1 })
    await expect(buyer.call(createVendor, { ...sharing, name: 'Holz' })).rejects.toMatchObject({
      code: 'procurement.vendor.likely_duplicate',
    })
    const acknowledgedDuplicates = [first.vendorId, second.vendorId]
    await expect(buyer.call(createVendor, { ...sharing, name: 'Holz', acknowledgedDuplicates })).resolves.toMatchObject(
      { version: 1 },
    )
  })

  it('VEN-2: a change that makes vendors alike puts them on the list, once', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, paper)
    const { vendorId } = await buyer.call(createVendor, screws)
    const { name, postalCode } = alike
    await buyer.call(updateVendor, { vendorId, name, postalCode }, { expectedVersion: 1 })
    await buyer.call(updateVendor, { vendorId, name: 'Papierwerk Nord KG' }, { expectedVersion: 2 })
    expect((await buyer.call(listVendorDuplicates, {})).items).toMatchObject([
      { vendorId, otherVendorId: first.vendorId, state: 'OPEN' },
    ])
  })

  it('VEN-2: a pair that was dismissed does not come up again', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, paper)
    const { vendorId } = await buyer.call(createVendor, { ...alike, acknowledgedDuplicates: [first.vendorId] })
    const [pair] = (await buyer.call(listVendorDuplicates, {})).items
    const duplicateId = pair?.duplicateId ?? ''
    const dismissed = await buyer.call(dismissVendorDuplicate, { duplicateId, reason }, { expectedVersion: 1 })
    expect(dismissed).toMatchObject({ state: 'DISMISSED', version: 2 })
    await expect(
      buyer.call(dismissVendorDuplicate, { duplicateId, reason }, { expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'procurement.vendor_duplicate.closed' })
    await buyer.call(updateVendor, { vendorId, name: paper.name }, { expectedVersion: 1 })
    expect((await buyer.call(listVendorDuplicates, { state: 'OPEN' })).items).toEqual([])
    expect(await eventSeqs(services, buyer.tenantId, duplicateId)).toEqual([1, 2])
  })

  it('other tenant: is compared with none of ours, and sees and says nothing', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, paper)
    await buyer.call(createVendor, { ...alike, acknowledgedDuplicates: [first.vendorId] })
    const [pair] = (await buyer.call(listVendorDuplicates, {})).items
    const stranger = services.actor()
    const theirs = await stranger.call(createVendor, alike)
    expect(await stranger.call(listVendorDuplicates, {})).toEqual({ items: [], nextCursor: null })
    const missing = { code: 'request.not_found' }
    await expect(
      stranger.call(dismissVendorDuplicate, { duplicateId: pair?.duplicateId ?? '', reason }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(missing)
    await expect(merge(stranger, first.vendorId, theirs.vendorId)).rejects.toMatchObject(missing)
    await expect(merge(stranger, theirs.vendorId, first.vendorId)).rejects.toMatchObject(missing)
  })
})

describe('vendors that were there before duplicates were looked for', () => {
  /** As the upgrade finds them: without what vendors are compared by. */
  async function older(tenantId: string): Promise<void> {
    const { tenantTx } = services.service('procurement').database
    const ctx = contextOf(tenantId)
    await tenantTx.run(ctx, async () => {
      const manager = tenantTx.managerFor(ctx)
      await manager.delete(VendorIban, { tenantId })
      await manager.update(Vendor, { tenantId }, { matchKey: null })
    })
  }

  it('VEN-2: are found by name and IBAN all the same, and keep their version', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, {
      ...aVendor({ taxId: undefined }),
      name: paper.name,
      postalCode: '10115',
    })
    await older(buyer.tenantId)
    await expect(buyer.call(createVendor, alike)).rejects.toMatchObject({ code: 'procurement.vendor.likely_duplicate' })
    const sharing = await buyer.call(createVendor, aVendor({ name: 'Schrauben', taxId: undefined }))
    expect((await buyer.call(listVendorDuplicates, {})).items).toMatchObject([
      { vendorId: sharing.vendorId, otherVendorId: first.vendorId, reasons: ['iban'] },
    ])
    expect(await buyer.call(getVendor, { vendorId: first.vendorId })).toMatchObject({ version: 1 })
    expect(await eventSeqs(services, buyer.tenantId, first.vendorId)).toEqual([1])
  })

  it('VEN-2: are found however many they are: what is left, a job does', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, aVendor({ name: 'Paper' }))
    const { database } = services.service('procurement')
    const ctx = contextOf(buyer.tenantId)
    await database.tenantTx.run(ctx, async () => {
      const manager = database.tenantTx.managerFor(ctx)
      const one = await manager.findOneByOrFail(Vendor, { id: first.vendorId })
      const more = Array.from({ length: 450 }, (_, index) => ({
        ...one,
        id: randomUUID(),
        taxId: null,
        name: `Vendor ${String(index)}`,
      }))
      for (let start = 0; start < more.length; start += 150)
        await manager.insert(Vendor, more.slice(start, start + 150))
    })
    await older(buyer.tenantId)
    const other = services.actor()
    await other.call(createVendor, aVendor())
    await older(other.tenantId)
    await buyer.call(createVendor, screws)
    await services.settled()
    const waiting = await database.tenantTx.read(ctx, () =>
      database.tenantTx.managerFor(ctx).countBy(Vendor, { tenantId: buyer.tenantId, matchKey: IsNull() }),
    )
    expect(waiting).toBe(0)
    const theirs = contextOf(other.tenantId)
    expect(
      await database.tenantTx.read(theirs, () =>
        database.tenantTx.managerFor(theirs).countBy(Vendor, { tenantId: other.tenantId, matchKey: IsNull() }),
      ),
    ).toBe(1)
  })
})

describe('merging vendors', () => {
  it('VEN-2: the old id and tax id lead to the other vendor from then on', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, aVendor({ name: 'Paper' }))
    const second = await buyer.call(createVendor, screws)
    const third = await buyer.call(createVendor, aVendor({ ...bare, name: 'Holz' }))
    expect(await merge(buyer, first.vendorId, second.vendorId)).toMatchObject({
      vendorId: first.vendorId,
      state: 'INACTIVE',
      mergedInto: second.vendorId,
      taxId: 'DE136695976',
      version: 2,
    })
    const survivor = { vendor: { vendorId: second.vendorId, name: screws.name, state: 'ACTIVE' } }
    expect(await buyer.call(findVendor, { vendorId: first.vendorId })).toMatchObject(survivor)
    expect(await buyer.call(findVendor, { taxId: 'DE 136 695 976' })).toMatchObject(survivor)
    await merge(buyer, second.vendorId, third.vendorId)
    expect(await buyer.call(findVendor, { vendorId: first.vendorId })).toMatchObject({
      vendor: { vendorId: third.vendorId },
    })
    expect(await eventSeqs(services, buyer.tenantId, first.vendorId)).toEqual([1, 2])
  })

  it('VEN-2: never rewrites history: orders keep their vendor, and new ones are refused', async () => {
    const purchasing = new Purchasing(services)
    const { buyer } = purchasing
    const order = await purchasing.issuedOrder()
    const survivor = await buyer.call(createVendor, screws)
    const { vendorId } = order
    const { version } = await buyer.call(getVendor, { vendorId })
    await merge(buyer, vendorId, survivor.vendorId, version)
    expect(await purchasing.order(order.orderId)).toMatchObject({ vendorId, version: order.version })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ vendorId, mergedInto: survivor.vendorId })
    await expect(
      purchasing.draftOrder(await purchasing.approvedRequisition(), undefined, vendorId),
    ).rejects.toMatchObject({ code: 'procurement.vendor.merged', facts: { mergedInto: survivor.vendorId } })
    await expect(purchasing.receive(order, '5')).resolves.toBeDefined()
  })

  it('VEN-3: who entered other bank accounts does not lead payments there alone', async () => {
    const buyer = services.actor()
    const colleague = services.actor({ tenantId: buyer.tenantId })
    const paid = await colleague.call(createVendor, aVendor({ name: 'Paper' }))
    const own = await buyer.call(createVendor, {
      ...screws,
      bankAccounts: [{ iban: 'DE02120300000000202051', holder: 'Mine' }],
    })
    await expect(merge(buyer, paid.vendorId, own.vendorId)).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
    })
    await expect(merge(colleague, paid.vendorId, own.vendorId)).resolves.toMatchObject({ mergedInto: own.vendorId })
  })

  it('VEN-2: closes the pair on the list', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, paper)
    const second = await buyer.call(createVendor, { ...alike, acknowledgedDuplicates: [first.vendorId] })
    await merge(buyer, second.vendorId, first.vendorId)
    expect((await buyer.call(listVendorDuplicates, {})).items).toMatchObject([{ state: 'MERGED', version: 2 }])
  })

  it('VEN-2: is refused into itself, twice, in a circle, and with a blacklisted one', async () => {
    const buyer = services.actor()
    const refused = { code: 'procurement.vendor.merge_refused' }
    const [one, other, bad] = await Promise.all(
      ['Paper', 'Screws', 'Wood'].map((name) => buyer.call(createVendor, aVendor({ ...bare, name }))),
    )
    const [a, b, c] = [one?.vendorId ?? '', other?.vendorId ?? '', bad?.vendorId ?? '']
    await expect(merge(buyer, a, a)).rejects.toMatchObject({ ...refused, facts: { reason: 'same', vendorId: a } })
    await buyer.call(proposeVendorBlacklist, { vendorId: c, reason: 'Bribery' }, { expectedVersion: 1 })
    const second = services.actor({ tenantId: buyer.tenantId })
    await second.call(confirmVendorBlacklist, { vendorId: c }, { expectedVersion: 2 })
    await expect(merge(buyer, c, a, 3)).rejects.toMatchObject({
      ...refused,
      facts: { reason: 'state', vendorId: c, name: 'Wood', state: 'BLACKLISTED' },
    })
    await expect(merge(buyer, a, c)).rejects.toMatchObject(refused)
    await merge(buyer, a, b)
    await expect(merge(buyer, a, b, 2)).rejects.toMatchObject({
      ...refused,
      facts: { reason: 'merged', vendorId: a, name: 'Paper', mergedInto: b },
    })
    await expect(merge(buyer, b, a)).rejects.toMatchObject(refused)
    await expect(buyer.call(reactivateVendor, { vendorId: a, reason }, { expectedVersion: 2 })).rejects.toMatchObject({
      code: 'procurement.vendor.merged',
    })
    await expect(
      buyer.call(updateVendor, { vendorId: a, state: 'ACTIVE' }, { expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'procurement.vendor.merged' })
  })

  it('VEN-2: of two merges into one another at once, one is done', async () => {
    const buyer = services.actor()
    const [one, other] = await Promise.all(
      ['Paper', 'Screws'].map((name) => buyer.call(createVendor, aVendor({ ...bare, name }))),
    )
    const [a, b] = [one?.vendorId ?? '', other?.vendorId ?? '']
    const answers = await Promise.allSettled([merge(buyer, a, b), merge(buyer, b, a)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
