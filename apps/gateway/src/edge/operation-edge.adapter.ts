import { logout } from '@nexus/contracts-identity'
import {
  type AnyOperation,
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  idempotencyOf,
  type RequestContext,
  routeOf,
  unauthenticated,
} from '@nexus/kernel'
import type { AccessClaims } from '@nexus/platform-auth'
import {
  entityTag,
  noneMatches,
  readIdempotencyKey,
  readPreferWait,
  requestFingerprint,
  versionOfIfMatch,
  weakTag,
} from '@nexus/platform-http'
import { CALL_BUDGET_MS, RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { AccessRights } from '../access/access-rights.adapter.js'
import { BrowserSessions } from '../sessions/browser-sessions.adapter.js'
import type { EdgeRequest } from './edge-request.adapter.js'
import { inputOf } from './operation-input.policy.js'
import { OPERATIONS, type OperationRegistry } from './operation-registry.adapter.js'

/** From an HTTP request to the operation of a service and back: context, headers, status; no rules of any business. */
@Injectable()
export class OperationEdge {
  constructor(
    private readonly rpc: RpcClient,
    private readonly rights: AccessRights,
    @Inject(OPERATIONS) private readonly registry: OperationRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    private readonly sessions: BrowserSessions,
  ) {}

  /** @throws DomainError every refusal, of the edge or of the service */
  async handle(operation: AnyOperation, request: EdgeRequest, reply: FastifyReply): Promise<void> {
    request.nexus.operation = operation.name
    const ctx = await this.contextOf(operation, request)
    const input = inputOf(operation, {
      params: request.params as Record<string, string>,
      query: request.query as Record<string, unknown>,
      body: this.sessions.bodyOf(operation, request),
    })
    const withKey = { ...ctx, idempotency: this.idempotencyOf(operation, request, ctx, input) }
    const { output, replayed } = await this.rpc.request(withKey, operation, input, awaitedBy(operation, request))
    this.rights.changedBy(operation, ctx.tenantId)
    if (replayed) void reply.header('idempotency-replayed', 'true')
    // What a browser kept of the session goes with it (SEC-51).
    if (operation.name === logout.name) void reply.header('clear-site-data', '"cache", "cookies", "storage"')
    this.answer(operation, request, reply, this.sessions.answerOf(operation, request, reply, output))
  }

  /** What a service is told about the caller. @throws DomainError auth.unauthenticated, request.unavailable */
  async contextOf(operation: AnyOperation, request: EdgeRequest): Promise<RequestContext> {
    const method = routeOf(operation)?.method
    const ifMatch = request.headers['if-match']
    const base = {
      rights: {},
      opId: this.ids.next(),
      traceId: request.nexus.traceId,
      operation: operation.name,
      audience: this.registry.audienceOf(operation),
      deadlineAt:
        this.clock.now().getTime() + CALL_BUDGET_MS[method === 'GET' ? 'read' : 'write'] - request.nexus.spentMs,
      expectedVersion:
        operation.concurrency === 'if-match' && ifMatch !== undefined ? versionOfIfMatch(ifMatch) : undefined,
      waitMs: readPreferWait(request.headers.prefer as string | undefined),
      ip: request.ip,
      userAgent: request.headers['user-agent']?.slice(0, 200),
    } satisfies RequestContext
    if (operation.public !== undefined) return base
    const claims = (request as { user?: AccessClaims }).user
    if (claims?.tenantId === undefined)
      throw unauthenticated('Sign in and send the access token as Authorization: Bearer.')
    const { tenantId, userId, sessionId } = claims
    request.nexus.tenantId = tenantId
    request.nexus.userId = userId
    const access = await this.rights.of({ ...claims, tenantId }, request.nexus.traceId)
    return { ...base, tenantId, actor: { kind: 'user', userId, name: access.name }, sessionId, rights: access.rights }
  }

  private idempotencyOf(
    operation: AnyOperation,
    request: EdgeRequest,
    ctx: RequestContext,
    input: unknown,
  ): RequestContext['idempotency'] {
    const header = request.headers['idempotency-key']
    if (header === undefined || idempotencyOf(operation) === 'none') return undefined
    const key = readIdempotencyKey(String(header))
    const [path = ''] = request.originalUrl.split('?')
    return {
      key,
      fingerprint: requestFingerprint({
        method: request.method,
        path: path.replace(/^\/api\/(?!v1\/)/, '/api/v1/'),
        input,
        ifMatch: request.headers['if-match'],
        principal: ctx.actor?.userId ?? '',
      }),
    }
  }

  /** Status, headers and body of an operation's answer. */
  answer(operation: AnyOperation, request: EdgeRequest, reply: FastifyReply, output: unknown): void {
    if (operation.success === 204 || output === null || output === undefined) {
      void reply.status(204).send()
      return
    }
    const body = JSON.stringify(output)
    const version = (output as { version?: unknown }).version
    const tag =
      typeof version === 'number' ? entityTag(version, body) : request.method === 'GET' ? weakTag(body) : undefined
    if (tag !== undefined) void reply.header('etag', tag)
    const ifNoneMatch = request.headers['if-none-match']
    if (request.method === 'GET' && tag !== undefined && ifNoneMatch !== undefined && noneMatches(ifNoneMatch, tag)) {
      void reply.status(304).send()
      return
    }
    if (operation.location !== undefined) void reply.header('location', `/api/v1${operation.location(output)}`)
    const unsettled = operation.settled !== undefined && !operation.settled(output)
    void reply
      .status(unsettled ? 202 : (operation.success ?? 200))
      .header('content-type', 'application/json; charset=utf-8')
      .send(body)
  }
}

/** A read ends with the client that waits for it; a write that has begun is done, whether or not anybody hears of it (reliability.md 2.9). */
const awaitedBy = (operation: AnyOperation, request: EdgeRequest): { signal?: AbortSignal } =>
  routeOf(operation)?.method === 'GET' ? { signal: request.nexus.gone } : {}
