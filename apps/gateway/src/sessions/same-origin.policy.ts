import { crossSiteRequest } from './sessions.errors.js'

/** What a browser says of where a request comes from. */
export interface RequestSource {
  /** Host and port that the request was sent to. */
  readonly host: string
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
}

/**
 * Only a page of this origin may use a browser session for a change (SEC-23). Browsers set both headers themselves; who
 * sends neither is no browser of today, and has no business with cookies.
 * @throws DomainError auth.cross_site_request
 */
export function assertSameOrigin({ host, origin, fetchSite }: RequestSource): void {
  if (fetchSite !== undefined && fetchSite !== 'same-origin')
    throw crossSiteRequest(`The request comes from another site (${fetchSite.slice(0, 20)}).`)
  if (origin === undefined) {
    if (fetchSite === undefined)
      throw crossSiteRequest('The request says with neither Origin nor Sec-Fetch-Site where it comes from.')
    return
  }
  if (hostOf(origin) !== host) throw crossSiteRequest('The request comes from a page of another origin.')
}

/** `null`, as a sandboxed page says, is nobody's host. */
function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}
