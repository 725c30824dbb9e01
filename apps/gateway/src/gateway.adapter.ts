import { randomBytes } from 'node:crypto'
import { type Logger, newTraceId, parseTraceparent } from '@nexus/platform-telemetry'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyInstance, FastifyReply, FastifyServerOptions } from 'fastify'
import { GatewayModule, type GatewayParts } from './app.module.js'
import { serveConsole } from './console/console-files.adapter.js'
import { refuseConnection } from './edge/client-fault.adapter.js'
import type { EdgeRequest } from './edge/edge-request.adapter.js'
import { closeGracefully } from './edge/graceful-close.adapter.js'
import { readJson } from './edge/json-text.policy.js'
import { ProblemFilter, sendProblem } from './edge/problem.adapter.js'
import { goneSignal, observeRequests, spanOf } from './edge/request-observation.adapter.js'
import { SECURITY_HEADERS } from './edge/security-headers.policy.js'
import { limitRequests } from './limits/request-limits.adapter.js'
import { admitRequests } from './resilience/admission.adapter.js'
import { resilientTransport } from './resilience/resilient-transport.adapter.js'
import { BrowserSessions } from './sessions/browser-sessions.adapter.js'
import { streamUploads } from './uploads/upload-body.adapter.js'

/** JSON bodies, in bytes (SEC-46); raw documents have limits of their own. */
const BODY_LIMIT = 1_048_576
const DOCUMENT_LIMIT = 10 * 1_048_576

/** How long a client may take to send its request, in milliseconds. */
const REQUEST_TIMEOUT = 60_000

/** Builds the HTTP edge; the host listens and closes. */
export async function createGateway(
  parts: GatewayParts,
  options: { logger: Logger; trustProxy: boolean | string[] },
): Promise<NestFastifyApplication> {
  const { logger } = options
  const report = (error: unknown, traceId: string): void => {
    logger.error({ trace_id: traceId, err: error }, 'unexpected fault at the edge')
  }
  const settings: FastifyServerOptions = {
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustProxy,
    // GW-01: /api/… is an alias of /api/v1/…
    rewriteUrl: (request) => (request.url ?? '/').replace(/^\/api\/(?!v1\/)/, '/api/v1/'),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 4096 },
    requestTimeout: REQUEST_TIMEOUT,
    // A stop closes idle connections and serves what still comes over the others (reliability.md 2.6).
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => {
      begin(request as unknown as EdgeRequest, reply, parts)
      sendProblem(error, request as unknown as EdgeRequest, reply, report)
    },
  }
  const adapter = new FastifyAdapter(settings)
  const fastify: FastifyInstance = adapter.getInstance<FastifyInstance>()
  prepare(fastify, parts, logger)
  const notCounting = admitRequests(fastify, (error, request, reply) => {
    sendProblem(error, request, reply, report)
  })
  const sessions = new BrowserSessions(parts.browserSecret ?? randomBytes(32), parts.clock)
  fastify.addHook('onRequest', (request, reply, done) => {
    try {
      sessions.admit(request)
    } catch (error) {
      sendProblem(error, request as unknown as EdgeRequest, reply, report)
      return
    }
    done()
  })
  if (parts.limits !== undefined)
    limitRequests(fastify, {
      ...parts.limits,
      ...{ registry: parts.registry, tokens: parts.tokens },
      refuse: (error, request, reply) => {
        sendProblem(error, request, reply, report)
      },
    })
  if (parts.consoleFolder !== undefined) serveConsole(fastify, parts.consoleFolder)
  const transport = resilientTransport(parts.transport, { log: logger, ...parts.resilience })
  const stopMeasuring = transport.measure()
  fastify.addHook('onClose', () => {
    stopMeasuring()
    notCounting()
    return Promise.resolve()
  })
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.of(parts, transport, sessions), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  })
  app.useGlobalFilters(new ProblemFilter(report))
  await app.init()
  return app
}

/** The trace id and start of a request, from a valid `traceparent`, else new; and what every answer carries. */
function begin(request: EdgeRequest, reply: FastifyReply, parts: GatewayParts): void {
  const given = request.headers.traceparent
  const span = spanOf(request)
  request.nexus = {
    traceId:
      span?.traceId ?? (typeof given === 'string' ? parseTraceparent(given)?.traceId : undefined) ?? newTraceId(),
    startedAt: performance.now(),
    spentMs: 0,
    span,
    gone: goneSignal(reply),
  }
  void reply.headers({
    ...SECURITY_HEADERS,
    'x-trace-id': request.nexus.traceId,
    'nexus-database': parts.health.databaseLabel(),
  })
}

function prepare(fastify: FastifyInstance, parts: GatewayParts, logger: Logger): void {
  fastify.decorateRequest('nexus', null as never)
  closeGracefully(fastify)
  fastify.addHook('onRequest', (request, reply, done) => {
    begin(request as unknown as EdgeRequest, reply, parts)
    done()
  })
  observeRequests(fastify, logger)
  // Only what an operation can take: no text, no forms.
  fastify.removeAllContentTypeParsers()
  streamUploads(fastify)
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJson(body))
    } catch (error) {
      done(error as Error)
    }
  })
  fastify.addContentTypeParser(
    ['application/xml', 'text/xml'],
    { parseAs: 'buffer', bodyLimit: DOCUMENT_LIMIT },
    (_request, body, done) => {
      done(null, body)
    },
  )
}

export { AccessRights } from './access/access-rights.adapter.js'
export { DOCUMENT_KINDS } from './live/document-kinds.policy.js'
export { LiveDocuments } from './live/live-documents.adapter.js'
export { LiveFeeds, type LiveNews } from './live/live-feeds.adapter.js'
export { OperationRegistry } from './edge/operation-registry.adapter.js'
export type { HealthReport, HealthSource } from './health/health.port.js'
export type { LimitSettings } from './limits/edge-limits.adapter.js'
export { requestLimits, type RequestLimits } from './limits/request-limits.adapter.js'
export { RESILIENCE, type ResiliencePolicy } from './resilience/resilience.config.js'
export { ResilientTransport, resilientTransport } from './resilience/resilient-transport.adapter.js'
export type { SteadyClock } from './resilience/steady-clock.adapter.js'
export { API_VERSION, buildOpenApi } from './reference/openapi.builder.js'
