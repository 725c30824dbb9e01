import { SECURITY_HEADERS } from '../edge/security-headers.policy.js'

/** Where the built page wants the nonce of an answer. */
const PLACEHOLDER = /__NEXUS_NONCE__/g

/** What the service worker shows when Nexus cannot be reached. No answer writes a nonce into it, so its parts are files. */
const OFFLINE_PAGE = '/offline.html'
const OFFLINE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** Hashed names: what is in such a file never changes. */
const ASSETS = '/assets/'

/**
 * The page of the console for one answer: scripts and styles run by its nonce alone, never inline (SEC-25).
 * @param nonce of this answer and no other
 */
export function consolePage(
  template: string,
  nonce: string,
): { readonly html: string; readonly headers: Readonly<Record<string, string>> } {
  return {
    html: template.replaceAll(PLACEHOLDER, nonce),
    headers: { 'cache-control': 'no-store', 'content-security-policy': consolePolicy(nonce) },
  }
}

function consolePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ')
}

/** Headers of a file of the console: kept for ever when its name says what is in it, else asked for again each time. */
export function consoleFileHeaders(path: string): Readonly<Record<string, string>> {
  return {
    'cache-control': path.startsWith(ASSETS) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': filePolicy(path),
  }
}

function filePolicy(path: string): string {
  // A service worker works under the policy of its own file.
  if (path.endsWith('.js')) return "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"
  if (path === OFFLINE_PAGE) return OFFLINE_POLICY
  return SECURITY_HEADERS['content-security-policy'] ?? ''
}

/**
 * Whether a request is a browser's for a page of the console, which finds its way there by itself. Nobody else is
 * answered with a page: who asks for a file or for what is not there is told that it is not there.
 */
export function isConsolePage({
  path,
  accept,
}: {
  readonly path: string
  readonly accept: string | undefined
}): boolean {
  if (path.startsWith('/api/') || path.startsWith(ASSETS) || path === '/api') return false
  if (/\/\.|\.[a-z0-9]{1,8}$/i.test(path)) return false
  return accept?.includes('text/html') === true
}

/** Files of the console cost next to nothing, and one page needs dozens: they are not counted. */
export const isConsoleFile = (path: string): boolean => path.startsWith(ASSETS)
