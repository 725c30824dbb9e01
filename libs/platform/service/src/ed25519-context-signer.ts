import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { type Clock, type RequestContext, unauthenticated } from '@nexus/kernel'
import type { ContextSigner } from './context-signer.js'

/** A key by which contexts are believed. */
export interface TrustedContextKey {
  /** Whose key it is: the gateway or a service. */
  readonly service: string
  readonly publicKey: KeyObject
  /** `anyone`: people, anonymous callers and the system (the gateway). `system`: only the system (jobs and events of a service). */
  readonly signs: 'anyone' | 'system'
  /** The operations that contexts of this key may reach. Default: those that the context's audience names. */
  readonly operations?: ReadonlySet<string>
}

/** What a process signs with, and whom it believes. */
export interface ContextKeys {
  readonly service: string
  readonly privateKey: KeyObject
  readonly trusted: readonly TrustedContextKey[]
  readonly clock: Clock
  /** How long after its deadline a context is still believed, for clocks that differ, in milliseconds. Default: 30,000. */
  readonly leewayMs?: number
  /** How many verified tokens are remembered. Default: 5,000. */
  readonly cacheSize?: number
}

interface Believed {
  readonly ctx: RequestContext
  readonly key: TrustedContextKey
}

const TYPE = 'nx-context'
const ALGORITHM = 'EdDSA'
const MOST_CHARACTERS = 64 * 1024
const PART = /^[A-Za-z0-9_-]+$/
const DEFAULT_LEEWAY_MS = 30_000
const DEFAULT_CACHE_SIZE = 5_000

/** The name of a public key: the first 24 hex digits of SHA-256 over its SPKI form. */
export function contextKeyId(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 24)
}

/**
 * Contexts as compact JWS (RFC 7515) with Ed25519: audience = the operations that the entry operation reaches, expiry =
 * its deadline. The gateway signs for people; a service's key is believed for the system only, so that whoever takes a
 * service over cannot speak as a person. Only the listed public keys count, whatever the token's header says.
 */
export class Ed25519ContextSigner implements ContextSigner {
  private readonly trusted: ReadonlyMap<string, TrustedContextKey>
  private readonly own: TrustedContextKey | undefined
  private readonly header: string
  private readonly seen = new Map<string, Believed>()

  /** @throws Error when a key is not Ed25519, two services share one, or the own key is not among the trusted */
  constructor(private readonly keys: ContextKeys) {
    const trusted = new Map<string, TrustedContextKey>()
    for (const key of keys.trusted) {
      if (key.publicKey.type !== 'public' || key.publicKey.asymmetricKeyType !== 'ed25519')
        throw new Error(`the context key of ${key.service} must be a public Ed25519 key`)
      const id = contextKeyId(key.publicKey)
      const other = trusted.get(id)
      if (other !== undefined) throw new Error(`${other.service} and ${key.service} share a context key`)
      trusted.set(id, key)
    }
    const ownId = contextKeyId(keys.privateKey)
    this.trusted = trusted
    this.own = trusted.get(ownId)
    if (this.own?.service !== keys.service)
      throw new Error(`the context key of ${keys.service} is not among the trusted public keys under its name`)
    this.header = encode({ alg: ALGORITHM, typ: TYPE, kid: ownId })
  }

  /** @throws Error when this process may not speak for the actor: calls go on under the context that came */
  sign(ctx: RequestContext): string {
    if (this.own?.signs === 'system' && ctx.actor?.kind !== 'system')
      throw new Error(`${this.keys.service} signs contexts of the system only; pass on the context of the request`)
    const { audience: aud, deadlineAt, ...facts } = ctx
    const body = encode({ iss: this.keys.service, aud, exp: deadlineAt / 1000, ctx: facts })
    const signed = `${this.header}.${body}`
    return `${signed}.${sign(null, Buffer.from(signed), this.keys.privateKey).toString('base64url')}`
  }

  verify(token: string | undefined, operation: string): RequestContext {
    if (typeof token !== 'string' || token === '')
      throw unauthenticated('The call carries no signed context; call through the gateway.')
    const { ctx, key } = this.remembered(token) ?? this.believe(token)
    const late = this.keys.clock.now().getTime() - ctx.deadlineAt
    if (!(late <= (this.keys.leewayMs ?? DEFAULT_LEEWAY_MS)))
      throw unauthenticated('The signed context of the call has expired.')
    if (!ctx.audience.includes(operation) || key.operations?.has(operation) === false)
      throw unauthenticated(`The context was made for ${ctx.operation}, which does not declare a call of ${operation}.`)
    return ctx
  }

  /** The token's context if it was verified before; the one used last is forgotten last. */
  private remembered(token: string): Believed | undefined {
    const found = this.seen.get(token)
    if (found === undefined) return undefined
    this.seen.delete(token)
    this.seen.set(token, found)
    return found
  }

  private believe(token: string): Believed {
    const believed = this.checked(token)
    this.seen.set(token, believed)
    const [oldest] = this.seen.keys()
    if (oldest !== undefined && this.seen.size > (this.keys.cacheSize ?? DEFAULT_CACHE_SIZE)) this.seen.delete(oldest)
    return believed
  }

  private checked(token: string): Believed {
    const [header, body, signature, ...more] = token.length > MOST_CHARACTERS ? [] : token.split('.')
    if (header === undefined || body === undefined || signature === undefined || more.length > 0) throw invalid()
    const { alg, typ, kid, ...others } = decode(header)
    if (alg !== ALGORITHM || typ !== TYPE || typeof kid !== 'string' || Object.keys(others).length > 0) throw invalid()
    const key = this.trusted.get(kid)
    if (key === undefined) throw invalid()
    const bytes = fromBase64Url(signature)
    if (bytes.length !== 64 || !verify(null, Buffer.from(`${header}.${body}`), key.publicKey, bytes)) throw invalid()
    const { iss, aud, exp, ctx } = decode(body)
    if (iss !== key.service || typeof exp !== 'number' || !isTextList(aud) || !isRecord(ctx)) throw invalid()
    const context = { ...ctx, audience: aud, deadlineAt: Math.round(exp * 1000) } as unknown as RequestContext
    if (key.signs === 'system' && context.actor?.kind !== 'system')
      throw unauthenticated(`${key.service} may sign contexts of the system only.`)
    return { ctx: frozen(context), key }
  }
}

const invalid = (): Error => unauthenticated('The signed context of the call is not valid.')

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Only the one right spelling counts: Node would also take padding, spaces and stray bits. */
function fromBase64Url(text: string): Buffer {
  const bytes = PART.test(text) ? Buffer.from(text, 'base64url') : Buffer.alloc(0)
  if (bytes.toString('base64url') !== text) throw invalid()
  return bytes
}

function decode(part: string): Record<string, unknown> {
  const text = fromBase64Url(part).toString()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid()
  }
  if (!isRecord(value)) throw invalid()
  return value
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** The same object answers every call with the token, so that nobody may change it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
