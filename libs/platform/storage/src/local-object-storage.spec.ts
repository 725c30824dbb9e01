import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LocalObjectStorage } from './local-object-storage.js'
import { objectKey } from './object-key.js'
import { objectStorageConformance } from './testing.js'

const clock = { now: () => new Date('2026-03-31T09:30:00.000Z') }
const signingKey = Buffer.alloc(32, 7)
const tenantId = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22'
const id = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b23'

const makeFolder = async (): Promise<string> => mkdtemp(join(tmpdir(), 'nexus-objects-'))

objectStorageConformance('local disk', async (time) => {
  const folder = await makeFolder()
  return {
    storage: new LocalObjectStorage({ folder, signingKey, clock: time }),
    damage: async (key) => {
      const file = await open(join(folder, key, 'content'), 'r+')
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 3)
      await file.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, 3)
      await file.close()
    },
    close: async () => rm(folder, { recursive: true }),
  }
})

describe('LocalObjectStorage', () => {
  let folder: string
  beforeEach(async () => {
    folder = await makeFolder()
  })
  afterEach(async () => rm(folder, { recursive: true }))

  it('keeps the original bytes in a file under the key, readable by the owner only, and leaves nothing else', async () => {
    const storage = new LocalObjectStorage({ folder, signingKey, clock })
    await storage.put(objectKey(tenantId, 'file', id), Buffer.from('hello'), { contentType: 'text/plain' })
    const path = join(folder, 'tenant', tenantId, 'file', id)
    expect((await readdir(path)).sort()).toEqual(['content', 'object.json'])
    const { mode, size } = await stat(join(path, 'content'))
    expect([mode & 0o777, size]).toEqual([0o600, 5])
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('survives a crash before the rename: what is incoming is not an object', async () => {
    const storage = new LocalObjectStorage({ folder, signingKey, clock })
    const key = objectKey(tenantId, 'file', id)
    async function* stuck(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half')
      await expect(storage.head(key)).rejects.toThrow('storage.object.not_found')
      throw new Error('power cut')
    }
    await expect(storage.put(key, stuck(), { contentType: 'text/plain' })).rejects.toThrow('power cut')
    await expect(storage.head(key)).rejects.toThrow('storage.object.not_found')
  })

  it('fails the stream of an object that became shorter', async () => {
    const storage = new LocalObjectStorage({ folder, signingKey, clock })
    const key = objectKey(tenantId, 'file', id)
    await storage.put(key, Buffer.alloc(100), { contentType: 'text/plain' })
    const file = await open(join(folder, key, 'content'), 'r+')
    await file.truncate(50)
    await file.close()
    await expect((await storage.open(key)).toArray()).rejects.toThrow('storage.object.damaged')
  })

  it('holds its own size limit whatever the caller allows', async () => {
    const storage = new LocalObjectStorage({ folder, signingKey, clock, maxBytes: 3 })
    await expect(
      storage.put(objectKey(tenantId, 'file', id), Buffer.from('four'), { contentType: 'text/plain', maxBytes: 100 }),
    ).rejects.toThrow('storage.object.too_large')
  })

  it('asks before every access', async () => {
    const asked: string[] = []
    const storage = new LocalObjectStorage({ folder, signingKey, clock, beforeAccess: (what) => void asked.push(what) })
    const key = objectKey(tenantId, 'file', id)
    await storage.put(key, Buffer.from('x'), { contentType: 'text/plain' })
    await (await storage.open(key)).toArray()
    await storage.remove(key)
    expect(asked).toEqual(['put an object', 'open an object', 'remove an object'])
  })

  it('does not accept the signed paths of another key, nor a short key, nor a long life', async () => {
    const storage = new LocalObjectStorage({ folder, signingKey, clock })
    const key = objectKey(tenantId, 'file', id)
    await storage.put(key, Buffer.from('x'), { contentType: 'text/plain' })
    const signed = await storage.signedPath(key, { expiresInSeconds: 60, fileName: 'x', contentType: 'text/plain' })
    expect(signed).toMatch(/^\/api\/v1\/objects\/[A-Za-z0-9_-]+$/)
    const other = new LocalObjectStorage({ folder, signingKey: Buffer.alloc(32, 8), clock })
    expect(() => other.verifySignedPath(signed.slice('/api/v1/objects/'.length))).toThrow('storage.signed_path.invalid')
    expect(() => new LocalObjectStorage({ folder, signingKey: Buffer.alloc(16), clock })).toThrow('at least 32 bytes')
    await expect(
      storage.signedPath(key, { expiresInSeconds: 301, fileName: 'x', contentType: 'text/plain' }),
    ).rejects.toThrow('1 to 300')
  })
})
