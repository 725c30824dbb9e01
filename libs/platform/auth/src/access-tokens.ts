import { unauthenticated, type Clock, type Ids } from '@nexus/kernel'
import { jwtVerify, SignJWT } from 'jose'
import type { AccessClaims } from './access-claims.js'
import type { SigningKeys } from './signing-keys.js'
import { readTokenForm, type TokenForm } from './token-form.js'
import type { VerificationKeys } from './verification-keys.js'
import { VerifiedTokens } from './verified-tokens.js'

/** Life of an access token (IDN-06). */
export const ACCESS_TOKEN_SECONDS = 15 * 60
/** How far the clocks of two machines may differ; never more than 60 s (SEC-16). */
export const CLOCK_LEEWAY_SECONDS = 30
const AUDIENCE = 'nexus'
const TYPE = 'at+jwt'

/** Whom a token is for. */
export type AccessGrant = Pick<AccessClaims, 'userId' | 'sessionId' | 'tenantId' | 'permissionVersion'>

/** What {@link AccessTokenVerifier} needs. */
export interface AccessTokenVerifierOptions {
  readonly keys: VerificationKeys
  readonly clock: Clock
  /** The public URL of this installation; a token of another one is refused. */
  readonly issuer: string
  /** How many verified tokens to remember, default 10,000. */
  readonly cacheSize?: number
}

/** What {@link AccessTokens} needs. */
export interface AccessTokensOptions extends AccessTokenVerifierOptions {
  readonly keys: SigningKeys
  readonly ids: Ids
}

/** Verifies access tokens; a process that only does so needs no private key. */
export class AccessTokenVerifier {
  private readonly verified: VerifiedTokens

  constructor(private readonly options: AccessTokenVerifierOptions) {
    this.verified = new VerifiedTokens(options.cacheSize ?? 10_000)
  }

  /**
   * The claims of a valid token. The answer never says which check failed, except that the token has expired.
   * @throws unauthenticated
   */
  async verify(token: string): Promise<AccessClaims> {
    const now = this.options.clock.now()
    const keyRevision = this.options.keys.revision()
    const known = this.verified.find(token, now.getTime(), keyRevision)
    if (known !== undefined) return known
    const form = readTokenForm(token)
    const key = form === undefined ? undefined : this.options.keys.publicKey(form.header.kid)
    if (form === undefined || key === undefined || !this.isFresh(form, now)) throw refused()
    await this.checkSignature(token, key, now)
    const claims = claimsOf(form)
    // Inside the leeway after its end a token is checked every time, so that the cache never outlives it.
    if (now.getTime() < claims.expiresAt * 1000) this.verified.remember(token, claims, keyRevision)
    return claims
  }

  private isFresh({ payload: { iat, exp } }: TokenForm, now: Date): boolean {
    return exp > iat && exp - iat <= ACCESS_TOKEN_SECONDS && iat <= now.getTime() / 1000 + CLOCK_LEEWAY_SECONDS
  }

  private async checkSignature(token: string, key: Parameters<typeof jwtVerify>[1], now: Date): Promise<void> {
    try {
      await jwtVerify(token, key, {
        algorithms: ['EdDSA'],
        typ: TYPE,
        audience: AUDIENCE,
        issuer: this.options.issuer,
        clockTolerance: CLOCK_LEEWAY_SECONDS,
        currentDate: now,
        requiredClaims: ['sub', 'sid', 'pv', 'iat', 'exp', 'jti'],
      })
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ERR_JWT_EXPIRED')
        throw unauthenticated('The access token has expired. Refresh it or sign in again.')
      throw refused()
    }
  }
}

/** Issues and verifies the EdDSA access tokens of this installation (RFC 9068 `at+jwt`, 15 minutes). */
export class AccessTokens extends AccessTokenVerifier {
  constructor(private readonly own: AccessTokensOptions) {
    super(own)
  }

  /** A new token and the Unix second at which it expires. */
  async issue(grant: AccessGrant): Promise<{ readonly token: string; readonly expiresAt: number }> {
    const { kid, privateKey } = this.own.keys.current()
    const issuedAt = Math.floor(this.own.clock.now().getTime() / 1000)
    const expiresAt = issuedAt + ACCESS_TOKEN_SECONDS
    const payload: TokenForm['payload'] = {
      iss: this.own.issuer,
      aud: AUDIENCE,
      sub: grant.userId,
      sid: grant.sessionId,
      ...(grant.tenantId === undefined ? {} : { tid: grant.tenantId }),
      pv: grant.permissionVersion,
      iat: issuedAt,
      exp: expiresAt,
      jti: this.own.ids.next(),
    }
    const token = await new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid }).sign(privateKey)
    return { token, expiresAt }
  }
}

const refused = (): Error => unauthenticated('The access token is not valid. Sign in again.')

function claimsOf({ payload }: TokenForm): AccessClaims {
  return Object.freeze({
    userId: payload.sub,
    sessionId: payload.sid,
    ...(payload.tid === undefined ? {} : { tenantId: payload.tid }),
    permissionVersion: payload.pv,
    tokenId: payload.jti,
    issuedAt: payload.iat,
    expiresAt: payload.exp,
  })
}
