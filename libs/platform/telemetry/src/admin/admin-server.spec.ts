import { createServer } from 'node:http'
import { type AdminServer, startAdminServer } from './admin-server.js'
import { type HealthCheck, Readiness } from './readiness.js'

let now = new Date('2026-03-31T09:30:00.000Z')
const clock = { now: () => now }
const later = (milliseconds: number): void => {
  now = new Date(now.getTime() + milliseconds)
}
const faults = new Map<string, string>()
const check = (name: string, kind: HealthCheck['kind']): HealthCheck => ({
  name,
  kind,
  run: () => (faults.has(name) ? Promise.reject(new Error(faults.get(name))) : Promise.resolve()),
})
const checks = [
  check('schema', 'required'),
  check('database', 'required'),
  check('messaging', 'required'),
  check('redis', 'degraded'),
  check('storage', 'degraded'),
]
const OK = { status: 'ok', failures: 0 }
const ALL_OK = { schema: OK, database: OK, messaging: OK, redis: OK, storage: OK }

describe('the admin port', () => {
  let readiness: Readiness
  let server: AdminServer
  let stuck = false
  const get = async (path: string, method = 'GET'): Promise<[number, unknown]> => {
    const answer = await fetch(`http://127.0.0.1:${String(server.port)}${path}`, { method })
    return [answer.status, await answer.json()]
  }

  beforeEach(async () => {
    faults.clear()
    stuck = false
    readiness = new Readiness({ checks: () => checks, clock })
    server = await startAdminServer({
      port: 0,
      host: '127.0.0.1',
      readiness,
      liveness: () => {
        if (stuck) throw new Error('stuck')
      },
      metrics: { expose: () => Promise.resolve({ contentType: 'text/plain; version=0.0.4', text: 'nexus_x 1\n' }) },
    })
  })
  afterEach(() => server.close())

  it('2.7: is ready with everything up, and tells every check when asked', async () => {
    expect(await get('/readyz')).toEqual([200, { status: 'ready', degraded: [] }])
    expect(await get('/readyz?verbose')).toEqual([200, { status: 'ready', degraded: [], checks: ALL_OK }])
  })

  it.each(['schema', 'database', 'messaging'])(
    '2.7: drops after three failures of %s, and returns after one success',
    async (name) => {
      expect((await get('/readyz'))[0]).toBe(200)
      faults.set(name, 'it is away')
      for (const failures of [1, 2, 3]) {
        later(1_000)
        const down = failures === 3
        expect(await get('/readyz?verbose')).toEqual([
          down ? 503 : 200,
          {
            status: down ? 'not_ready' : 'ready',
            degraded: [],
            checks: { ...ALL_OK, [name]: { status: 'failing', failures, error: 'it is away' } },
          },
        ])
      }
      expect(await get('/livez')).toEqual([200, { status: 'alive' }])
      expect(await get('/startupz')).toEqual([200, { status: 'started' }])
      faults.clear()
      later(1_000)
      expect(await get('/readyz?verbose')).toEqual([200, { status: 'ready', degraded: [], checks: ALL_OK }])
    },
  )

  it.each(['redis', 'storage'])('2.7: stays ready without %s, degraded from the first failure', async (name) => {
    await get('/readyz')
    faults.set(name, 'it is away')
    for (const failures of [1, 2, 3, 4]) {
      later(1_000)
      expect(await get('/readyz?verbose')).toEqual([
        200,
        {
          status: 'ready',
          degraded: [name],
          checks: { ...ALL_OK, [name]: { status: 'failing', failures, error: 'it is away' } },
        },
      ])
    }
    faults.clear()
    later(1_000)
    expect(await get('/readyz')).toEqual([200, { status: 'ready', degraded: [] }])
  })

  it('2.7: two failures with a success between them do not add up', async () => {
    await get('/readyz')
    for (const fault of [true, true, false, true, true]) {
      if (fault) faults.set('database', 'away')
      else faults.clear()
      later(1_000)
      expect((await get('/readyz'))[0]).toBe(200)
    }
  })

  it('2.7: many who ask at once count one failure', async () => {
    await get('/readyz')
    faults.set('database', 'away')
    later(1_000)
    for (let asks = 0; asks < 10; asks += 1) expect((await get('/readyz'))[0]).toBe(200)
  })

  it('2.7: is not ready and not started before everything required was there once', async () => {
    faults.set('schema', 'migrations are missing')
    faults.set('redis', 'away')
    expect(await get('/readyz')).toEqual([503, { status: 'not_ready', degraded: ['redis'] }])
    expect(await get('/startupz')).toEqual([503, { status: 'starting' }])
    faults.delete('schema')
    later(1_000)
    expect(await get('/startupz')).toEqual([200, { status: 'started' }])
    expect(await get('/readyz')).toEqual([200, { status: 'ready', degraded: ['redis'] }])
  })

  it('2.6: is taken out at once when it drains, and stays alive', async () => {
    await get('/readyz')
    readiness.drain()
    expect(await get('/readyz?verbose')).toEqual([503, { status: 'draining', degraded: [], checks: ALL_OK }])
    expect(await get('/livez')).toEqual([200, { status: 'alive' }])
  })

  it('2.7: a check that hangs fails after its time', async () => {
    const hanging = new Readiness({
      clock,
      checks: () => [{ name: 'database', kind: 'required', limitMs: 20, run: () => new Promise(() => undefined) }],
    })
    expect(await hanging.report()).toEqual({
      status: 'not_ready',
      degraded: [],
      checks: { database: { status: 'failing', failures: 1, error: 'no answer within 20 ms' } },
    })
  })

  it('tells no secret of what failed', async () => {
    faults.set('database', 'connect to postgres://nexus:hunter2secret@db/nexus failed, password=hunter2secret')
    const [, body] = await get('/readyz?verbose')
    expect(JSON.stringify(body)).not.toContain('hunter2secret')
  })

  it('says that it is stuck, gives metrics, and knows nothing else', async () => {
    stuck = true
    expect(await get('/livez')).toEqual([503, { status: 'stuck' }])
    const metrics = await fetch(`http://127.0.0.1:${String(server.port)}/metrics`)
    expect([metrics.headers.get('content-type'), await metrics.text()]).toEqual([
      'text/plain; version=0.0.4',
      'nexus_x 1\n',
    ])
    expect(await get('/')).toEqual([404, { status: 'not_found' }])
    expect(await get('/readyz', 'POST')).toEqual([405, { status: 'method_not_allowed' }])
  })

  it('names the port that it cannot have', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    await expect(startAdminServer({ port, host: '127.0.0.1', readiness })).rejects.toThrow(
      `the admin port ${String(port)} of 127.0.0.1 cannot be had`,
    )
    other.close()
  })
})
