import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bearerSession } from './bearer-session.js'
import { cookieSession } from './cookie-session.js'
import { createNexusClient } from './nexus-client.js'
import { ConnectionError, ProblemError } from './problem.js'

interface Heard {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
type Reply = readonly [status: number, body?: unknown, headers?: Record<string, string>]

const ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22'
const SIGNED_IN = {
  organization: { organizationId: ID, name: 'Example Ltd' },
  sessionEndsAt: '2026-03-31T21:30:00.000Z',
}
const TOKENS = { accessToken: 'a1', refreshToken: 'r1' }

describe('the client', () => {
  let server: Server
  let baseUrl: string
  let heard: Heard[]
  let answer: (request: Heard) => Reply | Promise<Reply>

  beforeAll(async () => {
    server = createServer((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        const one = {
          method: request.method ?? '',
          url: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(pieces).toString(),
        }
        heard.push(one)
        void Promise.resolve(answer(one)).then(([status, body, headers = {}]) => {
          response.writeHead(status, { 'content-type': 'application/json', ...headers })
          response.end(body === undefined ? undefined : JSON.stringify(body))
        })
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`
  })
  beforeEach(() => {
    heard = []
    answer = () => [200, {}]
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const client = (more: object = {}) =>
    createNexusClient({ baseUrl, retry: { pauseMs: 1 }, newKey: () => 'key-1', ...more })
  const problem = (status: number, code: string, headers: Record<string, string> = {}): Reply => [
    status,
    { status, code, title: 'No', detail: 'Not like this.', trace_id: 'f'.repeat(32), current_version: 4 },
    headers,
  ]
  const failure = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => new Error('it was not refused'),
      (error: unknown) => error,
    )

  it('puts path, query, body, version and key where the operation wants them', async () => {
    answer = () => [200, { version: 3 }, { etag: '"3.9f86d081"' }]
    const nexus = client({ language: () => 'de' })
    const { data, etag, isSettled } = await nexus.call('procurement.requisition.submit.v1', {
      path: { requisitionId: ID },
      ifMatch: '"2.aaaaaaaa"',
      waitSeconds: 2,
    })
    expect([data, etag, isSettled]).toEqual([{ version: 3 }, '"3.9f86d081"', true])
    await nexus.call('procurement.requisition.list.v1', { query: { limit: 20 } })
    expect(heard.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST /api/v1/requisitions/${ID}/submission`,
      'GET /api/v1/requisitions?limit=20',
    ])
    expect(heard[0]?.headers).toMatchObject({
      'if-match': '"2.aaaaaaaa"',
      'idempotency-key': 'key-1',
      prefer: 'wait=2',
      'accept-language': 'de',
    })
    expect(heard[1]?.headers['idempotency-key']).toBeUndefined()
  })

  it('says that a state follows later', async () => {
    answer = () => [202, {}]
    const { isSettled } = await client().call('procurement.requisition.submit.v1', {
      path: { requisitionId: ID },
      ifMatch: '"2.aaaaaaaa"',
    })
    expect(isSettled).toBe(false)
  })

  it('throws a refusal as what it says, and never repeats it', async () => {
    answer = () => problem(412, 'request.version_mismatch', { etag: '"4.bbbbbbbb"' })
    const error = await failure(client().call('procurement.vendor.get.v1', { path: { vendorId: ID } }))
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({
      status: 412,
      code: 'request.version_mismatch',
      detail: 'Not like this.',
      traceId: 'f'.repeat(32),
      currentVersion: 4,
      etag: '"4.bbbbbbbb"',
    })
    expect(heard).toHaveLength(1)
  })

  it('reads an answer of something in between that is not Nexus', async () => {
    answer = () => [502]
    expect(await failure(client().call('identity.session.me.v1', {}))).toMatchObject({ status: 502, code: 'http.502' })
  })

  describe('repeats', () => {
    it('a change under the same key, and gives up after two repeats', async () => {
      answer = () => problem(503, 'request.unavailable')
      const body = { name: 'Paper & Co', country: 'DE' }
      expect(await failure(client().call('procurement.vendor.create.v1', { body }))).toMatchObject({ status: 503 })
      expect(heard.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-1', 'key-1'])
      expect(new Set(heard.map((each) => each.body)).size).toBe(1)
    })

    it('a read until it is answered', async () => {
      answer = () => (heard.length < 3 ? problem(503, 'request.unavailable') : [200, { items: [] }])
      const { data } = await client().call('procurement.vendor.list.v1', {})
      expect(data).toEqual({ items: [] })
    })

    it('nothing that has no key and is no read', async () => {
      answer = () => problem(503, 'request.unavailable')
      const body = { email: 'ada@example.com', password: 'nine lamps over a quiet river' }
      expect(await failure(client().call('identity.session.login.v1', { body }))).toMatchObject({ status: 503 })
      expect(heard).toHaveLength(1)
    })

    it('nothing whose server asks for more patience than there is', async () => {
      answer = () => problem(429, 'request.rate_limited', { 'retry-after': '30' })
      expect(await failure(client().call('procurement.vendor.list.v1', {}))).toMatchObject({ retryAfterMs: 30_000 })
      expect(heard).toHaveLength(1)
    })

    it('nothing after it was called off', async () => {
      const stop = new AbortController()
      answer = () => {
        stop.abort()
        return problem(503, 'request.unavailable')
      }
      const call = client({ retry: { pauseMs: 60_000 } }).call('procurement.vendor.list.v1', { signal: stop.signal })
      expect(await failure(call)).toMatchObject({ name: 'AbortError' })
      expect(heard).toHaveLength(1)
    })
  })

  it('tells that nobody answers from a refusal', async () => {
    const nexus = client({ baseUrl: 'http://127.0.0.1:1/api/v1' })
    expect(await failure(nexus.call('identity.session.me.v1', {}))).toBeInstanceOf(ConnectionError)
  })

  it('walks through all pages of a list', async () => {
    answer = ({ url }) => [200, { items: [url], nextCursor: url.includes('cursor=two') ? null : 'two' }]
    const seen = []
    for await (const page of client().pages('procurement.vendor.list.v1', { query: { limit: 1 } }))
      seen.push(...page.items)
    expect(seen).toEqual(['/api/v1/vendors?limit=1', '/api/v1/vendors?limit=1&cursor=two'])
  })

  describe('with tokens', () => {
    it('renews them once for all who wait, and repeats what they asked', async () => {
      const told: unknown[] = []
      answer = async ({ url, headers }) => {
        if (url.endsWith('/auth/refresh-token')) {
          await new Promise((resolve) => setTimeout(resolve, 20))
          return [200, { accessToken: 'a2', refreshToken: 'r2' }]
        }
        return headers.authorization === 'Bearer a2' ? [200, { items: [] }] : problem(401, 'auth.unauthenticated')
      }
      const session = bearerSession({ baseUrl, tokens: TOKENS, onTokens: (tokens) => told.push(tokens) })
      const nexus = client({ session })
      await Promise.all([1, 2, 3].map(() => nexus.call('procurement.vendor.list.v1', {})))
      expect(heard.filter(({ url }) => url.endsWith('/refresh-token')).map(({ body }) => body)).toEqual([
        '{"refreshToken":"r1"}',
      ])
      expect(told).toEqual([{ accessToken: 'a2', refreshToken: 'r2' }])
      expect(session.tokens.refreshToken).toBe('r2')
    })

    it('tells that the session is over, and asks no further', async () => {
      answer = () => problem(401, 'auth.unauthenticated')
      let isOver = 0
      const nexus = client({ session: bearerSession({ baseUrl, tokens: TOKENS }), onSignedOut: () => (isOver += 1) })
      expect(await failure(nexus.call('procurement.vendor.list.v1', {}))).toMatchObject({ status: 401 })
      expect([isOver, heard.length]).toEqual([1, 2])
    })
  })

  describe('in a browser', () => {
    it('learns the token against forgery from a renewal, and sends it with changes alone', async () => {
      answer = ({ url }) =>
        url.endsWith('/auth/refresh-token') ? [200, { ...SIGNED_IN, csrfToken: 'c1' }] : [200, { items: [] }]
      const session = cookieSession({ baseUrl, locks: undefined })
      const seen: string[] = []
      session.onChange((state) => seen.push(state))
      const nexus = client({ session })
      await nexus.call('procurement.vendor.list.v1', {})
      await nexus.call('procurement.vendor.create.v1', { body: { name: 'Paper & Co', country: 'DE' } })
      expect(
        heard.map(({ url, headers }) => [url.split('/').at(-1), headers['nexus-csrf'], headers['nexus-session']]),
      ).toEqual([
        ['vendors', undefined, undefined],
        ['refresh-token', undefined, 'cookie'],
        ['vendors', 'c1', undefined],
      ])
      expect([session.state, session.current?.organization.name, seen]).toEqual([
        'signed-in',
        'Example Ltd',
        ['signed-in'],
      ])
    })

    it('SEC-24: never holds a token', async () => {
      answer = () => [200, { ...SIGNED_IN, csrfToken: 'c1' }]
      const session = cookieSession({ baseUrl, locks: undefined })
      expect(await session.renew()).toBe(true)
      expect(JSON.stringify(session.current)).not.toMatch(/accessToken|refreshToken/)
    })

    it('is signed out when the session cannot be renewed', async () => {
      answer = () => problem(401, 'auth.unauthenticated')
      const session = cookieSession({ baseUrl, locks: undefined })
      expect([await session.renew(), session.state]).toEqual([false, 'signed-out'])
    })

    it('lets one tab after the other renew', async () => {
      answer = () => [200, { ...SIGNED_IN, csrfToken: 'c1' }]
      const names: string[] = []
      const locks = {
        request: <T>(name: string, work: () => Promise<T>): Promise<T> => {
          names.push(name)
          return work()
        },
      }
      await cookieSession({ baseUrl, locks }).renew()
      expect(names).toEqual(['nexus-session'])
    })
  })
})
