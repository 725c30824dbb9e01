// What the same work costs without the platform: Fastify, one check of the access token (jose), and exactly the statements
// that the platform says to PostgreSQL, over pg with a pool of the same size. No validation, no rights, no events.
import fastify from 'fastify'
import { importJWK, jwtVerify } from 'jose'
import pg from 'pg'
import { replay } from './replay.mjs'

async function serve({ databaseUrl, jwks, recipes, poolSize }) {
  const keys = new Map()
  for (const jwk of jwks) keys.set(jwk.kid, await importJWK(jwk, 'EdDSA'))
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize })
  pool.on('error', () => undefined)
  const server = fastify()
  const answer = async (request, reply) => {
    const token = request.headers.authorization?.slice('Bearer '.length) ?? ''
    try {
      await jwtVerify(token, ({ kid }) => keys.get(kid))
    } catch {
      return reply.code(401).send()
    }
    const recipe = recipes[request.params.kind]?.[Number(request.params.index)]
    if (recipe === undefined) return reply.code(404).send()
    const text = await replay(pool, recipe, request.headers['idempotency-key'])
    return reply
      .code(request.method === 'GET' ? 200 : 201)
      .header('content-type', 'application/json')
      .send(text)
  }
  server.get('/:kind/:index', answer)
  server.post('/:kind/:index', answer)
  return server.listen({ port: 0, host: '127.0.0.1' })
}

process.once('message', (settings) => {
  serve(settings).then(
    (url) => process.send({ url }),
    (error) => process.send({ error: error.stack }),
  )
})
process.once('disconnect', () => process.exit(0))
