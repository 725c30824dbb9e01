import { parseCookie, stringifySetCookie } from 'cookie'

export const ACCESS_COOKIE = '__Host-nexus-access'
export const REFRESH_COOKIE = '__Host-nexus-refresh'

/**
 * A browser that asks for nothing for half an hour is signed out (SEC-13): the access cookie lasts 15 minutes, and only
 * its renewal gives the refresh cookie a new life.
 */
const IDLE_SECONDS = 45 * 60

/** SEC-24: no script reads them, no other site or plain connection carries them, and no other host can set them. */
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

export interface SessionCookies {
  readonly access: string | undefined
  readonly refresh: string | undefined
}

export function readSessionCookies(header: string | undefined): SessionCookies {
  if (header === undefined) return { access: undefined, refresh: undefined }
  const cookies = parseCookie(header)
  return { access: cookies[ACCESS_COOKIE], refresh: cookies[REFRESH_COOKIE] }
}

/** `Set-Cookie` values that keep a session. @param endsInSeconds until the session ends in any case */
export function sessionCookies(
  tokens: { readonly accessToken: string; readonly refreshToken: string; readonly expiresIn: number },
  endsInSeconds: number,
): string[] {
  const kept = (name: string, value: string, seconds: number): string =>
    stringifySetCookie({ ...ATTRIBUTES, name, value, maxAge: Math.max(0, Math.min(seconds, endsInSeconds)) })
  return [
    kept(ACCESS_COOKIE, tokens.accessToken, tokens.expiresIn),
    kept(REFRESH_COOKIE, tokens.refreshToken, IDLE_SECONDS),
  ]
}

/** `Set-Cookie` values that end it. */
export const clearedCookies = (): string[] =>
  [ACCESS_COOKIE, REFRESH_COOKIE].map((name) => stringifySetCookie({ ...ATTRIBUTES, name, value: '', maxAge: 0 }))
