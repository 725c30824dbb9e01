import type { Provider } from '@nestjs/common'
import { refreshKeyFrom } from './refresh-token.adapter.js'

/**
 * Injection token of the secret that refresh tokens are derived from: text of at least 32 bytes, given by the host,
 * the same on every replica and never stored with the sessions. Another secret ends all sessions.
 */
export const REFRESH_TOKEN_SECRET = Symbol.for('nexus.identity.refresh-token-secret')

/** Injection token of the key derived from it, a Buffer. */
export const REFRESH_KEY = Symbol.for('nexus.identity.refresh-key')

export const refreshKeyProvider: Provider = {
  provide: REFRESH_KEY,
  inject: [REFRESH_TOKEN_SECRET],
  useFactory: (secret: string) => refreshKeyFrom(secret),
}
