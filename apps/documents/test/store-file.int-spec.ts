import { getFile, storeFile } from '@nexus/contracts-documents'
import type { CallerInputOf } from '@nexus/kernel'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { documentsService } from '../src/app.module.js'

const aFile = (parts: Partial<CallerInputOf<typeof storeFile>> = {}): CallerInputOf<typeof storeFile> => ({
  fileName: 'invoice-4711.xml',
  mediaType: 'application/xml',
  contentBase64: Buffer.from('<Invoice/>').toString('base64'),
  kind: 'original',
  ownerType: 'supplier-invoice',
  ownerId: randomUUID(),
  ...parts,
})

describe('storing a file', () => {
  let services: TestServices
  beforeAll(async () => {
    services = await startTestServices([documentsService])
  })
  afterAll(() => services.close())

  const rights = { 'file:read': 'all', 'supplier-invoice:read': 'all' } as const

  it('keeps its facts and answers with its checksum', async () => {
    const ada = services.actor({ rights })
    const input = aFile()
    const stored = await ada.call(storeFile, input)
    expect(stored).toMatchObject({ size: 10, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(await ada.call(getFile, { fileId: stored.fileId })).toMatchObject({
      fileName: 'invoice-4711.xml',
      mediaType: 'application/xml',
      ownerType: 'supplier-invoice',
      ownerId: input.ownerId,
      size: 10,
      createdBy: ada.userId,
    })
  })

  it('twice: the same bytes of the same owner and kind are one file, also at the same time', async () => {
    const ada = services.actor({ rights })
    const input = aFile()
    const answers = await Promise.all(Array.from({ length: 8 }, () => ada.call(storeFile, input)))
    expect(new Set(answers.map((answer) => answer.fileId)).size).toBe(1)
    expect((await ada.call(storeFile, { ...input, fileName: 'again.xml' })).fileId).toBe(answers[0]?.fileId)
  })

  it('makes another file for other bytes, another kind, another owner', async () => {
    const ada = services.actor({ rights })
    const input = aFile()
    const others = [
      input,
      { ...input, contentBase64: 'AAAA' },
      { ...input, kind: 'attachment' },
      { ...input, ownerId: randomUUID() },
    ]
    const ids = new Set<string>()
    for (const other of others) ids.add((await ada.call(storeFile, other)).fileId)
    expect(ids.size).toBe(4)
  })

  it('other tenant: the same bytes are a file of its own, and a foreign file is not found', async () => {
    const ada = services.actor({ rights })
    const eve = services.actor({ rights })
    const input = aFile()
    const { fileId } = await ada.call(storeFile, input)
    expect((await eve.call(storeFile, input)).fileId).not.toBe(fileId)
    await expect(eve.call(getFile, { fileId })).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('shows a file only to readers of its owner', async () => {
    const ada = services.actor({ rights })
    const { fileId } = await ada.call(storeFile, aFile())
    const ben = services.actor({
      tenantId: ada.tenantId,
      rights: { 'file:read': 'all', 'payment-request:read': 'all' },
    })
    await expect(ben.call(getFile, { fileId })).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('refuses more than 10 MiB, and names with folders', async () => {
    const ada = services.actor({ rights })
    const large = Buffer.alloc(10 * 1024 * 1024 + 1).toString('base64')
    await expect(ada.call(storeFile, aFile({ contentBase64: large }))).rejects.toMatchObject({
      code: 'documents.file.too_large',
    })
    await expect(ada.call(storeFile, aFile({ fileName: '../../etc/passwd' }))).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })
})
