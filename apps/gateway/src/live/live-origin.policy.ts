import { assertSameOrigin, type RequestSource } from '../sessions/same-origin.policy.js'

/**
 * No page of another origin listens (SEC-47), whatever it proves itself with. A program says nothing of where it comes
 * from, and has a token of its own; who uses the session of a browser has to say it.
 * @throws DomainError auth.cross_site_request
 */
export function assertMayListen(source: RequestSource, session: 'browser' | 'token'): void {
  const isSilent = source.origin === undefined && source.fetchSite === undefined
  if (isSilent && session === 'token') return
  assertSameOrigin(source)
}
