import { count, isMeasuring, observe, openSpan } from '@nexus/platform-telemetry'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { EdgeRequest, EdgeState } from './edge-request.adapter.js'

/** The span of a request, which continues its caller's trace; undefined while tracing is off. */
export function spanOf({ method, headers }: FastifyRequest): EdgeState['span'] {
  const { traceparent } = headers
  const parent = typeof traceparent === 'string' ? { traceparent } : {}
  return openSpan({ name: method, kind: 'server', parent, attributes: { 'http.request.method': method } })
}

/** Makes what runs for a request part of its span, ends it with the answer, and counts both (rate, errors, duration). */
export function observeRequests(fastify: FastifyInstance): void {
  // A second time after the body was read, whose events know nothing of the request.
  for (const hook of ['onRequest', 'preHandler'] as const)
    fastify.addHook(hook, (request: FastifyRequest, _reply: unknown, done: () => void) => {
      const { span } = (request as EdgeRequest).nexus
      if (span === undefined) done()
      else span.enter(done)
    })
  fastify.addHook('onResponse', (request, { statusCode }, done) => {
    const { span, startedAt, operation = 'none' } = (request as EdgeRequest).nexus
    span?.end({
      name: `${request.method} ${operation}`,
      attributes: { 'http.response.status_code': statusCode, 'nexus.operation': operation },
      failed: statusCode >= 500,
    })
    if (isMeasuring()) {
      const method = METHODS.has(request.method) ? request.method : 'other'
      count('nexus_http_requests_total', { operation, method, status: String(statusCode) })
      observe('nexus_http_request_duration_seconds', { operation }, (performance.now() - startedAt) / 1000)
    }
    done()
  })
}

/** Whoever calls chooses the method, and each new one would be a new series. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
