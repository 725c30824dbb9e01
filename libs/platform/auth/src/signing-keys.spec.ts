import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidV7Ids } from '@nexus/kernel'
import { AccessTokens } from './access-tokens.js'
import { SigningKeys } from './signing-keys.js'

const START = Date.parse('2026-03-31T09:30:00.000Z')
const grant = {
  userId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22',
  sessionId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b23',
  permissionVersion: 1,
}
let folder: string
let now = START
const clock = { now: () => new Date(now) }
const open = async (): Promise<SigningKeys> =>
  SigningKeys.open({ file: join(folder, 'keys', 'signing-keys.json'), clock })

beforeEach(async () => {
  now = START
  folder = await mkdtemp(join(tmpdir(), 'nexus-keys-'))
})
afterEach(async () => rm(folder, { recursive: true }))

describe('signing keys', () => {
  it('are made on first start in a file and folder that only the owner reads, and found again', async () => {
    const first = await open()
    const path = join(folder, 'keys', 'signing-keys.json')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700)
    expect(await readdir(join(folder, 'keys'))).toEqual(['signing-keys.json'])
    expect((await open()).current().kid).toBe(first.current().kid)
  })

  it('are the same for processes that start together', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, open))
    expect(new Set(all.map((keys) => keys.current().kid)).size).toBe(1)
    expect(await readdir(join(folder, 'keys'))).toEqual(['signing-keys.json'])
  })

  it('publish no private part', async () => {
    const keys = await open()
    const { d } = (
      JSON.parse(await readFile(join(folder, 'keys', 'signing-keys.json'), 'utf8')) as { keys: { d: string }[] }
    ).keys[0] ?? { d: '' }
    expect(d).toHaveLength(43)
    expect(JSON.stringify(keys.publicJwks())).not.toContain(d)
    expect(keys.publicJwks().keys[0]).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      kid: keys.current().kid,
      alg: 'EdDSA',
      use: 'sig',
      x: expect.any(String) as string,
    })
  })

  it('rotate with overlap: the newest signs, the one before verifies until its successor is old enough', async () => {
    const keys = await open()
    const tokens = new AccessTokens({
      keys,
      clock,
      ids: uuidV7Ids(clock),
      issuer: 'https://nexus.example',
      cacheSize: 0,
    })
    const overlapMs = 20 * 60_000
    const oldKid = keys.current().kid
    const { token } = await tokens.issue(grant)
    now += 60_000
    await keys.rotate({ overlapMs })
    expect(keys.current().kid).not.toBe(oldKid)
    expect(await tokens.verify(token)).toMatchObject(grant)
    const restarted = await open()
    expect(restarted.publicJwks()).toEqual(keys.publicJwks())
    expect(restarted.publicJwks().keys.map((key) => key.kid)).toEqual([keys.current().kid, oldKid])
    now += overlapMs
    await keys.rotate({ overlapMs })
    expect(keys.publicJwks().keys).toHaveLength(2)
    expect(keys.publicKey(oldKid)).toBeUndefined()
  })

  it('are read again after another process has rotated', async () => {
    const here = await open()
    const there = await open()
    now += 1000
    await there.rotate({ overlapMs: 60_000 })
    const before = here.revision()
    await here.reload()
    expect(here.current().kid).toBe(there.current().kid)
    expect(here.revision()).toBeGreaterThan(before)
  })

  it.each([
    '',
    '{}',
    '{"keys":[]}',
    'not json secret-canary',
    '{"keys":[{"kty":"OKP","crv":"Ed25519","d":"secret-canary"}]}',
  ])('refuse the file %j without repeating it', async (text) => {
    const file = join(folder, 'keys.json')
    await writeFile(file, text)
    const failure = SigningKeys.open({ file, clock })
    await expect(failure).rejects.toThrow('is not valid')
    await expect(failure).rejects.not.toThrow('secret-canary')
  })
})
