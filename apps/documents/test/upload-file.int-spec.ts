import { getSupplierInvoice } from '@nexus/contracts-billing'
import {
  abandonUpload,
  beginUpload,
  deleteFile,
  type FileView,
  getFile,
  linkFile,
  listFiles,
  listFileVersions,
  referenceFile,
  storeFile,
  UPLOAD_OBJECT_KIND,
  uploadFile,
  uploadFileVersion,
} from '@nexus/contracts-documents'
import { objectKey } from '@nexus/platform-storage'
import { FakeClock, type TestActor } from '@nexus/testing'
import { createHash, randomUUID } from 'node:crypto'
import { type DocumentsBench, EVERYTHING, PDF_BYTES, startDocuments } from './builders/documents.builder.js'

describe('a file that a person sends', () => {
  const clock = new FakeClock()
  let bench: DocumentsBench
  let ada: TestActor
  beforeAll(async () => {
    bench = await startDocuments({ clock })
  })
  beforeEach(() => {
    ada = bench.person()
  })
  afterAll(() => bench.close())

  const owned = (actor: TestActor, state?: Parameters<DocumentsBench['aRequisition']>[1]) => ({
    ownerType: 'requisition' as const,
    ownerId: bench.aRequisition(actor, state),
  })
  const bytesOf = async (path: string): Promise<string> => {
    const { key } = bench.storage.verifySignedPath(path.slice(path.lastIndexOf('/') + 1))
    return Buffer.concat((await (await bench.storage.open(key)).toArray()) as Buffer[]).toString('latin1')
  }
  const newVersion = async (actor: TestActor, file: FileView, bytes: string, fileName = 'offer-2.pdf') => {
    const { fileId } = file
    const { uploadId } = await actor.call(beginUpload, { fileId, fileName, mediaType: 'application/pdf' })
    const key = objectKey(actor.tenantId, UPLOAD_OBJECT_KIND, uploadId)
    await bench.storage.put(key, Buffer.from(bytes, 'latin1'), { contentType: 'application/octet-stream' })
    return actor.call(uploadFileVersion, { fileId, fileName, uploadId }, { expectedVersion: file.version })
  }
  const keyOf = (actor: TestActor, uploadId: string) => objectKey(actor.tenantId, UPLOAD_OBJECT_KIND, uploadId)

  it('DOC-03: is listed with its document and downloaded by an expiring link', async () => {
    const owner = owned(ada)
    const file = await bench.send(ada, PDF_BYTES, owner)
    expect(file).toMatchObject({
      ...owner,
      fileName: 'offer.pdf',
      mediaType: 'application/pdf',
      kind: 'attachment',
      number: 1,
      referenced: false,
      sha256: createHash('sha256').update(PDF_BYTES, 'latin1').digest('hex'),
      createdBy: ada.userId,
    })
    expect((await ada.call(listFiles, owner)).items).toEqual([file])
    const { path } = await ada.call(linkFile, { fileId: file.fileId })
    expect(await bytesOf(path)).toBe(PDF_BYTES)
  })

  it('twice: the same bytes for the same document are one file', async () => {
    const owner = owned(ada)
    const [one, other] = await Promise.all([bench.send(ada, PDF_BYTES, owner), bench.send(ada, PDF_BYTES, owner)])
    expect(one.fileId).toBe(other.fileId)
    expect((await ada.call(listFiles, owner)).items).toHaveLength(1)
  })

  it('twice at once under one upload: one file, whose bytes stay', async () => {
    const owner = owned(ada)
    const fileName = 'offer.pdf'
    const { uploadId } = await ada.call(beginUpload, { ...owner, fileName, mediaType: 'application/pdf' })
    const bytes = Buffer.from(PDF_BYTES, 'latin1')
    await bench.storage.put(keyOf(ada, uploadId), bytes, { contentType: 'application/octet-stream' })
    const sent = () => ada.call(uploadFile, { ...owner, kind: 'attachment', fileName, uploadId }, { key: randomUUID() })
    const answers = await Promise.allSettled([sent(), sent(), sent()])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'documents.upload.unknown' })
    await bench.services.settled()
    const [file] = (await ada.call(listFiles, owner)).items
    const { path } = await ada.call(linkFile, { fileId: file!.fileId })
    expect(await bytesOf(path)).toBe(PDF_BYTES)
  })

  it('other tenant: neither the document nor the file is found, and no upload can be taken over', async () => {
    const owner = owned(ada)
    const file = await bench.send(ada, PDF_BYTES, owner)
    const eve = bench.person()
    const absent = { code: 'request.not_found' }
    await expect(bench.send(eve, PDF_BYTES, owner)).rejects.toMatchObject(absent)
    await expect(eve.call(getFile, { fileId: file.fileId })).rejects.toMatchObject(absent)
    await expect(eve.call(listFiles, owner)).rejects.toMatchObject(absent)
    await expect(eve.call(listFileVersions, { fileId: file.fileId })).rejects.toMatchObject(absent)
    await expect(eve.call(linkFile, { fileId: file.fileId })).rejects.toMatchObject(absent)
    await expect(newVersion(eve, file, PDF_BYTES)).rejects.toMatchObject(absent)
    await expect(
      eve.call(deleteFile, { fileId: file.fileId, reason: 'mine' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(absent)
    await expect(eve.call(referenceFile, { fileId: file.fileId, ...owner, referencedBy: 'x' })).rejects.toMatchObject(
      absent,
    )
    const { uploadId } = await ada.call(beginUpload, { ...owner, fileName: 'a.pdf', mediaType: 'application/pdf' })
    const unknown = { code: 'documents.upload.unknown' }
    await expect(eve.call(uploadFile, { ...owner, fileName: 'a.pdf', uploadId })).rejects.toMatchObject(unknown)
    await expect(eve.call(abandonUpload, { uploadId })).rejects.toMatchObject(unknown)
    const colleague = bench.person({ tenantId: ada.tenantId })
    await expect(colleague.call(abandonUpload, { uploadId })).rejects.toMatchObject(unknown)
  })

  it('is refused before its bytes where the document is not visible, or may not be changed', async () => {
    const owner = owned(ada)
    const announced = { ...owner, fileName: 'offer.pdf', mediaType: 'application/pdf' }
    const { 'requisition:update': _update, ...reading } = EVERYTHING
    const reader = bench.person({ tenantId: ada.tenantId, rights: reading })
    await expect(reader.call(beginUpload, announced)).rejects.toMatchObject({ code: 'auth.permission_denied' })
    const stranger = bench.person({
      tenantId: ada.tenantId,
      rights: { ...EVERYTHING, 'requisition:read': 'own', 'requisition:update': 'own' },
    })
    await expect(stranger.call(beginUpload, announced)).rejects.toMatchObject({ code: 'request.not_found' })
    const { 'file:create': _create, ...without } = EVERYTHING
    const nobody = bench.person({ tenantId: ada.tenantId, rights: without })
    await expect(nobody.call(beginUpload, announced)).rejects.toMatchObject({ code: 'auth.permission_denied' })
    await expect(ada.call(beginUpload, { ...announced, ownerId: randomUUID() })).rejects.toMatchObject({
      code: 'request.not_found',
    })
  })

  it('lets a requester attach to an own requisition and see its files', async () => {
    const rights = {
      'file:read': 'all',
      'file:create': 'all',
      'requisition:read': 'own',
      'requisition:update': 'own',
    } as const
    const requester = bench.person({ tenantId: ada.tenantId, rights })
    const file = await bench.send(requester, PDF_BYTES, owned(requester))
    expect(await requester.call(getFile, { fileId: file.fileId })).toEqual(file)
    const other = bench.person({ tenantId: ada.tenantId, rights })
    await expect(other.call(getFile, { fileId: file.fileId })).rejects.toMatchObject({ code: 'request.not_found' })
    expect(await ada.call(getFile, { fileId: file.fileId })).toEqual(file)
  })

  it.each<[string, string, string, string, string]>([
    ['another type than its name', 'offer.pdf', 'image/png', PDF_BYTES, 'documents.file.type_refused'],
    ['a name that says nothing', 'offer', 'application/pdf', PDF_BYTES, 'documents.file.type_refused'],
    ['a program by its name', 'offer.pdf.exe', 'application/octet-stream', 'MZ', 'documents.file.type_refused'],
    ['a page by its name', 'offer.html', 'text/html', '<html>', 'documents.file.type_refused'],
    ['other content than its name', 'offer.png', 'image/png', PDF_BYTES, 'documents.file.type_refused'],
    ['nothing in it', 'offer.pdf', 'application/pdf', '', 'documents.file.content_refused'],
  ])('DOC-03: with %s is refused', async (_what, fileName, mediaType, bytes, code) => {
    const owner = owned(ada)
    await expect(bench.send(ada, bytes, { ...owner, fileName, mediaType })).rejects.toMatchObject({ code })
    expect((await ada.call(listFiles, owner)).items).toEqual([])
  })

  it('SEC-39: with the signature of malware is refused, and its bytes are gone', async () => {
    const owner = owned(ada)
    const name = { fileName: 'note.txt', mediaType: 'text/plain' }
    const { uploadId } = await ada.call(beginUpload, { ...owner, ...name })
    const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}${['$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!'].join('-')}$H+H*`
    const key = keyOf(ada, uploadId)
    await bench.storage.put(key, Buffer.from(eicar), { contentType: 'text/plain' })
    const call = () => ada.call(uploadFile, { ...owner, fileName: 'note.txt', uploadId })
    await expect(call()).rejects.toMatchObject({ code: 'documents.file.malware' })
    await expect(bench.storage.head(key)).rejects.toMatchObject({ code: 'storage.object.not_found' })
    await expect(call()).rejects.toMatchObject({ code: 'documents.upload.unknown' })
  })

  it('DOC-02: with other bytes than announced is refused', async () => {
    const sha256 = createHash('sha256').update('something else').digest('hex')
    await expect(bench.send(ada, PDF_BYTES, { ...owned(ada), sha256 })).rejects.toMatchObject({
      code: 'documents.file.checksum_wrong',
    })
  })

  it('DOC-02: leaves nothing when it is given up, and nothing after an hour when nobody ends it', async () => {
    const owner = { ...owned(ada), fileName: 'offer.pdf', mediaType: 'application/pdf' }
    const bytes = Buffer.from(PDF_BYTES)
    const [given, forgotten] = [await ada.call(beginUpload, owner), await ada.call(beginUpload, owner)]
    for (const { uploadId } of [given, forgotten])
      await bench.storage.put(keyOf(ada, uploadId), bytes, { contentType: 'application/octet-stream' })
    await ada.call(abandonUpload, { uploadId: given.uploadId })
    const gone = { code: 'storage.object.not_found' }
    await expect(bench.storage.head(keyOf(ada, given.uploadId))).rejects.toMatchObject(gone)
    clock.advance({ minutes: 59 })
    bench.services.wakeJobs()
    await bench.services.settled()
    expect(await bench.storage.head(keyOf(ada, forgotten.uploadId))).toMatchObject({ size: bytes.length })
    clock.advance({ minutes: 62 })
    bench.services.wakeJobs()
    await bench.services.settled()
    await expect(bench.storage.head(keyOf(ada, forgotten.uploadId))).rejects.toMatchObject(gone)
  })

  describe('in versions', () => {
    it('DOC-04: keeps every version, numbered without gaps, each to be downloaded', async () => {
      const first = await bench.send(ada, PDF_BYTES, owned(ada))
      const second = await newVersion(ada, first, `${PDF_BYTES}2`)
      const third = await newVersion(ada, second, PDF_BYTES, 'offer.pdf')
      expect(third).toMatchObject({ fileId: first.fileId, number: 3, version: 3, sha256: first.sha256 })
      const { items } = await ada.call(listFileVersions, { fileId: first.fileId })
      expect(items.map(({ number, fileName, sha256 }) => [number, fileName, sha256])).toEqual([
        [3, 'offer.pdf', first.sha256],
        [2, 'offer-2.pdf', second.sha256],
        [1, 'offer.pdf', first.sha256],
      ])
      const { path } = await ada.call(linkFile, { fileId: first.fileId, number: 2 })
      expect(await bytesOf(path)).toBe(`${PDF_BYTES}2`)
      await expect(ada.call(linkFile, { fileId: first.fileId, number: 4 })).rejects.toMatchObject({
        code: 'request.not_found',
      })
    })

    it('DOC-04: refuses a version of a file that has changed meanwhile, and bytes that are there already', async () => {
      const owner = owned(ada)
      const first = await bench.send(ada, PDF_BYTES, owner)
      await newVersion(ada, first, `${PDF_BYTES}2`)
      await expect(newVersion(ada, first, `${PDF_BYTES}3`)).rejects.toMatchObject({
        code: 'request.version_mismatch',
        currentVersion: 2,
      })
      const other = await bench.send(ada, `${PDF_BYTES}4`, owner)
      await expect(newVersion(ada, other, `${PDF_BYTES}2`)).rejects.toMatchObject({
        code: 'documents.file.exists',
        facts: { fileId: first.fileId },
      })
    })

    it('are not for what services store: an original stays as it is', async () => {
      const stored = await ada.call(storeFile, {
        fileName: 'invoice.xml',
        mediaType: 'application/xml',
        contentBase64: 'aGVsbG8=',
        kind: 'original',
        ownerType: 'supplier-invoice',
        ownerId: randomUUID(),
      })
      const file = await ada.call(getFile, { fileId: stored.fileId })
      expect(file.referenced).toBe(true)
      const refused = { code: 'documents.file.referenced' }
      await expect(newVersion(ada, file, PDF_BYTES)).rejects.toMatchObject(refused)
      await expect(
        ada.call(deleteFile, { fileId: file.fileId, reason: 'x' }, { expectedVersion: 1 }),
      ).rejects.toMatchObject(refused)
      expect((await ada.call(listFileVersions, { fileId: file.fileId })).items).toHaveLength(1)
    })
  })

  describe('when it is deleted', () => {
    const remove = (file: FileView, by = ada) =>
      by.call(deleteFile, { fileId: file.fileId, reason: 'The wrong offer' }, { expectedVersion: file.version })

    it('leaves a tombstone with the reason, and no bytes of any version', async () => {
      const owner = owned(ada)
      const first = await bench.send(ada, PDF_BYTES, owner)
      const file = await newVersion(ada, first, `${PDF_BYTES}2`)
      const { path } = await ada.call(linkFile, { fileId: file.fileId, number: 1 })
      const deleted = await remove(file)
      expect(deleted.deletion).toMatchObject({ reason: 'The wrong offer', deletedBy: ada.userId })
      expect(await ada.call(getFile, { fileId: file.fileId })).toEqual(deleted)
      expect((await ada.call(listFiles, owner)).items).toEqual([])
      await bench.services.settled()
      await expect(bytesOf(path)).rejects.toMatchObject({ code: 'storage.object.not_found' })
      const gone = { code: 'documents.file.deleted' }
      await expect(ada.call(linkFile, { fileId: file.fileId })).rejects.toMatchObject(gone)
      await expect(remove(deleted)).rejects.toMatchObject(gone)
      await expect(newVersion(ada, deleted, PDF_BYTES)).rejects.toMatchObject(gone)
      // The same bytes can be attached again.
      expect((await bench.send(ada, `${PDF_BYTES}2`, owner)).fileId).not.toBe(file.fileId)
    })

    it('stays where its document was submitted with it, or a record refers to it', async () => {
      const submitted = await bench.send(ada, PDF_BYTES, owned(ada, 'IN_APPROVAL'))
      await expect(remove(submitted)).rejects.toMatchObject({ code: 'documents.file.referenced' })
      const owner = owned(ada)
      const kept = await bench.send(ada, PDF_BYTES, owner)
      const reference = { fileId: kept.fileId, ...owner, referencedBy: 'vendor-document' }
      expect(await ada.call(referenceFile, reference)).toMatchObject({ number: 1, sha256: kept.sha256 })
      expect(await ada.call(referenceFile, reference)).toMatchObject({ number: 1 })
      const now = await ada.call(getFile, { fileId: kept.fileId })
      expect(now).toMatchObject({ referenced: true, version: 2 })
      await expect(remove(now)).rejects.toMatchObject({ code: 'documents.file.referenced' })
    })

    it('is refused to those who may only read', async () => {
      const file = await bench.send(ada, PDF_BYTES, owned(ada))
      const { 'requisition:update': _update, ...rights } = EVERYTHING
      await expect(remove(file, bench.person({ tenantId: ada.tenantId, rights }))).rejects.toMatchObject({
        code: 'auth.permission_denied',
      })
    })
  })

  it('PAY-4: a payment file is seen by those who may export, not by all who read payments', async () => {
    const ownerId = randomUUID()
    const { fileId } = await ada.call(storeFile, {
      fileName: 'pain.xml',
      mediaType: 'application/xml',
      contentBase64: 'aGVsbG8=',
      kind: 'payment-file',
      ownerType: 'payment-request',
      ownerId,
    })
    await expect(ada.call(linkFile, { fileId })).rejects.toMatchObject({ code: 'request.not_found' })
    const rights = { ...EVERYTHING, 'payment-request:export': 'all' } as const
    const exporter = bench.person({ tenantId: ada.tenantId, rights })
    expect((await exporter.call(linkFile, { fileId })).path).toContain('/')
  })

  it('DOC-01: a service that cannot be asked is no permission', async () => {
    const owner = { ownerType: 'supplier-invoice' as const, ownerId: randomUUID() }
    bench.world.put(getSupplierInvoice, owner.ownerId, {
      tenantId: ada.tenantId,
      people: [],
      view: { broken: true },
    })
    await expect(ada.call(listFiles, owner)).rejects.toMatchObject({ kind: 'INTERNAL' })
  })
})
