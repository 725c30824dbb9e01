import { randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { systemClock } from '@nexus/kernel'
import { privateS3, testS3, type TestBucket } from '@nexus/testing'
import { objectKey, type ObjectKey, S3ObjectStorage, type S3ObjectStorageOptions } from '../src/index.js'
import { objectStorageConformance } from '../src/testing.js'
import { type FaultProxy, faultProxy } from './fault-proxy.js'

const signingKey = Buffer.alloc(32, 7)
const key = (): ObjectKey => objectKey(randomUUID(), 'supplier-invoice', randomUUID())
const text = { contentType: 'text/plain' }
const MIB = 1024 * 1024

const clientOf = ({ endpoint, region, ...credentials }: TestBucket): S3Client =>
  new S3Client({ endpoint, region, credentials, forcePathStyle: true })

/** Replaces the bytes of an object and keeps what is said about them, as nothing but a fault can. */
async function replace(bucket: TestBucket, name: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  const client = clientOf(bucket)
  const at = { Bucket: bucket.bucket, Key: name }
  const { Body, Metadata, ContentType } = await client.send(new GetObjectCommand(at))
  const bytes = Buffer.concat(await (Body as Readable).toArray())
  await client.send(new PutObjectCommand({ ...at, Metadata, ContentType, Body: change(bytes) }))
  client.destroy()
}

const flipped = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes)
  changed[3] = (changed[3] ?? 0) ^ 1
  return changed
}

objectStorageConformance('S3', async (clock) => {
  const bucket = await testS3()
  const storage = await S3ObjectStorage.connect({ ...bucket, prefix: 'nexus/', signingKey, clock })
  return {
    storage,
    damage: (id) => replace(bucket, `nexus/${id}`, flipped),
    close: async () => {
      storage.close()
    },
  }
})

