import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type RequestContext, unauthenticated } from '@nexus/kernel'

/**
 * Seals a request context so that a service can trust it. Embedded: HMAC with a key made at start, since
 * both ends are this process; cluster: an Ed25519 signature of the gateway (reliability.md 2.5).
 */
export interface ContextSigner {
  sign(ctx: RequestContext): string
  /** @throws DomainError `unauthenticated` when the token is missing, altered, or not meant for the operation */
  verify(token: string | undefined, operation: string): RequestContext
}

/** Injection token of the {@link ContextSigner}. */
export const CONTEXT_SIGNER = Symbol.for('nexus.context-signer')

/** HMAC-SHA-256 signer with a random key of this process. */
export class HmacContextSigner implements ContextSigner {
  private readonly key = randomBytes(32)

  sign(ctx: RequestContext): string {
    const body = Buffer.from(JSON.stringify(ctx)).toString('base64url')
    return `${body}.${this.mac(body).toString('base64url')}`
  }

  verify(token: string | undefined, operation: string): RequestContext {
    const [body, mac] = typeof token === 'string' ? token.split('.') : []
    if (body === undefined || mac === undefined)
      throw unauthenticated('The call carries no signed context; call through the gateway.')
    const given = Buffer.from(mac, 'base64url')
    const expected = this.mac(body)
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw unauthenticated('The signed context of the call is not valid.')
    const ctx = JSON.parse(Buffer.from(body, 'base64url').toString()) as RequestContext
    if (!ctx.audience.includes(operation))
      throw unauthenticated(`The context was made for ${ctx.operation}, which does not declare a call of ${operation}.`)
    return ctx
  }

  private mac(body: string): Buffer {
    return createHmac('sha256', this.key).update(body).digest()
  }
}

const tokens = new WeakMap<RequestContext, string>()

/** Remembers the token that a context came with, so that calls go on under the gateway's own signature. */
export function keepToken<C extends RequestContext>(ctx: C, token: string): C {
  tokens.set(ctx, token)
  return ctx
}

/** The token that a context came with. */
export const tokenOf = (ctx: RequestContext): string | undefined => tokens.get(ctx)
