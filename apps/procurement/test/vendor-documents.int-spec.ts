import {
  createVendor,
  fileVendorDocument,
  getVendor,
  listVendorDocuments,
  mergeVendor,
  releaseVendor,
  updateProcurementSettings,
  vendorDocumentExpiring,
  withdrawVendorDocument,
  type VendorStage,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { procurementService } from '../src/app.module.js'
import { eventSeqs, told } from './builders/event-log.builder.js'
import { neighbourDocuments, type NeighbourFile } from './builders/neighbour-documents.builder.js'
import { aVendor } from './builders/vendor.builder.js'
import { randomUUID } from 'node:crypto'

let services: TestServices
const clock = new FakeClock()
const files = new Map<string, NeighbourFile>()
beforeAll(async () => {
  services = await startTestServices([procurementService, neighbourDocuments(files)], { clock })
})
afterAll(() => services.close())
beforeEach(() => {
  clock.set('2026-03-02T09:00:00.000Z')
})

const insurance = (vendorId: string, parts: { expiresOn?: string | null; holdOnExpiry?: VendorStage[] } = {}) => ({
  vendorId,
  type: 'liability-insurance',
  number: 'LI-2026-17',
  issuedOn: '2026-01-01',
  expiresOn: '2026-06-30' as string | null,
  ...parts,
})

async function at(instant: string): Promise<void> {
  clock.set(instant)
  services.wakeJobs()
  await services.settled()
}

async function aFiledDocument(parts: { expiresOn?: string | null; holdOnExpiry?: VendorStage[] } = {}) {
  const buyer = services.actor()
  const { vendorId } = await buyer.call(createVendor, aVendor())
  const document = await buyer.call(fileVendorDocument, insurance(vendorId, parts))
  return { buyer, vendorId, document, documentId: document.documentId }
}

const remindersOf = async (buyer: TestActor, documentId: string) =>
  (await told(services, buyer.tenantId, documentId, vendorDocumentExpiring)).map(({ daysLeft }) => daysLeft)

describe('the documents of a vendor', () => {
  it('VEN-4: are filed with type, number, days and file', async () => {
    const { buyer, vendorId, document } = await aFiledDocument()
    expect(document).toMatchObject({
      type: 'liability-insurance',
      number: 'LI-2026-17',
      issuedOn: '2026-01-01',
      expiresOn: '2026-06-30',
      fileId: null,
      holdOnExpiry: null,
      state: 'VALID',
      createdBy: buyer.userId,
      version: 1,
    })
    const other = await buyer.call(fileVendorDocument, {
      ...insurance(vendorId, { expiresOn: null }),
      type: 'iso-9001',
    })
    const list = async (filter: object) =>
      (await buyer.call(listVendorDocuments, filter)).items.map(({ documentId }) => documentId)
    expect(await list({ vendorId })).toEqual([document.documentId, other.documentId])
    expect(await list({ type: 'iso-9001' })).toEqual([other.documentId])
    expect(await list({ state: 'EXPIRED' })).toEqual([])
  })

  it('VEN-4: one is reminded 60, 30 and 7 days before the expiry, each exactly once', async () => {
    const { buyer, vendorId, documentId } = await aFiledDocument()
    await at('2026-04-30T23:59:59.999Z')
    expect(await remindersOf(buyer, documentId)).toEqual([])
    await at('2026-05-01T00:00:00.000Z')
    await at('2026-05-01T00:00:00.000Z')
    expect(await told(services, buyer.tenantId, documentId, vendorDocumentExpiring)).toEqual([
      {
        documentId,
        vendorId,
        vendorName: 'Paper & Co GmbH',
        documentType: 'liability-insurance',
        expiresOn: '2026-06-30',
        daysLeft: 60,
        responsibleUserId: buyer.userId,
      },
    ])
    await at('2026-06-29T12:00:00.000Z')
    expect((await remindersOf(buyer, documentId)).sort((a, b) => a - b)).toEqual([7, 30, 60])
    expect(await eventSeqs(services, buyer.tenantId, documentId)).toEqual([1, 2, 3, 4])
  })

  it('VEN-4: its expiry holds what the settings say, from the day after', async () => {
    const { buyer, vendorId, documentId } = await aFiledDocument({ expiresOn: '2026-03-04' })
    await at('2026-03-04T23:59:59.999Z')
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ holds: [], version: 1 })
    await at('2026-03-05T00:00:00.000Z')
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({
      holds: ['po'],
      holdDetails: [
        {
          stage: 'po',
          origin: 'document',
          documentId,
          reason: 'liability-insurance LI-2026-17 has expired on 2026-03-04',
          document: { type: 'liability-insurance', number: 'LI-2026-17', expiredOn: '2026-03-04' },
        },
      ],
      version: 2,
    })
    expect((await buyer.call(listVendorDocuments, { state: 'EXPIRED' })).items).toMatchObject([
      { documentId, version: 2 },
    ])
    expect(await eventSeqs(services, buyer.tenantId, vendorId)).toEqual([1, 2])
  })

  it('VEN-4: its own stages come before the settings; none holds nothing', async () => {
    const own = await aFiledDocument({ expiresOn: '2026-03-04', holdOnExpiry: ['payment', 'rfq'] })
    const none = await aFiledDocument({ expiresOn: '2026-03-04', holdOnExpiry: [] })
    const off = await aFiledDocument({ expiresOn: '2026-03-04' })
    await off.buyer.call(updateProcurementSettings, { vendorDocumentExpiryHolds: [] }, { expectedVersion: 1 })
    await at('2026-03-05T00:00:00.000Z')
    const holdsOf = async ({ buyer, vendorId }: typeof own) => (await buyer.call(getVendor, { vendorId })).holds
    expect(await holdsOf(own)).toEqual(['rfq', 'payment'])
    expect(await holdsOf(none)).toEqual([])
    expect(await holdsOf(off)).toEqual([])
    expect((await off.buyer.call(listVendorDocuments, {})).items).toMatchObject([{ state: 'EXPIRED' }])
  })

  it('VEN-4: the hold ends when a valid replacement is filed, and not by a person', async () => {
    const { buyer, vendorId, documentId } = await aFiledDocument({ expiresOn: '2026-03-04' })
    await at('2026-03-05T00:00:00.000Z')
    await expect(
      buyer.call(releaseVendor, { vendorId, stages: ['po'], reason: 'It comes' }, { expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'procurement.vendor.hold_unchanged' })
    await buyer.call(fileVendorDocument, { ...insurance(vendorId), type: 'iso-9001' })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ holds: ['po'] })
    const replacement = await buyer.call(fileVendorDocument, insurance(vendorId, { expiresOn: '2027-03-04' }))
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ holds: [], version: 3 })
    expect((await buyer.call(listVendorDocuments, { state: 'REPLACED' })).items).toMatchObject([
      { documentId, replacedBy: replacement.documentId, version: 3 },
    ])
    expect(await eventSeqs(services, buyer.tenantId, documentId)).toEqual([1, 2, 3])
  })

  it('VEN-4: what was replaced in time neither reminds nor holds', async () => {
    const { buyer, vendorId, documentId } = await aFiledDocument({ expiresOn: '2026-03-20' })
    await buyer.call(fileVendorDocument, insurance(vendorId, { expiresOn: null }))
    await at('2026-03-21T00:00:00.000Z')
    expect(await remindersOf(buyer, documentId)).toEqual([])
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ holds: [], version: 1 })
  })

  it('VEN-4: one filed by mistake is withdrawn with a reason, and its hold ends', async () => {
    const { buyer, vendorId, documentId } = await aFiledDocument({ expiresOn: '2026-03-04' })
    await at('2026-03-05T00:00:00.000Z')
    const withdraw = (expectedVersion: number) =>
      buyer.call(withdrawVendorDocument, { documentId, reason: 'Of another company' }, { expectedVersion })
    await expect(withdraw(1)).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: 2 })
    expect(await withdraw(2)).toMatchObject({ state: 'WITHDRAWN', version: 3 })
    expect(await buyer.call(getVendor, { vendorId })).toMatchObject({ holds: [] })
    await expect(withdraw(3)).rejects.toMatchObject({ code: 'procurement.vendor_document.closed' })
  })

  it.each([
    ['issued in the future', { issuedOn: '2026-03-03' }, '/issuedOn'],
    ['expired before its issue', { expiresOn: '2025-12-31' }, '/expiresOn'],
    ['expired already', { expiresOn: '2026-03-01' }, '/expiresOn'],
  ])('VEN-4: one %s is refused', async (_, parts, pointer) => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    await expect(buyer.call(fileVendorDocument, { ...insurance(vendorId), ...parts })).rejects.toMatchObject({
      code: 'procurement.vendor_document.refused',
      errors: [{ pointer }],
    })
  })

  it('VEN-4: the file of one is among those of the vendor, and is kept from then on', async () => {
    const buyer = services.actor()
    const { vendorId } = await buyer.call(createVendor, aVendor())
    const aFile = (parts: Partial<NeighbourFile> = {}): string => {
      const fileId = randomUUID()
      files.set(fileId, { tenantId: buyer.tenantId, ownerId: vendorId, ...parts })
      return fileId
    }
    const file = (fileId: string, parts: object = {}) =>
      buyer.call(fileVendorDocument, { ...insurance(vendorId), fileId, ...parts })
    const fileId = aFile()
    await expect(file(fileId, { expiresOn: '2026-03-01' })).rejects.toMatchObject({
      code: 'procurement.vendor_document.refused',
    })
    expect(files.get(fileId)?.keptFor).toBeUndefined()
    expect(await file(fileId)).toMatchObject({ fileId })
    expect(files.get(fileId)?.keptFor).toBe('vendor-document')
    for (const other of [randomUUID(), aFile({ ownerId: randomUUID() }), aFile({ tenantId: randomUUID() })])
      await expect(file(other)).rejects.toMatchObject({ code: 'request.not_found' })
    await expect(file(aFile({ deleted: true }))).rejects.toMatchObject({ code: 'documents.file.deleted' })
    expect((await buyer.call(listVendorDocuments, { vendorId })).items).toHaveLength(1)
  })

  it('VEN-2: are filed with the vendor that stands for a merged one', async () => {
    const { buyer, vendorId } = await aFiledDocument()
    const survivor = await buyer.call(createVendor, aVendor({ name: 'Screws', taxId: undefined }))
    const intoVendorId = survivor.vendorId
    await buyer.call(mergeVendor, { vendorId, intoVendorId, reason: 'Added twice' }, { expectedVersion: 1 })
    await expect(buyer.call(fileVendorDocument, insurance(vendorId))).rejects.toMatchObject({
      code: 'procurement.vendor.merged',
      facts: { mergedInto: intoVendorId },
    })
  })

  it('other tenant: sees, files and withdraws nothing', async () => {
    const { vendorId, documentId } = await aFiledDocument()
    const stranger = services.actor()
    const missing = { code: 'request.not_found' }
    expect(await stranger.call(listVendorDocuments, {})).toEqual({ items: [], nextCursor: null })
    await expect(stranger.call(fileVendorDocument, insurance(vendorId))).rejects.toMatchObject(missing)
    await expect(
      stranger.call(withdrawVendorDocument, { documentId, reason: 'Mine' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(missing)
  })
})
