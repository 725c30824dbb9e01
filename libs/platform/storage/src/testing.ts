import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Clock } from '@nexus/kernel'
import { objectKey, type ObjectKey } from './object-key.js'
import type { ListedObject, ListOptions, ObjectStorage } from './object-storage.js'

/** What an adapter's spec gives the suite: a storage on this clock, a way to damage an object, and cleaning up. */
export interface StorageUnderTest {
  readonly storage: ObjectStorage
  /** Changes one byte of the stored content behind the storage's back, keeping its size. */
  damage(key: ObjectKey): Promise<void>
  close?(): Promise<void>
}

/** Every adapter of {@link ObjectStorage} passes this suite: `objectStorageConformance('local disk', makeStorage)`. */
export function objectStorageConformance(
  adapter: string,
  makeStorage: (clock: Clock) => Promise<StorageUnderTest>,
): void {
  describe(`object storage on ${adapter}`, () => {
    let now = new Date('2026-03-31T09:30:00.000Z')
    let subject: StorageUnderTest
    const xml = { contentType: 'application/xml' }
    const key = (): ObjectKey => objectKey(randomUUID(), 'supplier-invoice', randomUUID())
    const read = async (stream: Readable): Promise<Buffer> => Buffer.concat((await stream.toArray()) as Buffer[])
    const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
    const failure = async (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => 'succeeded',
        (error: unknown) => (error as { code?: unknown }).code,
      )

    beforeAll(async () => {
      subject = await makeStorage({ now: () => now })
    })
    afterAll(async () => subject.close?.())

    it.each([0, 1, 1000, 3_000_000])('gives back %i bytes as they were put', async (size) => {
      const id = key()
      const bytes = randomBytes(size)
      const expected = { sha256: sum(bytes), size, contentType: 'application/xml' }
      expect(await subject.storage.put(id, bytes, xml)).toEqual(expected)
      expect(await subject.storage.head(id)).toEqual(expected)
      expect((await read(await subject.storage.open(id))).equals(bytes)).toBe(true)
    })

    it('takes a stream of many pieces', async () => {
      const id = key()
      const pieces = Array.from({ length: 50 }, () => randomBytes(10_001))
      expect(await subject.storage.put(id, Readable.from(pieces), xml)).toMatchObject({
        size: 500_050,
        sha256: sum(Buffer.concat(pieces)),
      })
      expect((await read(await subject.storage.open(id))).equals(Buffer.concat(pieces))).toBe(true)
    })

    it('stores nothing of a stream that fails', async () => {
      const id = key()
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield randomBytes(100)
        await Promise.resolve()
        throw Object.assign(new Error('the sender went away'), { code: 'GONE' })
      }
      expect(await failure(subject.storage.put(id, broken(), xml))).toBe('GONE')
      expect(await failure(subject.storage.head(id))).toBe('storage.object.not_found')
    })

    it('counts what arrives and refuses more than allowed, storing nothing', async () => {
      const id = key()
      expect(
        await failure(
          subject.storage.put(id, Readable.from([randomBytes(6), randomBytes(5)]), { ...xml, maxBytes: 10 }),
        ),
      ).toBe('storage.object.too_large')
      expect(await failure(subject.storage.head(id))).toBe('storage.object.not_found')
      expect(await subject.storage.put(id, randomBytes(10), { ...xml, maxBytes: 10 })).toMatchObject({ size: 10 })
    })

    it('answers the same for the same bytes put twice, and refuses other bytes', async () => {
      const id = key()
      const first = await subject.storage.put(id, Buffer.from('one'), xml)
      expect(await subject.storage.put(id, Buffer.from('one'), xml)).toEqual(first)
      expect(await failure(subject.storage.put(id, Buffer.from('two'), xml))).toBe('storage.object.exists')
      expect((await read(await subject.storage.open(id))).toString()).toBe('one')
    })

    it('keeps exactly one of ten contents put at the same time', async () => {
      const id = key()
      const results = await Promise.all(
        Array.from({ length: 10 }, async (_, index) =>
          failure(subject.storage.put(id, Buffer.from(`content ${String(index)}`), xml)),
        ),
      )
      expect(results.filter((each) => each === 'succeeded')).toHaveLength(1)
      expect(results.filter((each) => each === 'storage.object.exists')).toHaveLength(9)
      expect((await read(await subject.storage.open(id))).toString()).toBe(
        `content ${String(results.indexOf('succeeded'))}`,
      )
    })

    it('says not found for an unknown key, and for the same id of another tenant', async () => {
      const id = randomUUID()
      await subject.storage.put(objectKey(randomUUID(), 'file', id), Buffer.from('x'), xml)
      const other = objectKey(randomUUID(), 'file', id)
      expect(await failure(subject.storage.open(other))).toBe('storage.object.not_found')
      expect(await failure(subject.storage.head(other))).toBe('storage.object.not_found')
      expect(
        await failure(
          subject.storage.signedPath(other, { expiresInSeconds: 60, fileName: 'x', contentType: 'text/plain' }),
        ),
      ).toBe('storage.object.not_found')
    })

    it('removes, also twice', async () => {
      const id = key()
      await subject.storage.put(id, Buffer.from('x'), xml)
      await subject.storage.remove(id)
      await subject.storage.remove(id)
      expect(await failure(subject.storage.open(id))).toBe('storage.object.not_found')
    })

    it.each([10, 1_000_000])('never ends the stream of a damaged object of %i bytes', async (size) => {
      const id = key()
      await subject.storage.put(id, randomBytes(size), xml)
      await subject.damage(id)
      const stream = await subject.storage.open(id)
      let received = 0
      const outcome = await failure(
        (async () => {
          for await (const piece of stream) received += (piece as Buffer).length
        })(),
      )
      expect(outcome).toBe('storage.object.damaged')
      expect(received).toBeLessThan(size)
    })

    it.each([
      '../../x',
      '..%2f..%2fx',
      'tenant/../../etc/passwd',
      'C:\\x',
      '/etc/passwd',
      'tenant/a/b/c',
      '',
      'x'.repeat(5000),
    ])('refuses the key %j', async (text) => {
      for (const work of [
        subject.storage.open(text as ObjectKey),
        subject.storage.head(text as ObjectKey),
        subject.storage.remove(text as ObjectKey),
        subject.storage.put(text as ObjectKey, Buffer.from('x'), xml),
      ]) {
        await expect(work).rejects.toThrow('an object key must')
      }
    })

    it('lists what is there, by organization, kind and age, no more than asked for', async () => {
      const [one, other] = [randomUUID(), randomUUID()]
      const keys = [
        ...Array.from({ length: 3 }, () => objectKey(one, 'rpc-claim', randomUUID())),
        objectKey(one, 'file', randomUUID()),
        objectKey(other, 'rpc-claim', randomUUID()),
      ]
      for (const [index, id] of keys.entries()) await subject.storage.put(id, randomBytes(index + 1), xml)
      const listed = async (options: ListOptions): Promise<ListedObject[]> => {
        const found: ListedObject[] = []
        for await (const each of subject.storage.list(options)) found.push(each)
        return found
      }
      const namesOf = (found: readonly ListedObject[]): string[] => found.map((each) => each.key).sort()
      const [claims, file] = [keys.slice(0, 3), keys[3]]
      expect(namesOf(await listed({ tenantId: one }))).toEqual(keys.slice(0, 4).sort())
      expect(namesOf(await listed({ tenantId: one, kind: 'rpc-claim' }))).toEqual([...claims].sort())
      expect(await listed({ tenantId: one, kind: 'file' })).toMatchObject([{ key: file, size: 4 }])
      const ofAll = namesOf(await listed({ kind: 'rpc-claim', limit: 100_000 }))
      expect(ofAll).toEqual(expect.arrayContaining([...claims, keys[4]]))
      expect(ofAll).not.toContain(file)
      expect(namesOf(await listed({ limit: 100_000 }))).toEqual(expect.arrayContaining(keys))
      expect(await listed({ kind: 'rpc-claim', limit: 2 })).toHaveLength(2)
      expect(await listed({ tenantId: one, limit: 0 })).toEqual([])
      // The store has a clock of its own.
      const tomorrow = Date.now() + 86_400_000
      expect(await listed({ tenantId: one, olderThan: new Date(tomorrow) })).toHaveLength(4)
      expect(await listed({ tenantId: one, olderThan: new Date(tomorrow - 2 * 86_400_000) })).toEqual([])
      expect(await listed({ tenantId: randomUUID() })).toEqual([])
      await subject.storage.remove(claims[0] ?? key())
      expect(namesOf(await listed({ tenantId: one, kind: 'rpc-claim' }))).toEqual(claims.slice(1).sort())
    })

    it('signs a path that opens the object until it expires', async () => {
      const id = key()
      await subject.storage.put(id, Buffer.from('x'), xml)
      const signed = await subject.storage.signedPath(id, {
        expiresInSeconds: 300,
        fileName: 'Rechnung Müller.xml',
        contentType: 'application/xml',
      })
      expect(signed).not.toMatch(/Rechnung|ller|tenant/)
      const token = signed.slice(signed.lastIndexOf('/') + 1)
      expect(subject.storage.verifySignedPath(token)).toEqual({
        key: id,
        fileName: 'Rechnung Müller.xml',
        contentType: 'application/xml',
      })
      now = new Date(now.getTime() + 300_000 - 1)
      expect(subject.storage.verifySignedPath(token).key).toBe(id)
      now = new Date(now.getTime() + 1)
      expect(() => subject.storage.verifySignedPath(token)).toThrow('storage.signed_path.invalid')
    })

    it('refuses a signed path that was altered in any character', async () => {
      const id = key()
      await subject.storage.put(id, Buffer.from('x'), xml)
      const signed = await subject.storage.signedPath(id, {
        expiresInSeconds: 60,
        fileName: 'a.txt',
        contentType: 'text/plain',
      })
      const token = signed.slice(signed.lastIndexOf('/') + 1)
      for (let index = 0; index < token.length; index++) {
        const altered = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1)
        expect(() => subject.storage.verifySignedPath(altered)).toThrow('storage.signed_path.invalid')
      }
      for (const wrong of ['', 'x', `${token}A`, `${token}=`, token.slice(1), 'x'.repeat(10_000)]) {
        expect(() => subject.storage.verifySignedPath(wrong)).toThrow('storage.signed_path.invalid')
      }
    })
  })
}
