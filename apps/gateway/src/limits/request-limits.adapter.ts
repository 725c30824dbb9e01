import { type AnyOperation, routeOf } from '@nexus/kernel'
import type { AccessTokenVerifier } from '@nexus/platform-auth'
import { limitHeaders, type RateLimiter, refusalOf } from '@nexus/platform-rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isConsoleFile } from '../console/console-page.policy.js'
import type { EdgeRequest } from '../edge/edge-request.adapter.js'
import type { OperationRegistry } from '../edge/operation-registry.adapter.js'
import { chargesOf, type EdgeLimits, edgeLimits, type LimitSettings } from './edge-limits.adapter.js'
import { weightOf } from './operation-weight.policy.js'

/** Who counts, and how much is allowed; the host leaves it out where nothing is limited. */
export interface RequestLimits {
  readonly limiter: RateLimiter
  readonly policies: EdgeLimits
}

/** By the settings; undefined when they turn limits off. */
export function requestLimits(settings: LimitSettings, limiter: RateLimiter): RequestLimits | undefined {
  return settings.NEXUS_RATE_LIMITS ? { limiter, policies: edgeLimits(settings) } : undefined
}

interface Parts extends RequestLimits {
  readonly registry: OperationRegistry
  readonly tokens: AccessTokenVerifier
  /** Answers a refusal. */
  refuse(error: unknown, request: EdgeRequest, reply: FastifyReply): void
}

/**
 * Counts every request before its body is read, whatever it asks for: what no route takes is counted too. Every answer
 * carries what is left (reliability.md 2.8, SEC-43).
 */
export function limitRequests(fastify: FastifyInstance, parts: Parts): void {
  const routes = routesOf(parts.registry.operations)
  fastify.addHook('onRequest', async (request, reply) => {
    if (isConsoleFile(request.url)) return
    const operation = routes.get(`${request.method} ${nameless(request.routeOptions.url ?? '')}`)
    const claims = await claimsOf(request, parts.tokens)
    const charges = chargesOf(parts.policies, { operation, claims, address: request.ip })
    const verdict = await parts.limiter.take(charges, operation === undefined ? 1 : weightOf(operation))
    const known = request as unknown as EdgeRequest
    known.nexus.spentMs = performance.now() - known.nexus.startedAt
    void reply.headers(limitHeaders(verdict))
    if (verdict.allowed) return
    Object.assign(known.nexus, { operation: operation?.name, ...claims })
    parts.refuse(refusalOf(verdict), known, reply)
    return reply
  })
}

const nameless = (path: string): string => path.replaceAll(/:[A-Za-z]+/g, ':')

function routesOf(operations: readonly AnyOperation[]): ReadonlyMap<string, AnyOperation> {
  return new Map(
    operations.flatMap((operation) => {
      const route = routeOf(operation)
      return route === undefined ? [] : [[`${route.method} ${nameless(`/api/v1${route.path}`)}`, operation] as const]
    }),
  )
}

/** Of a valid token of an organization; the guard of the route checks again and says what is wrong. */
async function claimsOf(
  request: FastifyRequest,
  tokens: AccessTokenVerifier,
): Promise<{ tenantId: string; userId: string } | undefined> {
  const token = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) return undefined
  try {
    const { tenantId, userId } = await tokens.verify(token)
    return tenantId === undefined ? undefined : { tenantId, userId }
  } catch {
    return undefined
  }
}
