import { defineOperation } from '@nexus/kernel'
import { z } from 'zod'
import { refreshTokenRefused } from './auth.errors.js'
import { exampleTokens, sessionTokens } from './session-tokens.js'

/** A refresh token as text; its form is not part of the contract. */
export const refreshToken = () => z.string().min(1).max(200).meta({ example: exampleTokens.refreshToken })

/** Exchanges a refresh token for an access token and the next refresh token. */
export const refreshSession = defineOperation({
  name: 'identity.session.refresh.v1',
  http: 'POST /auth/refresh-token',
  public: 'The refresh token itself proves who calls; the access token may have expired.',
  summary: 'Exchange a refresh token for a new pair of tokens.',
  description:
    'A refresh token is good for one use. Within 30 seconds the same token answers with the same successor, so that parallel tabs do not sign each other out; later use means that it was copied, and ends the session for everybody (IDN-05).',
  input: z.strictObject({ refreshToken: refreshToken() }),
  output: sessionTokens,
  errors: [refreshTokenRefused],
  idempotency: { none: 'The answer holds tokens, which are never stored.' },
  secretOutput: true,
  example: { input: { refreshToken: exampleTokens.refreshToken }, output: exampleTokens },
})
