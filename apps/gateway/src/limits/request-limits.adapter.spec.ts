import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { login, logout, getMe, refreshSession, resolveAccess, searchAudit } from '@nexus/contracts-identity'
import { type AnyOperation, systemClock, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { MemoryRateLimiter, type RateLimiter, RedisRateLimiter } from '@nexus/platform-rate-limit'
import { RedisUnavailable } from '@nexus/platform-redis'
import { CALL_BUDGET_MS, HmacContextSigner } from '@nexus/platform-service'
import type { ObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createGateway, OperationRegistry, requestLimits } from '../gateway.adapter.js'

const operations: readonly AnyOperation[] = [login, logout, getMe, refreshSession, searchAudit]
const ORGANIZATION = 12
const PERSON = 8
const ADDRESS = 6
const SIGN_IN = 3

describe('the limits of the edge', () => {
  const ids = uuidV7Ids(systemClock)
  const open: NestFastifyApplication[] = []
  let folder: string
  let tokens: AccessTokens

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-limits-'))
    const keys = await SigningKeys.open({ file: join(folder, 'keys.json'), clock: systemClock })
    tokens = new AccessTokens({ keys, clock: systemClock, ids, issuer: 'nexus' })
  })
  afterAll(async () => {
    await Promise.all(open.map((gateway) => gateway.close()))
    await rm(folder, { recursive: true, force: true })
  })

  /** A gateway of its own, whose services answer with their examples. */
  const edge = async (
    options: {
      limiter?: RateLimiter
      on?: boolean
      trustProxy?: boolean | string[]
      /** Told how long a service may take. */
      onCall?: (operation: string, timeoutMs: number) => void
    } = {},
  ): Promise<(path: string, init?: RequestInit) => Promise<Response>> => {
    const examples = new Map([...operations, resolveAccess].map(({ name, example }) => [name, example.output]))
    const access = { ...resolveAccess.example.output, active: true, rights: { 'audit:read': 'all' } }
    const { limiter = new MemoryRateLimiter({ nowMs: () => 0 }), on = true, trustProxy = false } = options
    const settings = {
      NEXUS_RATE_LIMITS: on,
      NEXUS_RATE_LIMIT_ORGANIZATION: ORGANIZATION,
      NEXUS_RATE_LIMIT_PERSON: PERSON,
      NEXUS_RATE_LIMIT_ADDRESS: ADDRESS,
      NEXUS_RATE_LIMIT_SIGN_IN: SIGN_IN,
    }
    const gateway = await createGateway(
      {
        ...{ registry: new OperationRegistry(operations.map((each) => ({ ...each, calls: [] }))), tokens, ids },
        transport: {
          request: (name, _request, _headers, timeoutMs) => {
            options.onCall?.(name, timeoutMs)
            return Promise.resolve({
              output: name === resolveAccess.name ? access : examples.get(name),
              replayed: false,
            })
          },
        },
        signer: new HmacContextSigner(),
        storage: {} as ObjectStorage,
        clock: systemClock,
        health: { report: () => Promise.reject(new Error('not asked')), databaseLabel: () => 'test' },
        limits: requestLimits(settings, limiter),
      },
      { logger: createLogger({ service: 'test', level: 'silent' }), trustProxy },
    )
    open.push(gateway)
    await gateway.listen(0, '127.0.0.1')
    const url = await gateway.getUrl()
    return (path, init) => fetch(`${url}${path}`, init)
  }
  const person = async (tenantId: string = randomUUID(), userId: string = randomUUID()) => {
    const grant = { tenantId, userId, sessionId: randomUUID(), permissionVersion: 1 }
    return { headers: { authorization: `Bearer ${(await tokens.issue(grant)).token}` } }
  }
  const signIn = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login.example.input),
  }
  /** How many of the requests, one after the other, were not refused by a limit. */
  const passed = async (requests: (() => Promise<Response>)[]): Promise<number> => {
    let count = 0
    for (const request of requests) count += (await request()).status === 429 ? 0 : 1
    return count
  }
  const times = (count: number, request: (index: number) => Promise<Response>): (() => Promise<Response>)[] =>
    Array.from({ length: count }, (_each, index) => () => request(index))

  it('say with every answer what is left', async () => {
    const ask = await edge()
    const ada = await person()
    const answer = await ask('/api/v1/auth/me', ada)
    expect([answer.status, answer.headers.get('ratelimit-policy'), answer.headers.get('ratelimit')]).toEqual([
      200,
      '"organization";q=12;w=60, "person";q=8;w=60',
      '"organization";r=11;t=60, "person";r=7;t=60',
    ])
    const others = [
      await ask('/api/v1/nothing', ada),
      await ask('/api/v1/auth/me'),
      await ask('/api/v1/problems/quota'),
      await ask('/api/v1/auth/login', { ...signIn, body: '{' }),
    ]
    expect(others.map(({ status, headers }) => [status, headers.get('ratelimit')])).toEqual([
      [404, '"organization";r=10;t=60, "person";r=6;t=60'],
      [401, '"address";r=5;t=60'],
      [200, '"address";r=4;t=60'],
      [400, '"address";r=3;t=60, "sign-in";r=2;t=60'],
    ])
  })

  it('refuse with 429, which limit it was, and when to come back', async () => {
    const ask = await edge()
    const ada = await person()
    expect(await passed(times(PERSON + 2, () => ask('/api/v1/auth/me', ada)))).toBe(PERSON)
    const refused = await ask('/api/v1/auth/me', ada)
    expect([refused.status, refused.headers.get('content-type'), refused.headers.get('retry-after')]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
      '68',
    ])
    expect(refused.headers.get('ratelimit')).toBe('"organization";r=4;t=60, "person";r=0;t=68')
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await refused.json()).toMatchObject({
      ...{ type: '/api/v1/problems/quota', title: 'Too many requests', status: 429, instance: '/api/v1/auth/me' },
      ...{ code: 'request.rate_limited', facts: { violatedPolicies: ['person'] } },
      trace_id: refused.headers.get('x-trace-id'),
    })
  })

  it('FLT-16: of one organization that floods do not limit another', async () => {
    const ask = await edge()
    const flood = randomUUID()
    const people = await Promise.all([1, 2, 3].map(() => person(flood)))
    const sent = people.flatMap((each) => times(PERSON, () => ask('/api/v1/auth/me', each)))
    expect(await passed(sent)).toBe(ORGANIZATION)
    const other = await person()
    expect(await passed(times(PERSON, () => ask('/api/v1/auth/me', other)))).toBe(PERSON)
  })

  it('2.8: count a search several times', async () => {
    const ask = await edge()
    const ada = await person()
    expect(await passed(times(4, () => ask('/api/v1/audit', ada)))).toBe(1)
    expect(await passed(times(8, () => ask('/api/v1/auth/me', ada)))).toBe(PERSON - 5)
  })

  describe('SEC-43: are not got round', () => {
    it.each<[string, (index: number) => [string, RequestInit]]>([
      [
        'X-Forwarded-For and its like',
        (index) => [
          '/api/v1/problems/quota',
          {
            headers: {
              'x-forwarded-for': `192.0.2.${String(index)}`,
              'x-real-ip': `192.0.2.${String(index)}`,
              forwarded: `for=192.0.2.${String(index)}`,
            },
          },
        ],
      ],
      [
        'upper case, trailing slashes and escapes',
        (index) => [
          [
            '/api/v1/auth/me',
            '/API/v1/auth/me',
            '/api/v1/auth/me/',
            '/api/v1/auth/%6de',
            '/api/auth/me',
            '/api/v1//auth/me',
            '/api/v1/auth/me?x',
            '/api/v1/auth/./me',
          ][index % 8]!,
          {},
        ],
      ],
      [
        'other methods and headers that override them',
        (index) => [
          '/api/v1/auth/me',
          {
            method: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'][index % 5]!,
            headers: { 'x-http-method-override': 'GET' },
          },
        ],
      ],
      [
        'tokens that are not valid',
        (index) => ['/api/v1/auth/me', { headers: { authorization: `Bearer x${String(index)}` } }],
      ],
      [
        'headers that name an organization',
        (index) => [
          '/api/v1/auth/me',
          { headers: { 'nx-tenant': String(index), 'x-tenant': String(index), 'x-user': String(index) } },
        ],
      ],
    ])('by an address with %s', async (_trick, request) => {
      const ask = await edge()
      expect(await passed(times(ADDRESS * 2, (index) => ask(...request(index))))).toBe(ADDRESS)
    })

    it('by a person with many tokens, or with another spelling of the scheme', async () => {
      const ask = await edge()
      const [tenantId, userId] = [randomUUID(), randomUUID()]
      const many = await Promise.all(Array.from({ length: PERSON * 2 }, () => person(tenantId, userId)))
      const sent = many.map((each, index) => () => {
        const token = each.headers.authorization.slice('Bearer '.length)
        return ask('/api/v1/auth/me', {
          headers: { authorization: `${index % 2 === 0 ? 'Bearer' : 'bearer'} ${token}` },
        })
      })
      expect(await passed(sent)).toBe(PERSON)
    })

    it('by an attempt to sign in that bears the token of an account', async () => {
      const ask = await edge()
      const attempts = Array.from({ length: SIGN_IN * 2 }, () => async () => {
        const { authorization } = (await person()).headers
        return ask('/api/v1/auth/login', { ...signIn, headers: { ...signIn.headers, authorization } })
      })
      expect(await passed(attempts)).toBe(SIGN_IN)
    })

    it('but count for the address that a trusted proxy names', async () => {
      const ask = await edge({ trustProxy: ['127.0.0.1'] })
      const from = (index: number): Promise<Response> =>
        ask('/api/v1/problems/quota', { headers: { 'x-forwarded-for': `192.0.2.${String(index)}` } })
      expect(await passed(times(ADDRESS * 2, from))).toBe(ADDRESS * 2)
      expect(await passed(times(ADDRESS * 2, () => from(99)))).toBe(ADDRESS)
    })
  })

  it('FLT-06: with Redis away nobody signs in uncounted; sessions, reads and refreshes go on', async () => {
    const away: ConstructorParameters<typeof RedisRateLimiter>[0]['redis'] = {
      available: false,
      run: () => Promise.reject(new RedisUnavailable('it is away')),
      onReturn: () => () => undefined,
      another: () => {
        throw new Error('not asked')
      },
      close: () => Promise.resolve(),
    }
    const ask = await edge({ limiter: new RedisRateLimiter({ redis: away }) })
    const ada = await person()
    expect(await passed(times(PERSON, () => ask('/api/v1/auth/me', ada)))).toBe(PERSON / 2)
    const attempt = await ask('/api/v1/auth/login', signIn)
    expect([attempt.status, attempt.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await attempt.json()).toMatchObject({ code: 'request.limits_unavailable' })
    const refresh = await ask('/api/v1/auth/refresh-token', {
      ...signIn,
      body: JSON.stringify(refreshSession.example.input),
    })
    expect(refresh.status).toBe(200)
  })

  it('FLT-09: take the time they need from the budget of the request', async () => {
    const given = new Map<string, number>()
    const quick = new MemoryRateLimiter({ nowMs: () => 0 })
    const slow: RateLimiter = {
      take: async (...charges) => {
        await new Promise((resolve) => setTimeout(resolve, 400))
        return quick.take(...charges)
      },
    }
    const ask = await edge({ limiter: slow, onCall: (operation, timeoutMs) => given.set(operation, timeoutMs) })
    expect((await ask('/api/v1/auth/me', await person())).status).toBe(200)
    expect(given.get(getMe.name)).toBeLessThanOrEqual(CALL_BUDGET_MS.read - 395)
  })

  it('can be turned off, for measuring speed', async () => {
    const ask = await edge({ on: false })
    const ada = await person()
    expect(await passed(times(ORGANIZATION * 2, () => ask('/api/v1/auth/me', ada)))).toBe(ORGANIZATION * 2)
    expect((await ask('/api/v1/auth/me', ada)).headers.get('ratelimit')).toBeNull()
  })
})
