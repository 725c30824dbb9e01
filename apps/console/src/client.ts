import { cookieSession, createNexusClient } from '@nexus/client'
import { preferredLanguage } from './preferences.js'

/** Operations that set or clear the cookies of a session, and need no proof but what they are given. */
const SESSION_PATHS = /\/api\/v1\/(auth\/(login|join|register|switch|logout)|invitations\/acceptance)$/

/** Asks for cookies instead of tokens where an answer would hold some (SEC-24). */
const fetchWithCookies: typeof globalThis.fetch = (input, init) => {
  if (!(input instanceof Request) || !SESSION_PATHS.test(new URL(input.url).pathname))
    return globalThis.fetch(input, init)
  const headers = new Headers(input.headers)
  headers.set('nexus-session', 'cookie')
  return globalThis.fetch(new Request(input, { headers }), init)
}

/** The session of this page: HTTP-only cookies, and a token against forged requests in memory. */
export const session = cookieSession()

/** The one way to the API. */
export const client = createNexusClient({
  baseUrl: '/api/v1',
  session,
  language: preferredLanguage,
  fetch: fetchWithCookies,
})
