import { problemOf } from './problem.js'
import { type Session, singleFlight } from './session.js'

/** What the gateway tells a browser of its session; the tokens themselves are cookies that no script can read. */
export interface SignedIn {
  readonly organization: { readonly organizationId: string; readonly name: string }
  /** ISO 8601; the session ends then at the latest. */
  readonly sessionEndsAt: string
  /** Sent with every change, so that no other site can make one (SEC-23). */
  readonly csrfToken: string
}

export type SessionState = 'unknown' | 'signed-in' | 'signed-out'

export interface CookieSession extends Session {
  readonly state: SessionState
  readonly current: SignedIn | undefined
  /** After an answer to sign-in, join or registration. */
  accept(signedIn: SignedIn): void
  /** Forgets the session of this page; who signs out tells Nexus first. */
  forget(): void
  onChange(listener: (state: SessionState) => void): () => void
}

interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>
}

/** The header that asks for cookies instead of tokens. */
export const COOKIE_SESSION = { 'nexus-session': 'cookie' } as const

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The session of a browser: HTTP-only cookies, and a token against forged requests in memory. Tabs take turns to renew it.
 * @param options `locks`: those of the browser, so that two tabs do not renew at once
 */
export function cookieSession({
  baseUrl = '/api/v1',
  fetch = globalThis.fetch.bind(globalThis),
  locks = (globalThis as { navigator?: { locks?: Locks } }).navigator?.locks,
}: {
  readonly baseUrl?: string
  readonly fetch?: typeof globalThis.fetch
  readonly locks?: Locks | undefined
} = {}): CookieSession {
  let current: SignedIn | undefined
  let state: SessionState = 'unknown'
  const listeners = new Set<(state: SessionState) => void>()
  const become = (next: SessionState, signedIn: SignedIn | undefined): void => {
    const before = state
    state = next
    current = signedIn
    if (before !== next) for (const listener of listeners) listener(next)
  }
  const ask = async (): Promise<boolean> => {
    const response = await fetch(`${baseUrl}/auth/refresh-token`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', ...COOKIE_SESSION },
      body: '{}',
    })
    if (response.status === 401 || response.status === 403) {
      become('signed-out', undefined)
      return false
    }
    if (!response.ok) throw await problemOf(response)
    become('signed-in', (await response.json()) as SignedIn)
    return true
  }
  const renew = singleFlight(() => (locks === undefined ? ask() : locks.request('nexus-session', ask)))
  return {
    get state() {
      return state
    },
    get current() {
      return current
    },
    accept(signedIn) {
      become('signed-in', signedIn)
    },
    forget() {
      become('signed-out', undefined)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async authorize(headers, method) {
      if (SAFE.has(method)) return
      // A page that was just loaded has the cookies, and learns the token by renewing.
      if (current === undefined && state === 'unknown') await renew()
      if (current !== undefined) headers.set('nexus-csrf', current.csrfToken)
    },
    renew,
  }
}
