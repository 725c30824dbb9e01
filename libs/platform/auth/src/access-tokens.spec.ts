import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidV7Ids } from '@nexus/kernel'
import { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-tokens.js'
import { SigningKeys } from './signing-keys.js'
import { VerifiedTokens } from './verified-tokens.js'

const START = Date.parse('2026-03-31T09:30:00.000Z')
const issuer = 'https://nexus.example'
const grant = {
  userId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22',
  sessionId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b23',
  tenantId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b24',
  permissionVersion: 7,
}

let folder: string
let keys: SigningKeys
let now: number
const clock = { now: () => new Date(now) }
const ids = uuidV7Ids({ now: () => new Date(START) })
const make = (over: Partial<ConstructorParameters<typeof AccessTokens>[0]> = {}): AccessTokens =>
  new AccessTokens({ keys, clock, ids, issuer, ...over })

beforeAll(async () => {
  now = START
  folder = await mkdtemp(join(tmpdir(), 'nexus-keys-'))
  keys = await SigningKeys.open({ file: join(folder, 'keys.json'), clock })
})
afterAll(async () => rm(folder, { recursive: true }))
beforeEach(() => {
  now = START
})

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const iat = START / 1000
const goodHeader = (): Record<string, unknown> => ({ alg: 'EdDSA', typ: 'at+jwt', kid: keys.current().kid })
const goodPayload = (): Record<string, unknown> => ({
  iss: issuer,
  aud: 'nexus',
  sub: grant.userId,
  sid: grant.sessionId,
  tid: grant.tenantId,
  pv: 7,
  iat,
  exp: iat + 900,
  jti: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b25',
})
/** A token signed with our real key, so that only the trick itself can be the reason for its refusal. */
function forge(header: unknown, payload: unknown, key: KeyObject = keys.current().privateKey): string {
  const content = `${encode(header)}.${encode(payload)}`
  return `${content}.${sign(null, Buffer.from(content), key).toString('base64url')}`
}
const signWithHmac = (header: unknown, secret: string | Buffer): string => {
  const content = `${encode(header)}.${encode(goodPayload())}`
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
}
const stranger = generateKeyPairSync('ed25519')
const publicX = (): string => keys.publicJwks().keys[0]?.x ?? ''
const pem = (): string => String(keys.publicKey(keys.current().kid)?.export({ type: 'spki', format: 'pem' }))

describe('access tokens', () => {
  it('carry who, session, organization and permission version for 15 minutes, and no rights', async () => {
    const { token, expiresAt } = await make().issue(grant)
    expect(expiresAt).toBe(iat + ACCESS_TOKEN_SECONDS)
    expect(await make().verify(token)).toEqual({
      ...grant,
      tokenId: expect.any(String) as string,
      issuedAt: iat,
      expiresAt: iat + 900,
    })
    expect(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      typ: 'at+jwt',
      kid: keys.current().kid,
    })
  })

  it('may have no organization yet', async () => {
    const { tenantId: _, ...withoutTenant } = grant
    const { token } = await make().issue(withoutTenant)
    expect(await make().verify(token)).not.toHaveProperty('tenantId')
  })

  it('accepts the token that the tricks below start from', async () => {
    expect(await make().verify(forge(goodHeader(), goodPayload()))).toMatchObject(grant)
  })

  it.each<[string, () => string]>([
    ['nothing', () => ''],
    ['two parts', () => forge(goodHeader(), goodPayload()).split('.').slice(0, 2).join('.')],
    ['an empty signature', () => `${forge(goodHeader(), goodPayload()).split('.').slice(0, 2).join('.')}.`],
    [
      'a zero signature',
      () => `${forge(goodHeader(), goodPayload()).split('.').slice(0, 2).join('.')}.${'A'.repeat(86)}`,
    ],
    ['alg none', () => forge({ ...goodHeader(), alg: 'none' }, goodPayload())],
    ['alg none without signature', () => `${encode({ ...goodHeader(), alg: 'none' })}.${encode(goodPayload())}.`],
    ['alg NoNe', () => forge({ ...goodHeader(), alg: 'NoNe' }, goodPayload())],
    ['HS256 with the public key in PEM', () => signWithHmac({ ...goodHeader(), alg: 'HS256' }, pem())],
    [
      'HS256 with the public key in raw',
      () => signWithHmac({ ...goodHeader(), alg: 'HS256' }, Buffer.from(publicX(), 'base64url')),
    ],
    ['EdDSA header over an HMAC', () => signWithHmac(goodHeader(), pem())],
    [
      'ES256 with r = s = 0',
      () =>
        `${encode({ ...goodHeader(), alg: 'ES256' })}.${encode(goodPayload())}.${Buffer.alloc(64).toString('base64url')}`,
    ],
    ['Ed25519 as alg name', () => forge({ ...goodHeader(), alg: 'Ed25519' }, goodPayload())],
    [
      'an own key in jwk',
      () =>
        forge(
          { ...goodHeader(), jwk: stranger.publicKey.export({ format: 'jwk' }) },
          goodPayload(),
          stranger.privateKey,
        ),
    ],
    [
      'our own key in jwk',
      () => forge({ ...goodHeader(), jwk: { kty: 'OKP', crv: 'Ed25519', x: publicX() } }, goodPayload()),
    ],
    [
      'a key set in jku',
      () => forge({ ...goodHeader(), jku: 'https://evil.example/jwks' }, goodPayload(), stranger.privateKey),
    ],
    ['a certificate in x5u', () => forge({ ...goodHeader(), x5u: 'https://evil.example/cert' }, goodPayload())],
    ['a certificate in x5c', () => forge({ ...goodHeader(), x5c: ['MIIB'] }, goodPayload())],
    ['a critical extension', () => forge({ ...goodHeader(), crit: ['b64'], b64: false }, goodPayload())],
    ['a kid that is a path', () => forge({ ...goodHeader(), kid: '../../dev/null' }, goodPayload())],
    ['a kid that is SQL', () => forge({ ...goodHeader(), kid: "x' UNION SELECT 'key" }, goodPayload())],
    ['a kid of nobody', () => forge({ ...goodHeader(), kid: 'A'.repeat(43) }, goodPayload())],
    ['a kid of the prototype', () => forge({ ...goodHeader(), kid: '__proto__' }, goodPayload())],
    ['no kid', () => forge({ alg: 'EdDSA', typ: 'at+jwt' }, goodPayload())],
    ['a stranger’s signature under our kid', () => forge(goodHeader(), goodPayload(), stranger.privateKey)],
    ['an ID token', () => forge({ ...goodHeader(), typ: 'JWT' }, goodPayload())],
    ['no typ', () => forge({ alg: 'EdDSA', kid: keys.current().kid }, goodPayload())],
    ['another audience', () => forge(goodHeader(), { ...goodPayload(), aud: 'billing' })],
    ['a list of audiences', () => forge(goodHeader(), { ...goodPayload(), aud: ['nexus', 'billing'] })],
    ['no audience', () => forge(goodHeader(), { ...goodPayload(), aud: undefined })],
    [
      'another issuer (environment)',
      () => forge(goodHeader(), { ...goodPayload(), iss: 'https://staging.nexus.example' }),
    ],
    ['a subject that is no id', () => forge(goodHeader(), { ...goodPayload(), sub: 'admin' })],
    ['a tenant that is no id', () => forge(goodHeader(), { ...goodPayload(), tid: '*' })],
    ['an unknown claim', () => forge(goodHeader(), { ...goodPayload(), admin: true })],
    ['no expiry', () => forge(goodHeader(), { ...goodPayload(), exp: undefined })],
    ['expiry as text', () => forge(goodHeader(), { ...goodPayload(), exp: String(iat + 900) })],
    ['expired 61 s ago', () => forge(goodHeader(), { ...goodPayload(), iat: iat - 900, exp: iat - 61 })],
    ['issued in the future', () => forge(goodHeader(), { ...goodPayload(), iat: iat + 61, exp: iat + 900 })],
    ['a life of a day', () => forge(goodHeader(), { ...goodPayload(), exp: iat + 86_400 })],
    ['not valid before later', () => forge(goodHeader(), { ...goodPayload(), nbf: iat + 600 })],
    [
      'a duplicated claim',
      () =>
        forge(
          goodHeader(),
          JSON.stringify(goodPayload()).replace('"sub":', '"sub":"01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b99","sub":'),
        ),
    ],
    [
      'a duplicated header member',
      () => forge(JSON.stringify(goodHeader()).replace('"alg":', '"alg":"none","alg":'), goodPayload()),
    ],
    ['spaces in the JSON', () => forge(goodHeader(), JSON.stringify(goodPayload(), null, 1))],
    ['padding', () => `${forge(goodHeader(), goodPayload())}==`],
    [
      'a second spelling of the signature',
      () => forge(goodHeader(), goodPayload()).replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
    ],
    ['an array payload', () => forge(goodHeader(), [goodPayload()])],
    ['a null payload', () => forge(goodHeader(), 'null')],
    ['10,000 characters', () => 'A'.repeat(10_000)],
    ['five parts', () => `${forge(goodHeader(), goodPayload())}.a.b`],
  ])('refuses %s', async (_trick, token) => {
    await expect(make().verify(token())).rejects.toMatchObject({
      code: 'auth.unauthenticated',
      kind: 'UNAUTHENTICATED',
    })
  })

  it('allows clocks to differ by 30 s and no more', async () => {
    const { token } = await make().issue(grant)
    now = START + 900_000 + 29_000
    expect(await make().verify(token)).toMatchObject(grant)
    now = START + 900_000 + 31_000
    await expect(make().verify(token)).rejects.toThrow('has expired')
    now = START - 29_000
    expect(await make().verify(token)).toMatchObject(grant)
    now = START - 31_000
    await expect(make().verify(token)).rejects.toThrow('not valid')
  })
})

