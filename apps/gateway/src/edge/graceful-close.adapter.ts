import type { FastifyInstance } from 'fastify'

/** How often connections that have become idle are closed while the server closes, in milliseconds. */
const SWEEP_MS = 50

/**
 * Lets a closing server end: requests under way are answered with `Connection: close`, and connections are closed as
 * they become idle. Fastify does so once, at the beginning; a client that keeps its connection would hold up the stop.
 */
export function closeGracefully(fastify: FastifyInstance): void {
  let closing = false
  fastify.addHook('preClose', (done) => {
    closing = true
    const sweep = setInterval(() => {
      fastify.server.closeIdleConnections()
    }, SWEEP_MS)
    fastify.server.once('close', () => {
      clearInterval(sweep)
    })
    sweep.unref()
    done()
  })
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close')
    done(null, payload)
  })
}
