import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import {
  acceptInvitation,
  joinOrganization,
  login,
  logout,
  refreshSession,
  registerOrganization,
  switchOrganization,
} from '@nexus/contracts-identity'
import { type AnyOperation, type Clock, unauthenticated } from '@nexus/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { assertSameOrigin } from './same-origin.policy.js'
import { clearedCookies, readSessionCookies, sessionCookies } from './session-cookies.adapter.js'
import { crossSiteRequest } from './sessions.errors.js'

/** What an operation that signs somebody in answers. */
interface SessionTokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresIn: number
  readonly sessionEndsAt: string
}

/** Operations that begin, renew or end a session. */
export const BROWSER_SESSION_OPERATIONS: ReadonlySet<string> = new Set(
  [login, joinOrganization, registerOrganization, acceptInvitation, refreshSession, switchOrganization, logout].map(
    ({ name }) => name,
  ),
)

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Operations that are proved by the refresh token alone. */
const BY_REFRESH_TOKEN = new Set<string>([refreshSession.name, switchOrganization.name, logout.name])

/**
 * Sessions of browsers (SEC-23, SEC-24): who signs in with `Nexus-Session: cookie` gets its tokens as HTTP-only cookies,
 * and a token against forged requests in the answer. Whoever sends `Authorization` has nothing to do with it.
 */
export class BrowserSessions {
  private readonly key: Buffer

  /** @param secret of this installation, the same in every process of the gateway */
  constructor(
    secret: Uint8Array,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'nexus browser sessions', 32))
  }

  /**
   * Takes the access token from its cookie, where the request brings none; the guard checks it like any other.
   * @throws DomainError auth.cross_site_request a change that no page of this origin asked for
   */
  admit(request: FastifyRequest): void {
    if (request.headers.authorization !== undefined || asksForCookies(request)) return
    const { access } = readSessionCookies(request.headers.cookie)
    if (access === undefined) return
    if (!SAFE.has(request.method)) {
      assertSameOrigin(sourceOf(request))
      this.assertToken(access, request.headers['nexus-csrf'])
    }
    request.headers.authorization = `Bearer ${access}`
  }

  /** The body of a request, with the refresh token of the browser where the operation needs it. */
  bodyOf(operation: AnyOperation, request: FastifyRequest): unknown {
    if (!asksForCookies(request) || !BROWSER_SESSION_OPERATIONS.has(operation.name)) return request.body
    assertSameOrigin(sourceOf(request))
    if (!BY_REFRESH_TOKEN.has(operation.name)) return request.body
    const { refresh } = readSessionCookies(request.headers.cookie)
    if (refresh === undefined) throw unauthenticated('This browser has no session, or it has ended; sign in.')
    return operation.name === switchOrganization.name
      ? { ...membersOf(request.body), refreshToken: refresh }
      : { refreshToken: refresh }
  }

  /** What a browser is told instead of an answer with tokens, which go into its cookies. */
  answerOf(operation: AnyOperation, request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
    if (!asksForCookies(request) || !BROWSER_SESSION_OPERATIONS.has(operation.name)) return output
    if (operation.name === logout.name) void reply.header('set-cookie', clearedCookies())
    if (!isSessionTokens(output)) return output
    const { accessToken, refreshToken, ...rest } = output
    const left = Math.floor((Date.parse(output.sessionEndsAt) - this.clock.now().getTime()) / 1000)
    void reply.header('set-cookie', sessionCookies(output, left))
    return { ...rest, csrfToken: this.tokenOf(accessToken) }
  }

  private assertToken(access: string, given: unknown): void {
    const wanted = Buffer.from(this.tokenOf(access))
    const got = Buffer.from(typeof given === 'string' ? given : '')
    if (wanted.length !== got.length || !timingSafeEqual(wanted, got))
      throw crossSiteRequest(
        'A change needs the header Nexus-Csrf with the token that signing in or refreshing answered.',
      )
  }

  /** Of a session; its access tokens come and go. */
  private tokenOf(access: string): string {
    return createHmac('sha256', this.key).update(sessionIdOf(access)).digest('base64url')
  }
}

/** What a body says besides; one that is no object is for the contract to refuse. */
const membersOf = (body: unknown): object => (typeof body === 'object' && body !== null ? body : {})

const asksForCookies = (request: FastifyRequest): boolean => request.headers['nexus-session'] === 'cookie'

const sourceOf = (request: FastifyRequest) => ({
  host: request.host,
  origin: request.headers.origin,
  fetchSite: request.headers['sec-fetch-site'],
})

/** The session that an access token names, or the token itself when it names none; who forges one is refused later. */
function sessionIdOf(access: string): string {
  try {
    const { sid } = JSON.parse(Buffer.from(access.split('.')[1] ?? '', 'base64url').toString()) as { sid?: unknown }
    return typeof sid === 'string' ? sid : access
  } catch {
    return access
  }
}

const isSessionTokens = (output: unknown): output is SessionTokens =>
  typeof output === 'object' && output !== null && 'accessToken' in output && 'refreshToken' in output
