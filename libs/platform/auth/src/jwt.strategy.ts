import { isDomainError, unauthenticated } from '@nexus/kernel'
import { Injectable, type ExecutionContext } from '@nestjs/common'
import { AuthGuard, PassportStrategy } from '@nestjs/passport'
import { ExtractJwt, Strategy } from 'passport-jwt'
import type { AccessClaims } from './access-claims.js'
import { AccessTokenVerifier } from './access-tokens.js'

type Verified = (error: unknown, claims?: AccessClaims) => void
type JwtVerifier = (token: string, tokens: unknown, options: unknown, done: Verified) => void

/**
 * passport-jwt verifies with jsonwebtoken, which refuses Ed25519 keys (and whose algorithm confusion is history that
 * we need not repeat). Its verifier is replaced by ours; what passport-jwt calls the key is the {@link AccessTokenVerifier}
 * of the strategy at work, so that several applications in one process keep their own.
 */
const verifyWithJose: JwtVerifier = (token, tokens, _options, done) => {
  if (tokens instanceof AccessTokenVerifier) {
    tokens.verify(token).then((claims) => {
      done(null, claims)
    }, done)
  } else {
    done(new Error('the jwt strategy must be the one of @nexus/platform-auth'))
  }
}
Object.assign(Strategy, { JwtVerifier: verifyWithJose })

/** The passport strategy `jwt`: a bearer token in the Authorization header, verified by {@link AccessTokenVerifier}. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(tokens: AccessTokenVerifier) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: (_request, _token, done) => done(null, tokens as never),
    })
  }

  /** Called by passport with what the verifier answered. */
  validate(claims: AccessClaims): AccessClaims {
    return claims
  }
}

/** Refuses requests without a valid bearer token; `request.user` is then the {@link AccessClaims}. @throws unauthenticated */
@Injectable()
export class BearerGuard extends AuthGuard('jwt') {
  override handleRequest<Claims>(
    error: unknown,
    claims: Claims | false | null,
    info: unknown,
    _context: ExecutionContext,
  ): Claims {
    if (claims) return claims
    const reason = error ?? info
    if (isDomainError(reason)) throw reason
    throw unauthenticated('The request has no access token. Sign in and send it as a bearer token.')
  }
}
