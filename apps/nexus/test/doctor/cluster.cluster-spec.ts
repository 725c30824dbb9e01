import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import { coreSettings, type CoreSettings } from '@nexus/platform-config'
import { ServiceDatabase } from '@nexus/platform-database'
import type { StreamLook } from '@nexus/platform-event-stream'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { objectKey, S3ObjectStorage } from '@nexus/platform-storage'
import { privateNats, testDatabase, testRedis, testS3, type PrivateNats, type TestDatabase } from '@nexus/testing'
import { bucketObjects } from '../../src/doctor/bucket-objects.adapter.js'
import { checkInvariants, siteOf } from '../../src/doctor/check-invariants.use-case.js'
import { clusterFacts, isOlder } from '../../src/doctor/cluster-installation.adapter.js'
import { streamPlaces } from '../../src/doctor/stream.query.js'
import { allServices } from '../../src/services.config.js'

const [identity] = allServices

describe('nexus doctor of a cluster', () => {
  let nats: PrivateNats
  let s3: Awaited<ReturnType<typeof testS3>>
  let folder: string

  beforeAll(async () => {
    nats = await privateNats()
    s3 = await testS3()
    folder = await mkdtemp(join(tmpdir(), 'nexus-doctor-cluster-'))
  }, 120_000)
  afterAll(async () => {
    await nats.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const settingsOf = (more: Record<string, string> = {}): CoreSettings =>
    coreSettings.parse({
      NEXUS_DATA_DIR: folder,
      NATS_URL: nats.url,
      REDIS_URL: testRedis().url,
      S3_ENDPOINT: s3.endpoint,
      S3_REGION: s3.region,
      S3_BUCKET: s3.bucket,
      S3_ACCESS_KEY_ID: s3.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
      ...more,
    })

  it('tells of NATS, its stream, Redis, its clock and the bucket', async () => {
    const facts = await clusterFacts(settingsOf())
    expect(facts.map(({ name, isWell }) => [name, isWell])).toEqual([
      ['nats', true],
      ['event stream', true],
      ['redis', true],
      ['clock of redis', true],
      ['object store', true],
    ])
    expect(facts[0]?.value).toContain(`nats-server ${nats.version}`)
    expect(await clusterFacts(coreSettings.parse({ NEXUS_DATA_DIR: folder }))).toEqual([])
  })

  it('says of each server that it does not answer, and goes on', async () => {
    const facts = await clusterFacts(
      settingsOf({
        NATS_URL: 'nats://127.0.0.1:1',
        REDIS_URL: 'redis://127.0.0.1:1',
        S3_ENDPOINT: 'http://127.0.0.1:1',
      }),
    )
    expect(facts.map(({ name, isWell }) => [name, isWell])).toEqual([
      ['nats', false],
      ['redis', false],
      ['object store', false],
    ])
  }, 180_000)

  it('knows which nats-server is too old', () => {
    expect(['2.8.4', '1.20.0', '2.9.0', '2.10.1', '3.0.0'].map((version) => isOlder(version, [2, 9]))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('INV-15: finds objects of a bucket by age, and leaves out what is young', async () => {
    const storage = await S3ObjectStorage.connect({ ...s3, signingKey: Buffer.alloc(32), clock: systemClock })
    const key = objectKey('01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22', 'file', '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b23')
    await storage.put(key, Buffer.from('four'), { contentType: 'text/plain' })
    const objects = bucketObjects(storage)
    const before = async (edge: number): Promise<string[]> => {
      const found: string[] = []
      for await (const each of objects.keysBefore(new Date(edge))) found.push(each)
      return found
    }
    expect(await before(Date.now() + 3_600_000)).toEqual([key])
    expect(await before(Date.now() - 3_600_000)).toEqual([])
    expect(await objects.sizeOf(key)).toBe(4)
    await storage.remove(key)
    expect(await objects.sizeOf(key)).toBeUndefined()
    storage.close()
  })

  describe('INV-20', () => {
    const epoch = new Date('2026-03-02T09:00:00.000Z')
    const id = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b24'
    const sound: StreamLook = {
      epoch,
      first: 1,
      last: 9,
      ahead: [],
      drift: undefined,
      eventAt: () => Promise.resolve(id),
    }
    let test: TestDatabase
    let database: ServiceDatabase

    beforeAll(async () => {
      if (identity === undefined) throw new Error('there is no service')
      test = await testDatabase([identity.schema])
      database = await ServiceDatabase.open(identity.schema, test.settings, { clock: systemClock })
      const published = {
        id,
        tenantId: id,
        aggregateType: 'user',
        aggregateId: id,
        aggregateSeq: 1,
        type: 'identity.user.changed.v1',
        schemaVersion: 1,
        pos: 1,
        payload: {},
        headers: { traceId: 'c'.repeat(32), opId: id, actor: { kind: 'system', userId: id, name: 'Test' } },
        opId: id,
        occurredAt: epoch,
        publishedAt: epoch,
        streamEpoch: epoch,
        streamSeq: 9,
        attempts: 0,
      }
      const ctx = { tenantId: id, actor: { userId: id }, deadlineAt: Date.now() + 15_000 } as never
      await database.tenantTx.run(ctx, () => database.tenantTx.manager().insert(OutboxEventRow, published as never))
    }, 120_000)
    afterAll(async () => {
      await database.close()
      await test.close()
    })

    const found = async (stream: StreamLook | undefined) => {
      const site = await siteOf({ databases: [database], definitions: [], clock: systemClock, stream })
      const [result] = await checkInvariants(site, [streamPlaces])
      return result?.failure ?? result?.first.map(({ what, service }) => `${service}: ${what}`)
    }

    it('holds where the stream has what the outbox says, or what it had has grown old', async () => {
      expect(await found(sound)).toEqual([])
      expect(await found({ ...sound, first: 10, last: 9, eventAt: () => Promise.resolve(undefined) })).toEqual([])
      expect(await found({ ...sound, epoch: new Date(0), last: 0 })).toEqual([])
    })

    it('holds where an event was published after the look at the stream', async () => {
      expect(await found({ ...sound, last: 8 })).toEqual([])
    })

    it('is broken by a stream that lost events, and by a consumer ahead of it', async () => {
      const lost = ['identity: a published event that the stream does not hold']
      expect(await found({ ...sound, last: 8, eventAt: () => Promise.resolve(undefined) })).toEqual(lost)
      expect(await found({ ...sound, eventAt: () => Promise.resolve('another') })).toEqual(lost)
      const ahead = [{ name: 'billing-3', delivered: 12, floor: 11 }]
      expect(await found({ ...sound, ahead })).toEqual(['billing: a consumer that is ahead of the stream'])
    })

    it('cannot be looked at without a stream', async () => {
      expect(await found(undefined)).toBe('there is no event stream on the NATS server')
    })
  })
})
