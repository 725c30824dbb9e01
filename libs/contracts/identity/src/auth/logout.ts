import { defineOperation } from '@nexus/kernel'
import { z } from 'zod'
import { exampleTokens } from './session-tokens.js'
import { refreshToken } from './refresh-session.js'

/** Ends a session; its tokens are worthless afterwards. */
export const logout = defineOperation({
  name: 'identity.session.logout.v1',
  http: 'POST /auth/logout',
  public: 'The refresh token itself proves whose session ends; the access token may have expired.',
  summary: 'End a session.',
  description: 'Always answers the same, also when the session has ended already or the token is unknown.',
  input: z.strictObject({ refreshToken: refreshToken() }),
  output: z.strictObject({}),
  idempotency: { none: 'Ending a session twice is the same as ending it once.' },
  success: 204,
  example: { input: { refreshToken: exampleTokens.refreshToken }, output: {} },
})
