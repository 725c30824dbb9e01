import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { RequestContext } from '@nexus/kernel'
import { contextKeyId, Ed25519ContextSigner, type TrustedContextKey } from './ed25519-context-signer.js'

const START = Date.parse('2026-03-31T09:30:00.000Z')
const ENTRY = 'desk.memo.write.v1'
const pair = () => generateKeyPairSync('ed25519')
const gateway = pair()
const billing = pair()
const stranger = pair()

const trusted: TrustedContextKey[] = [
  { service: 'gateway', publicKey: gateway.publicKey, signs: 'anyone' },
  { service: 'billing', publicKey: billing.publicKey, signs: 'system' },
]
const person: RequestContext = {
  tenantId: '0197a000-0000-7000-8000-000000000001',
  actor: { kind: 'user', userId: '0197a000-0000-7000-8000-000000000002', name: 'Käthe' },
  rights: { 'memo:write': 'all' },
  opId: '0197a000-0000-7000-8000-000000000003',
  traceId: '0af7651916cd43dd8448eb211c80319c',
  operation: ENTRY,
  audience: [ENTRY, 'stamps.stamp.give.v1'],
  deadlineAt: START + 10_000,
}
const system: RequestContext = { ...person, actor: { kind: 'system', userId: 'x' } }

describe('contexts signed with Ed25519', () => {
  let now = START
  const clock = { now: () => new Date(now) }
  const signerOf = (service: string, privateKey: KeyObject, more: object = {}): Ed25519ContextSigner =>
    new Ed25519ContextSigner({ service, privateKey, trusted, clock, ...more })
  const edge = signerOf('gateway', gateway.privateKey)
  const ledger = signerOf('billing', billing.privateKey)
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  /** A token of whatever header and body, signed with whatever key. */
  const forge = (header: object, body: object, key: KeyObject): string => {
    const text = `${encode(header)}.${encode(body)}`
    return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`
  }
  const headerOf = (key: KeyObject): object => ({ alg: 'EdDSA', typ: 'nx-context', kid: contextKeyId(key) })
  const bodyOf = (iss: string, ctx: RequestContext): object => {
    const { audience: aud, deadlineAt, ...facts } = ctx
    return { iss, aud, exp: deadlineAt / 1000, ctx: facts }
  }
  const refused = (token: string | undefined, operation = ENTRY, by = ledger): void => {
    expect(() => by.verify(token, operation)).toThrow(expect.objectContaining({ code: 'auth.unauthenticated' }))
  }

  beforeEach(() => {
    now = START
  })

  it('arrive as they were signed', () => {
    expect(ledger.verify(edge.sign(person), ENTRY)).toEqual(person)
    expect(ledger.verify(edge.sign(person), 'stamps.stamp.give.v1')).toEqual(person)
    const { tenantId: _, actor: __, ...anonymous } = person
    expect(ledger.verify(edge.sign(anonymous), ENTRY)).toEqual(anonymous)
    expect(edge.verify(ledger.sign(system), ENTRY)).toEqual(system)
  })

  it('reach only the operations of their audience', () => {
    refused(edge.sign(person), 'billing.payment-request.submit.v1')
    const narrow = signerOf('billing', billing.privateKey, {
      trusted: [trusted[0], { ...trusted[1], operations: new Set(['stamps.stamp.give.v1']) }],
    })
    expect(narrow.verify(ledger.sign(system), 'stamps.stamp.give.v1')).toEqual(system)
    refused(ledger.sign(system), ENTRY, narrow)
  })

  it('are believed until their deadline and a little longer, since clocks differ', () => {
    const token = edge.sign(person)
    now = person.deadlineAt + 30_000
    expect(ledger.verify(token, ENTRY)).toEqual(person)
    now += 1
    refused(token)
    refused(token, ENTRY, edge)
    refused(forge(headerOf(gateway.publicKey), { ...bodyOf('gateway', person), exp: null }, gateway.privateKey))
    refused(forge(headerOf(gateway.publicKey), { ...bodyOf('gateway', person), exp: '9e99' }, gateway.privateKey))
  })

  it('are refused when any character was altered, removed or added', () => {
    const token = edge.sign(person)
    for (let index = 0; index < token.length; index += 1) {
      refused(`${token.slice(0, index)}${token[index] === 'A' ? 'B' : 'A'}${token.slice(index + 1)}`)
      if (index % 7 === 0) refused(token.slice(0, index) + token.slice(index + 1))
    }
    for (const wrong of [undefined, '', '.', '..', '...', 'a.b', `${token}.`, `${token}=`, ` ${token}`, `${token}\n`])
      refused(wrong)
    refused('x'.repeat(100_000))
    expect(ledger.verify(token, ENTRY)).toEqual(person)
  })

  it('are refused of a key that nobody listed, whatever it calls itself', () => {
    refused(forge(headerOf(stranger.publicKey), bodyOf('gateway', person), stranger.privateKey))
    refused(forge(headerOf(gateway.publicKey), bodyOf('gateway', person), stranger.privateKey))
    refused(
      forge(
        { ...headerOf(stranger.publicKey), jwk: stranger.publicKey.export({ format: 'jwk' }) },
        bodyOf('gateway', person),
        stranger.privateKey,
      ),
    )
  })

  it('of a service cannot be those of a person, of nobody, or of another service', () => {
    const { tenantId: _, actor: __, ...anonymous } = person
    for (const ctx of [person, anonymous]) {
      refused(forge(headerOf(billing.publicKey), bodyOf('billing', ctx), billing.privateKey))
      refused(forge(headerOf(billing.publicKey), bodyOf('gateway', ctx), billing.privateKey))
      expect(() => ledger.sign(ctx)).toThrow('billing signs contexts of the system only')
    }
    refused(forge(headerOf(billing.publicKey), bodyOf('gateway', system), billing.privateKey))
    expect(
      edge.verify(forge(headerOf(billing.publicKey), bodyOf('billing', system), billing.privateKey), ENTRY),
    ).toEqual(system)
  })

  it.each(['none', 'None', 'HS256', 'RS256', 'ES256', 'ed25519', '', null, ['EdDSA']])(
    'are refused with the algorithm %j',
    (alg) => {
      const header = { ...headerOf(gateway.publicKey), alg }
      refused(forge(header, bodyOf('gateway', person), gateway.privateKey))
      const text = `${encode(header)}.${encode(bodyOf('gateway', person))}`
      refused(`${text}.`)
      // The public key as the secret of an HMAC: the classic confusion.
      const secret = gateway.publicKey.export({ type: 'spki', format: 'pem' })
      refused(`${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`)
    },
  )

  it('are refused with another type or with header fields that nobody knows', () => {
    for (const more of [
      { typ: 'JWT' },
      { typ: undefined },
      { crit: ['exp'] },
      { b64: false },
      { jku: 'https://x.test' },
    ])
      refused(forge({ ...headerOf(gateway.publicKey), ...more }, bodyOf('gateway', person), gateway.privateKey))
  })

  it('cannot be changed by who reads them, since they are remembered', () => {
    const token = edge.sign(person)
    const read = ledger.verify(token, ENTRY)
    expect(ledger.verify(token, ENTRY)).toBe(read)
    expect(() => Object.assign(read, { tenantId: 'x' })).toThrow(TypeError)
    expect(() => Object.assign(read.rights, { 'audit:read': 'all' })).toThrow(TypeError)
    expect(() => Object.assign(read.actor ?? {}, { userId: 'x' })).toThrow(TypeError)
  })

  it('are forgotten when more have been seen since than may be remembered', () => {
    const small = signerOf('billing', billing.privateKey, { cacheSize: 2 })
    const tokens = ['a', 'b', 'c'].map((traceId) => edge.sign({ ...person, traceId }))
    const [first, second] = tokens.map((token) => small.verify(token, ENTRY))
    expect(small.verify(tokens[0], ENTRY)).not.toBe(first)
    expect(small.verify(tokens[1], ENTRY)).not.toBe(second)
    expect(small.verify(tokens[0], ENTRY)).toEqual(first)
  })

  it('need keys that fit: Ed25519, one for each service, the own one among them', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const withKeys = (keys: TrustedContextKey[]) => () => signerOf('billing', billing.privateKey, { trusted: keys })
    expect(withKeys([{ service: 'billing', publicKey: rsa.publicKey, signs: 'system' }])).toThrow('Ed25519')
    expect(withKeys([...trusted, { ...trusted[1]!, service: 'identity' }])).toThrow('share a context key')
    expect(withKeys([trusted[0]!])).toThrow('not among the trusted')
    expect(withKeys([trusted[0]!, { ...trusted[1]!, service: 'identity' }])).toThrow('not among the trusted')
    expect(withKeys([{ service: 'billing', publicKey: billing.privateKey, signs: 'system' }])).toThrow('public Ed25519')
  })
})
