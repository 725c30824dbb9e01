import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** How often connections that have become idle are closed while the server closes, in milliseconds. */
const SWEEP_MS = 50
/** How long a connection may then go on without having asked for anything: its first request may be on the way. */
const SILENCE_MS = 500

/**
 * Lets a closing server end: requests under way are answered with `Connection: close`, and connections are closed as
 * they become idle. Fastify does so once, at the beginning; a client that keeps its connection would hold up the stop. So
 * would one that has opened it in advance, as browsers do: Node takes it for busy until it has had a request.
 */
export function closeGracefully(fastify: FastifyInstance): void {
  const { server } = fastify
  const silent = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }: { readonly socket: Socket }) => silent.delete(socket))
  let closing = false
  fastify.addHook('preClose', (done) => {
    closing = true
    const since = performance.now()
    const sweep = setInterval(() => {
      server.closeIdleConnections()
      if (performance.now() - since < SILENCE_MS) return
      for (const socket of silent) if (socket.bytesRead === 0) socket.destroy()
    }, SWEEP_MS)
    server.once('close', () => {
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
