import { problemOf } from './problem.js'
import { type Session, singleFlight } from './session.js'

/** What signing in answers. */
export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
}

export interface BearerSessionOptions {
  readonly baseUrl: string
  readonly tokens: Tokens
  /** Told of each new pair: a refresh token is good for one use. */
  readonly onTokens?: (tokens: Tokens) => void
  readonly fetch?: typeof globalThis.fetch
}

/** The session of a program: tokens in memory, renewed when the access token has expired. Never for a browser, which uses {@link cookieSession}. */
export function bearerSession({
  baseUrl,
  tokens,
  onTokens,
  fetch = globalThis.fetch,
}: BearerSessionOptions): Session & {
  readonly tokens: Tokens
} {
  let current = tokens
  const renew = singleFlight(async () => {
    const response = await fetch(`${baseUrl}/auth/refresh-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refreshToken: current.refreshToken }),
    })
    if (response.status === 401) return false
    if (!response.ok) throw await problemOf(response)
    const { accessToken, refreshToken } = (await response.json()) as Tokens
    current = { accessToken, refreshToken }
    onTokens?.(current)
    return true
  })
  return {
    get tokens() {
      return current
    },
    authorize(headers) {
      headers.set('authorization', `Bearer ${current.accessToken}`)
    },
    renew,
  }
}