describe('the cache of verified tokens', () => {
  it('answers with the same claims without checking again, until the token expires', async () => {
    const tokens = make()
    const { token } = await tokens.issue(grant)
    const first = await tokens.verify(token)
    expect(await tokens.verify(token)).toBe(first)
    now = START + 900_000 - 1
    expect(await tokens.verify(token)).toBe(first)
    now = START + 900_000
    expect(await tokens.verify(token)).not.toBe(first)
    now = START + 900_000 + 31_000
    await expect(tokens.verify(token)).rejects.toThrow('has expired')
  })

  it('does not know an altered token, whichever character was altered', async () => {
    const tokens = make()
    const { token } = await tokens.issue(grant)
    await tokens.verify(token)
    for (let index = 0; index < token.length; index++) {
      const altered = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1)
      await expect(tokens.verify(altered)).rejects.toMatchObject({ code: 'auth.unauthenticated' })
    }
  })

  it('hands out claims that nobody can change', async () => {
    const tokens = make()
    const claims = await tokens.verify((await tokens.issue(grant)).token)
    expect(() => Object.assign(claims, { userId: 'someone else' })).toThrow(TypeError)
  })

  it('forgets everything when a key is dropped', async () => {
    const own = await SigningKeys.open({ file: join(folder, 'dropped.json'), clock })
    const tokens = make({ keys: own })
    const { token } = await tokens.issue(grant)
    await tokens.verify(token)
    await own.rotate({ overlapMs: 0 })
    await expect(tokens.verify(token)).rejects.toThrow('not valid')
  })

  it('keeps no more than its limit, dropping what was used longest ago', () => {
    const cache = new VerifiedTokens(2)
    const claims = { ...grant, tokenId: 'x', issuedAt: 0, expiresAt: 100 }
    cache.remember('a', claims, 1)
    cache.remember('b', claims, 1)
    expect(cache.find('a', 0, 1)).toBe(claims)
    cache.remember('c', claims, 1)
    expect(cache.size).toBe(2)
    expect([cache.find('a', 0, 1), cache.find('b', 0, 1), cache.find('c', 0, 1)]).toEqual([claims, undefined, claims])
  })
})