describe('S3ObjectStorage', () => {
  let bucket: TestBucket
  let proxy: FaultProxy
  let storage: S3ObjectStorage
  let client: S3Client
  const open: S3ObjectStorage[] = []
  const connect = async (options: Partial<S3ObjectStorageOptions> = {}): Promise<S3ObjectStorage> => {
    const made = await S3ObjectStorage.connect({
      ...bucket,
      endpoint: proxy.endpoint,
      signingKey,
      clock: systemClock,
      timeoutMs: 8_000,
      ...options,
    })
    open.push(made)
    return made
  }
  const failure = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'succeeded',
      (error: unknown) => {
        const { code, retryAfterSeconds } = error as { code?: unknown; retryAfterSeconds?: unknown }
        return retryAfterSeconds === undefined ? code : [code, retryAfterSeconds]
      },
    )
  const uploadsOf = async (): Promise<(string | undefined)[]> =>
    ((await client.send(new ListMultipartUploadsCommand({ Bucket: bucket.bucket }))).Uploads ?? []).map(
      ({ Key }) => Key,
    )
  const read = async (from: S3ObjectStorage, id: ObjectKey): Promise<Buffer> =>
    Buffer.concat(await (await from.open(id)).toArray())
  const UNAVAILABLE = ['request.unavailable', 5]

  beforeAll(async () => {
    bucket = await testS3()
    proxy = await faultProxy(bucket.endpoint)
    storage = await connect()
    client = clientOf(bucket)
  })
  afterEach(() => {
    proxy.spoil('none', { times: 0 })
    proxy.seen.length = 0
    proxy.conditional.length = 0
  })
  afterAll(async () => {
    for (const each of open) each.close()
    client.destroy()
    await proxy.close()
  })

  it('stores large contents in parts, with their sum, and gives them back', async () => {
    const id = key()
    const pieces = Array.from({ length: 12 }, () => randomBytes(MIB))
    const head = await storage.put(id, Readable.from(pieces), text)
    expect(head.size).toBe(12 * MIB)
    expect(proxy.seen.filter((line) => /^PUT .*partNumber=\d/.test(line)).length).toBeGreaterThan(1)
    expect(await storage.head(id)).toEqual(head)
    expect((await read(storage, id)).equals(Buffer.concat(pieces))).toBe(true)
    expect(await uploadsOf()).toEqual([])
    expect(await storage.put(id, Readable.from(pieces), text)).toEqual(head)
    expect(await failure(storage.put(id, Readable.from([...pieces, randomBytes(1)]), text))).toBe(
      'storage.object.exists',
    )
    expect(await uploadsOf()).toEqual([])
  })

  it('lets one of two writers of a large content through, also when they race, and leaves no parts', async () => {
    const id = key()
    const contents = [randomBytes(9 * MIB), randomBytes(9 * MIB)]
    const results = await Promise.all(contents.map((bytes) => failure(storage.put(id, bytes, text))))
    expect([...results].sort()).toEqual(['storage.object.exists', 'succeeded'])
    expect((await read(storage, id)).equals(contents[results.indexOf('succeeded')]!)).toBe(true)
    expect(await uploadsOf()).toEqual([])
  })

  it('asks the store to refuse what is there already, for small contents and large, also of another process', async () => {
    const other = await connect()
    for (const size of [10, 9 * MIB]) {
      const id = key()
      await storage.put(id, randomBytes(size), text)
      expect(await failure(other.put(id, randomBytes(size), text))).toBe('storage.object.exists')
    }
    const ofParts = (line: string): boolean => /[?&]uploadId=/.test(line) && line.startsWith('POST')
    expect(proxy.conditional.filter((line) => !ofParts(line) && line.startsWith('PUT'))).toHaveLength(2)
    expect(proxy.conditional.filter(ofParts)).toHaveLength(2)
    expect(await uploadsOf()).toEqual([])
  })

  it('asks the store nothing of a content that is too large or breaks off', async () => {
    const small = await connect({ maxBytes: 10 })
    expect(
      await failure(small.put(key(), Readable.from([randomBytes(6), randomBytes(6)]), { ...text, maxBytes: 100 })),
    ).toBe('storage.object.too_large')
    expect(proxy.seen).toEqual([])
  })

  it('FLT-08: aborts the upload of a part that cannot be stored, and leaves nothing', async () => {
    const id = key()
    proxy.spoil('500', { only: /^PUT .*partNumber=2/ })
    expect(await failure(storage.put(id, randomBytes(12 * MIB), text))).toEqual(UNAVAILABLE)
    expect(await uploadsOf()).toEqual([])
    expect(await failure(storage.head(id))).toBe('storage.object.not_found')
  })

  it.each(['500', 'reset'] as const)('FLT-08: tries again after a single %s', async (fault) => {
    const id = key()
    proxy.spoil(fault, { times: 1 })
    expect(await storage.put(id, Buffer.from('once'), text)).toMatchObject({ size: 4 })
    proxy.spoil(fault, { times: 1 })
    expect(String(await read(storage, id))).toBe('once')
  })

  it.each(['500', 'reset', 'slow'] as const)(
    'FLT-08: is unavailable while every answer is %s, and well again after',
    async (fault) => {
      const id = key()
      const impatient = await connect({ timeoutMs: 300, attempts: 2 })
      await storage.put(id, Buffer.from('kept'), text)
      const other = key()
      proxy.spoil(fault)
      expect(await failure(impatient.put(other, Buffer.from('x'), text))).toEqual(UNAVAILABLE)
      expect(await failure(impatient.open(id))).toEqual(UNAVAILABLE)
      expect(await failure(impatient.head(id))).toEqual(UNAVAILABLE)
      expect(await failure(impatient.remove(id))).toEqual(UNAVAILABLE)
      expect(await failure(impatient.check())).toEqual(UNAVAILABLE)
      proxy.spoil('none')
      await storage.check()
      expect(String(await read(storage, id))).toBe('kept')
    },
  )

  it('FLT-08: a put whose answer got lost is the same put when it is repeated', async () => {
    const id = key()
    const single = await connect({ attempts: 1, timeoutMs: 1_500 })
    proxy.spoil('truncate', { times: 1, only: /^PUT/ })
    // Whether the store took it is not known to the caller; the second time says so.
    await failure(single.put(id, Buffer.from('mine'), text))
    expect(await storage.put(id, Buffer.from('mine'), text)).toMatchObject({ size: 4 })
  })

  it.each(['truncate', 'stall'] as const)('FLT-08: takes a download up where a %s ended it', async (fault) => {
    const id = key()
    const bytes = randomBytes(3 * MIB)
    await storage.put(id, bytes, text)
    proxy.seen.length = 0
    proxy.spoil(fault, { times: 1, only: /^GET/ })
    const impatient = await connect({ timeoutMs: 1_000, attempts: 8 })
    expect((await read(impatient, id)).equals(bytes)).toBe(true)
    expect(proxy.seen.filter((line) => line.startsWith('GET')).length).toBeGreaterThan(1)
  })

  it('FLT-08: never ends the stream of a body that is cut off again and again', async () => {
    const id = key()
    await storage.put(id, Buffer.from('0123456789'), text)
    const impatient = await connect({ attempts: 2 })
    proxy.spoil('500', { only: /^GET/ })
    expect(await failure(impatient.open(id))).toEqual(UNAVAILABLE)
    proxy.spoil('none')
    const stream = await impatient.open(id)
    stream.destroy()
    proxy.spoil('truncate', { times: 1, only: /^GET/ })
    const cut = await impatient.open(id)
    proxy.spoil('500', { only: /^GET/ })
    expect(await failure(cut.toArray())).toEqual(UNAVAILABLE)
  })

  it('FLT-08: serves no object that became shorter, longer, or lost its sum', async () => {
    const id = key()
    await storage.put(id, Buffer.from('0123456789'), text)
    await replace(bucket, id, (bytes) => bytes.subarray(0, 5))
    expect(await failure(storage.open(id))).toBe('storage.object.damaged')
    expect(await failure(storage.head(id))).toBe('storage.object.damaged')
    await replace(bucket, id, () => Buffer.from('0123456789X'))
    expect(await failure(storage.open(id))).toBe('storage.object.damaged')
    await storage.remove(id)
    await client.send(new PutObjectCommand({ Bucket: bucket.bucket, Key: id, Body: '0123456789' }))
    expect(await failure(storage.open(id))).toBe('storage.object.damaged')
  })

  it('has every access asked, and stays inside its prefix', async () => {
    const asked: string[] = []
    const own = await connect({ prefix: 'nexus/', beforeAccess: (what) => void asked.push(what) })
    const id = key()
    await own.put(id, Buffer.from('x'), text)
    await own.head(id)
    await own.remove(id)
    expect(asked).toEqual(['put an object', 'look up an object', 'remove an object'])
    expect(proxy.seen.every((line) => line.split(' ')[1]!.startsWith(`/${bucket.bucket}/nexus/tenant/`))).toBe(true)
  })

  it('presigns one GET, as an attachment of the fixed type, that ends', async () => {
    const id = key()
    await storage.put(id, Buffer.from('<script>'), text)
    const options = { fileName: 'Rechnung "Müller".pdf', contentType: 'application/pdf' }
    const url = await storage.presigned(id, { ...options, expiresInSeconds: 60 })
    const answer = await fetch(url)
    expect(await answer.text()).toBe('<script>')
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="Rechnung/)
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
    expect((await fetch(url, { method: 'PUT', body: 'other' })).status).toBe(403)
    expect((await fetch(url.replace('application%2Fpdf', 'text%2Fhtml'))).status).toBe(403)
    expect((await fetch(url.replace('attachment', 'inline'))).status).toBe(403)
    const earlier = await connect({ clock: { now: () => new Date(Date.now() - 120_000) } })
    expect((await fetch(await earlier.presigned(id, { ...options, expiresInSeconds: 60 }))).status).toBe(403)
    await expect(storage.presigned(id, { ...options, expiresInSeconds: 301 })).rejects.toThrow('1 to 300')
    expect(await failure(storage.presigned(key(), { ...options, expiresInSeconds: 60 }))).toBe(
      'storage.object.not_found',
    )
  })

  it('sends readers to the store only where that was chosen', async () => {
    const id = key()
    await storage.put(id, Buffer.from('x'), text)
    const signed = { key: id, fileName: 'a.txt', contentType: 'text/plain' }
    expect(await storage.directUrl(signed)).toBeUndefined()
    const direct = await connect({ directDownloadsFrom: bucket.endpoint })
    const url = await direct.directUrl(signed)
    expect(url).toMatch(new RegExp(`^${bucket.endpoint}/.*X-Amz-Expires=60`))
    expect(await (await fetch(url!)).text()).toBe('x')
  })

  it('sweeps uploads in parts that nobody finished, and no young ones', async () => {
    const at = { Bucket: bucket.bucket, Key: key() }
    await client.send(new CreateMultipartUploadCommand(at))
    expect(await storage.sweepUploads(60_000)).toBe(0)
    expect(await uploadsOf()).toEqual([at.Key])
    const later = await connect({ clock: { now: () => new Date(Date.now() + 86_400_000 + 60_000) } })
    expect(await later.sweepUploads()).toBe(1)
    expect(await uploadsOf()).toEqual([])
  })
})

describe('S3ObjectStorage and a server that goes away', () => {
  it('FLT-08: starts without its store, is unavailable, and works once it is back', async () => {
    const server = await privateS3()
    const { endpoint, region, accessKeyId, secretAccessKey } = server
    const s3 = new S3Client({ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true })
    try {
      const { CreateBucketCommand } = await import('@aws-sdk/client-s3')
      await s3.send(new CreateBucketCommand({ Bucket: 'private' }))
      await server.kill()
      const storage = await S3ObjectStorage.connect({
        ...{ endpoint, region, accessKeyId, secretAccessKey, bucket: 'private' },
        ...{ signingKey, clock: systemClock, attempts: 2 },
      })
      const id = key()
      await expect(storage.put(id, Buffer.from('x'), text)).rejects.toMatchObject({ code: 'request.unavailable' })
      await expect(storage.check()).rejects.toMatchObject({ code: 'request.unavailable', retryAfterSeconds: 5 })
      await server.restart()
      expect(await storage.put(id, Buffer.from('x'), text)).toMatchObject({ size: 1 })
      await storage.check()
      storage.close()
    } finally {
      s3.destroy()
      await server.stop()
    }
  })
})
