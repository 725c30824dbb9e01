import { linkFile, storeFile } from '@nexus/contracts-documents'
import { OBJECT_STORAGE, type ObjectStorage } from '@nexus/platform-storage'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { documentsService } from '../src/app.module.js'

describe('a link to a file', () => {
  const clock = new FakeClock()
  let services: TestServices
  beforeAll(async () => {
    services = await startTestServices([documentsService], { clock })
  })
  afterAll(() => services.close())

  const rights = { 'file:read': 'all', 'supplier-invoice:read': 'all' } as const
  const aFile = {
    fileName: 'Rechnung.xml',
    mediaType: 'application/xml',
    contentBase64: 'aGVsbG8=',
    kind: 'original',
    ownerType: 'supplier-invoice',
  }
  const storage = (): ObjectStorage => services.service('documents').get<ObjectStorage>(OBJECT_STORAGE)
  const tokenOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

  it('serves the bytes for five minutes and not longer', async () => {
    const ada = services.actor({ rights })
    const { fileId } = await ada.call(storeFile, { ...aFile, ownerId: randomUUID() })
    const { path, expiresAt } = await ada.call(linkFile, { fileId })
    expect(expiresAt).toBe(new Date(clock.now().getTime() + 300_000).toISOString())
    const { key } = storage().verifySignedPath(tokenOf(path))
    const bytes = Buffer.concat((await (await storage().open(key)).toArray()) as Buffer[])
    expect(bytes.toString()).toBe('hello')
    clock.advance({ minutes: 5 })
    expect(() => storage().verifySignedPath(tokenOf(path))).toThrow('storage.signed_path.invalid')
  })

  it('other tenant: there is none', async () => {
    const ada = services.actor({ rights })
    const { fileId } = await ada.call(storeFile, { ...aFile, ownerId: randomUUID() })
    await expect(services.actor({ rights }).call(linkFile, { fileId })).rejects.toMatchObject({
      code: 'request.not_found',
    })
  })

  it('twice: a second link is another one, and both are good', async () => {
    const ada = services.actor({ rights })
    const { fileId } = await ada.call(storeFile, { ...aFile, ownerId: randomUUID() })
    const paths = [await ada.call(linkFile, { fileId }), await ada.call(linkFile, { fileId })].map(({ path }) => path)
    expect(paths[0]).not.toBe(paths[1])
    for (const path of paths) expect(storage().verifySignedPath(tokenOf(path)).fileName).toBe('Rechnung.xml')
  })
})
