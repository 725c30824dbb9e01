import { isDomainError } from '@nexus/kernel'
import fastify, { type FastifyInstance } from 'fastify'
import { admitRequests } from './admission.adapter.js'
import { Admission, ADMISSION } from './admission.policy.js'

describe('Q-09: what the edge does with a request that finds no room', () => {
  let edge: FastifyInstance
  let unmeasured: () => void
  let admission: Admission
  let answer: () => void
  let under: string[]

  beforeEach(() => {
    under = []
    admission = new Admission(() => 0, { ...ADMISSION, first: 2, least: 2 })
    edge = fastify()
    unmeasured = admitRequests(
      edge,
      (error, _request, reply) => void reply.status(503).send(isDomainError(error) ? error.code : 'unknown'),
      admission,
    )
    const gate = new Promise<void>((open) => {
      answer = open
    })
    edge.get('/*', async ({ url }) => {
      under.push(url)
      await gate
      return 'done'
    })
  })
  afterEach(async () => {
    answer()
    unmeasured()
    await edge.close()
  })

  const ask = (url: string, headers: Record<string, string> = {}) => edge.inject({ url, headers })
  const occupied = async (): Promise<void> => {
    void ask('/api/v1/vendors')
    void ask('/api/v1/vendors')
    while (under.length < 2) await new Promise(setImmediate)
  }

  it('refuses it at once, and does nothing for it', async () => {
    await occupied()
    expect(await ask('/api/v1/vendors')).toMatchObject({ statusCode: 503, body: 'request.overloaded' })
    expect(under).toHaveLength(2)
  })

  it('tells its health, and serves the console, all the same', async () => {
    await occupied()
    const others = [ask('/api/v1/health'), ask('/requisitions')]
    while (under.length < 4) await new Promise(setImmediate)
    answer()
    expect((await Promise.all(others)).map(({ statusCode }) => statusCode)).toEqual([200, 200])
  })

  it('keeps no room for one that waits on purpose, and does for one with another preference', async () => {
    void ask('/api/v1/vendors', { prefer: 'respond-async, wait=2' })
    void ask('/api/v1/vendors', { prefer: 'return=minimal' })
    while (under.length < 2) await new Promise(setImmediate)
    expect(admission.inUse).toBe(1)
  })
})
