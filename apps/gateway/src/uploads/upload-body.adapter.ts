import { DomainError } from '@nexus/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { EdgeRequest } from '../edge/edge-request.adapter.js'

const ROUTES: ReadonlySet<string | undefined> = new Set(['/api/v1/files', '/api/v1/files/:fileId/versions'])

const takesFile = (request: FastifyRequest): boolean =>
  request.method === 'POST' && ROUTES.has(request.routeOptions.url)

/**
 * Lets the body of an upload through as a stream, whatever its type: no parser holds it in memory. The declared type is kept
 * aside. All other routes take documents of bounded size only.
 */
export function streamUploads(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (takesFile(request)) {
      const { headers } = request.raw
      ;(request as unknown as EdgeRequest).nexus.declaredType = headers['content-type']
      headers['content-type'] = 'application/octet-stream'
    }
    done()
  })
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (takesFile(request)) done(null, payload)
    else
      done(
        new DomainError(
          'request.unsupported_media_type',
          'UNSUPPORTED',
          'This content type is not accepted here; files go to POST /api/v1/files.',
        ),
      )
  })
}
