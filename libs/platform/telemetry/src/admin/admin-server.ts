import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { redactText } from '../redaction.js'
import type { Readiness, ReadinessReport } from './readiness.js'

export interface AdminServerOptions {
  /** 0 takes a free one. */
  readonly port: number
  readonly host: string
  readonly readiness: Readiness
  /** Default: the event loop answers, and that is all that is asked. @throws when the process should be restarted */
  readonly liveness?: () => void
  readonly metrics?: { expose(): Promise<{ contentType: string; text: string }> }
}

export interface AdminServer {
  readonly port: number
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly body: object | string
  readonly contentType?: string
}

/**
 * Health and metrics on a port of their own, for orchestrator and Prometheus only (reliability.md 2.7): `/livez`,
 * `/readyz` (with `?verbose` every check), `/startupz`, `/metrics`.
 * @throws Error that names the port when it cannot be had
 */
export async function startAdminServer(options: AdminServerOptions): Promise<AdminServer> {
  const server = createServer((request, response) => {
    void serve(options, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        new Error(
          `the admin port ${String(options.port)} of ${options.host} cannot be had; set NEXUS_ADMIN_PORT to a free one`,
          {
            cause: error,
          },
        ),
      )
    })
    server.listen(options.port, options.host, resolve)
  })
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) }
}

async function serve(options: AdminServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let answer: Answer
  try {
    answer = await answerTo(options, request)
  } catch {
    answer = { status: 500, body: { status: 'failed' } }
  }
  const { status, body, contentType = 'application/json; charset=utf-8' } = answer
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store', connection: 'close' })
  response.end(request.method === 'HEAD' ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
}

async function answerTo(options: AdminServerOptions, { method, url }: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://admin')
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: { status: 'method_not_allowed' } }
  switch (pathname) {
    case '/livez':
      return live(options)
    case '/readyz':
      return ready(await options.readiness.report(), searchParams.has('verbose'))
    case '/startupz':
      return started(options.readiness)
    case '/metrics': {
      if (options.metrics === undefined) break
      const { contentType, text } = await options.metrics.expose()
      return { status: 200, body: text, contentType }
    }
  }
  return { status: 404, body: { status: 'not_found' } }
}

function live({ liveness }: AdminServerOptions): Answer {
  try {
    liveness?.()
    return { status: 200, body: { status: 'alive' } }
  } catch {
    return { status: 503, body: { status: 'stuck' } }
  }
}

function ready({ status, degraded, checks }: ReadinessReport, verbose: boolean): Answer {
  const told = Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [
      name,
      check.error === undefined ? check : { ...check, error: redactText(check.error) },
    ]),
  )
  return { status: status === 'ready' ? 200 : 503, body: { status, degraded, ...(verbose ? { checks: told } : {}) } }
}

async function started(readiness: Readiness): Promise<Answer> {
  if (!readiness.started) await readiness.report()
  return readiness.started
    ? { status: 200, body: { status: 'started' } }
    : { status: 503, body: { status: 'starting' } }
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
}
