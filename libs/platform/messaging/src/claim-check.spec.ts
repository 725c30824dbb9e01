import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unavailable, uuidV7Ids } from '@nexus/kernel'
import { LocalObjectStorage, objectKey, type ObjectKey, type ObjectStorage } from '@nexus/platform-storage'
import { ProcessLocks } from '@nexus/platform-outbox'
import { createLogger } from '@nexus/platform-telemetry'
import { ClaimCheck } from './claim-check.js'
import { startClaimSweep } from './claim-sweep.js'

const log = createLogger({ service: 'test', level: 'silent' })
const START = Date.parse('2026-03-31T09:30:00.000Z')

describe('bodies by claim check', () => {
  const tenantId = randomUUID()
  let folder: string
  let now = START
  let storage: ObjectStorage
  let claims: ClaimCheck
  const clock = { now: () => new Date(now) }
  const body = Buffer.from('{"v":1,"data":"Käthe"}')

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-claims-'))
  })
  beforeEach(() => {
    now = START
    storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock })
    claims = new ClaimCheck({ storage, clock, log, maxBytes: 1_000 })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('are stored under the organization of the call, and fetched by it', async () => {
    const claim = await claims.store(tenantId, body)
    expect(claim.key).toMatch(new RegExp(`^tenant/${tenantId}/rpc-claim/[0-9a-f]{8}-[0-9a-f]{4}-7`))
    expect(await claims.fetch(claim, tenantId)).toBe(body.toString())
    const anonymous = await claims.store(undefined, body)
    expect(await claims.fetch(anonymous, undefined)).toBe(body.toString())
  })

  it('are not fetched by another organization, and nothing else is fetched by a claim', async () => {
    const claim = await claims.store(tenantId, body)
    await expect(claims.fetch(claim, randomUUID())).rejects.toThrow('no body of this call')
    await expect(claims.fetch(claim, undefined)).rejects.toThrow('no body of this call')
    const file = objectKey(tenantId, 'supplier-invoice', randomUUID())
    const { sha256 } = await storage.put(file, body, { contentType: 'application/xml' })
    await expect(claims.fetch({ key: file, sha256 }, tenantId)).rejects.toThrow('no body of this call')
    await expect(claims.fetch({ key: '../x' as ObjectKey, sha256 }, tenantId)).rejects.toThrow('object key')
  })

  it('must be the ones that were sent', async () => {
    const claim = await claims.store(tenantId, body)
    const other = await claims.store(tenantId, Buffer.from('other'))
    await expect(claims.fetch({ ...claim, sha256: other.sha256 }, tenantId)).rejects.toThrow(
      'not the one that was sent',
    )
  })

  it('are refused when they are larger than allowed, at both ends', async () => {
    await expect(claims.store(tenantId, randomBytes(1_001))).rejects.toMatchObject({ kind: 'PAYLOAD_TOO_LARGE' })
    const key = objectKey(tenantId, 'rpc-claim', randomUUID())
    const { sha256 } = await storage.put(key, randomBytes(1_001), { contentType: 'application/json' })
    await expect(claims.fetch({ key, sha256 }, tenantId)).rejects.toThrow('larger than allowed')
  })

  it('that are gone are a fault and no answer; a storage that does not answer may be asked again', async () => {
    const claim = await claims.store(tenantId, body)
    await claims.remove(claim.key)
    await claims.remove(claim.key)
    await expect(claims.fetch(claim, tenantId)).rejects.toThrow('the body of the call cannot be read: storage.object')
    const down: ObjectStorage = Object.create(storage, {
      open: { value: () => Promise.reject(unavailable('The storage does not answer.')) },
      remove: { value: () => Promise.reject(unavailable('The storage does not answer.')) },
    }) as ObjectStorage
    const onOutage = new ClaimCheck({ storage: down, clock, log })
    await expect(onOutage.fetch(claim, tenantId)).rejects.toMatchObject({ kind: 'UNAVAILABLE' })
    await expect(onOutage.remove(claim.key)).resolves.toBeUndefined()
  })

  it('that nobody fetched are swept by age, and nothing else is', async () => {
    const old = await claims.store(tenantId, body)
    now += 3_600_000
    const young = await claims.store(tenantId, body)
    const file = objectKey(tenantId, 'file', uuidV7Ids({ now: () => new Date(START - 1) }).next())
    await storage.put(file, body, { contentType: 'text/plain' })
    const listing = [old.key, young.key, file, 'incoming/x', 'tenant/x/rpc-claim', 'tenant/x/rpc-claim/nonsense']
    now += 1
    expect(await claims.sweep(listing)).toBe(1)
    await expect(storage.head(old.key)).rejects.toMatchObject({ code: 'storage.object.not_found' })
    expect(await storage.head(young.key)).toMatchObject({ size: body.length })
    expect(await storage.head(file)).toMatchObject({ size: body.length })
  })

  it('that nobody fetched are found in the storage itself, and swept by one process every hour', async () => {
    const old = await claims.store(tenantId, body)
    const file = objectKey(tenantId, 'file', uuidV7Ids({ now: () => new Date(START) }).next())
    await storage.put(file, body, { contentType: 'text/plain' })
    // Stored now by the clock of the disk: two hours ago by this one.
    now = Date.now() + 7_200_000
    const young = await claims.store(tenantId, body)
    const swept = new Promise<void>((resolve) => {
      const remove = claims.remove.bind(claims)
      claims.remove = async (key) => {
        await remove(key)
        if (key === old.key) resolve()
      }
    })
    const end = startClaimSweep({ claims, locks: new ProcessLocks(), log, everyMs: 1 })
    await swept
    await end()
    await expect(storage.head(old.key)).rejects.toMatchObject({ code: 'storage.object.not_found' })
    expect(await storage.head(young.key)).toMatchObject({ size: body.length })
    expect(await storage.head(file)).toMatchObject({ size: body.length })
  })

  it('are removed later by who stored them, unless the process ends before', async () => {
    const [first, second] = [await claims.store(tenantId, body), await claims.store(tenantId, body)]
    claims.removeAfter(second.key, 60_000)
    claims.removeAfter(first.key, 1)
    for (let gone = false; !gone;)
      gone = await storage.head(first.key).then(
        () => false,
        () => true,
      )
    claims.close()
    expect(await storage.head(second.key)).toMatchObject({ size: body.length })
  })
})
