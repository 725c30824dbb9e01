import { count, isMeasuring, type Logger, logRequest, observe, openSpan } from '@nexus/platform-telemetry'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { EdgeRequest, EdgeState } from './edge-request.adapter.js'

/** The span of a request, which continues its caller's trace; undefined while tracing is off. */
export function spanOf({ method, headers }: FastifyRequest): EdgeState['span'] {
  const { traceparent } = headers
  const parent = typeof traceparent === 'string' ? { traceparent } : {}
  return openSpan({ name: method, kind: 'server', parent, attributes: { 'http.request.method': method } })
}

/** What the log calls a request whose client left before its answer, as other servers do; nobody is ever sent it. */
const CLIENT_GONE = 499

/**
 * Makes what runs for a request part of its span, and ends it with the answer, or with the client's going: log line,
 * span, and the figures of rate, errors and duration.
 */
export function observeRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    ;(request as EdgeRequest).nexus.gone.addEventListener('abort', () => {
      const { isStream = false } = (request as EdgeRequest).nexus
      conclude(request as EdgeRequest, isStream ? 200 : CLIENT_GONE, logger)
    })
    done()
  })
  // A second time after the body was read, whose events know nothing of the request.
  for (const hook of ['onRequest', 'preHandler'] as const)
    fastify.addHook(hook, (request: FastifyRequest, _reply: unknown, done: () => void) => {
      const { span } = (request as EdgeRequest).nexus
      if (span === undefined) done()
      else span.enter(done)
    })
  fastify.addHook('onResponse', (request, { statusCode }, done) => {
    if (!(request as EdgeRequest).nexus.gone.aborted) conclude(request as EdgeRequest, statusCode, logger)
    done()
  })
}

/** Aborted when the connection ends before the whole answer has left. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}

function conclude(request: EdgeRequest, status: number, logger: Logger): void {
  const { span, startedAt, operation = 'none', traceId, tenantId, userId, code, isStream = false } = request.nexus
  const ms = performance.now() - startedAt
  logRequest(logger, {
    trace_id: traceId,
    tenant: tenantId,
    user: userId,
    operation,
    method: request.method,
    status,
    ms,
    error_code: code,
  })
  span?.end({
    name: `${request.method} ${operation}`,
    attributes: { 'http.response.status_code': status, 'nexus.operation': operation },
    failed: status >= 500,
  })
  if (!isMeasuring()) return
  const method = METHODS.has(request.method) ? request.method : 'other'
  count('nexus_http_requests_total', { operation, method, status: String(status) })
  if (!isStream) observe('nexus_http_request_duration_seconds', { operation }, ms / 1000)
}

/** Whoever calls chooses the method, and each new one would be a new series. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
