import { logRequest, newTraceId, parseTraceparent } from '@nexus/platform-telemetry'
import helmet from '@fastify/helmet'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import type { Logger } from '@nexus/platform-telemetry'
import { GatewayModule, type GatewayParts } from './app.module.js'
import type { EdgeRequest } from './edge/edge-request.adapter.js'
import { ProblemFilter, sendProblem } from './edge/problem.adapter.js'

/** JSON bodies, in bytes (SEC-46); raw documents have limits of their own. */
const BODY_LIMIT = 1_048_576
const DOCUMENT_LIMIT = 10 * 1_048_576

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
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 4096 },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      begin(request as unknown as EdgeRequest)
      sendProblem(error, request as unknown as EdgeRequest, reply, report)
    },
  }
  const adapter = new FastifyAdapter(settings)
  const fastify: FastifyInstance = adapter.getInstance<FastifyInstance>()
  prepare(fastify, parts, logger)
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.of(parts), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: true,
  })
  await app.register(helmet, HELMET as never)
  app.useGlobalFilters(new ProblemFilter(report))
  await app.init()
  return app
}

const HELMET = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      frameAncestors: ["'none'"],
      formAction: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true, preload: true },
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
}

/** The trace id and start of a request: from a valid `traceparent`, else new. */
function begin(request: EdgeRequest): void {
  const given = request.headers.traceparent
  request.nexus = {
    traceId: (typeof given === 'string' ? parseTraceparent(given)?.traceId : undefined) ?? newTraceId(),
    startedAt: performance.now(),
  }
}

function prepare(fastify: FastifyInstance, parts: GatewayParts, logger: Logger): void {
  fastify.decorateRequest('nexus', null as never)
  fastify.addHook('onRequest', (request, reply, done) => {
    begin(request as unknown as EdgeRequest)
    void reply.headers({
      'x-trace-id': (request as EdgeRequest).nexus.traceId,
      'nexus-database': parts.health.databaseLabel(),
      'cache-control': 'no-store',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    })
    done()
  })
  fastify.addHook('onResponse', (request, reply, done) => {
    const { traceId, startedAt, operation, tenantId, userId, code } = (request as EdgeRequest).nexus
    logRequest(logger, {
      trace_id: traceId,
      tenant: tenantId,
      user: userId,
      operation: operation ?? 'none',
      method: request.method,
      status: reply.statusCode,
      ms: performance.now() - startedAt,
      error_code: code,
    })
    done()
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
export { OperationRegistry } from './edge/operation-registry.adapter.js'
export type { HealthReport, HealthSource } from './health/health.port.js'
export { API_VERSION, buildOpenApi } from './reference/openapi.builder.js'
