import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { connectRedis, type RedisConnection } from '@nexus/platform-redis'
import { ownName, privateRedis, testRedis, type PrivateRedis } from '@nexus/testing'
import { definePolicy, limitHeaders, RedisRateLimiter, refusalOf } from '../src/index.js'
import { rateLimiterConformance } from '../src/testing.js'

// Servers are started, killed and waited for beside other suites.
jest.setTimeout(180_000)

const log = { info: () => undefined, warn: () => undefined }
const connect = (url: string): Promise<RedisConnection> => connectRedis({ url, commandTimeoutMs: 10_000 }, { log })
const prefix = `${ownName()}:`

rateLimiterConformance('Redis', async (nowMs) => {
  const redis = await connect(testRedis().url)
  return { limiter: new RedisRateLimiter({ redis, prefix, nowMs }), close: () => redis.close() }
})

describe('limits that processes share', () => {
  const policy = definePolicy({ name: 'person', limit: 100, windowSeconds: 3_600 })

  it('SEC-43: count together, whichever process is asked', async () => {
    const connections = await Promise.all([1, 2, 3].map(() => connect(testRedis().url)))
    const limiters = connections.map((redis) => new RedisRateLimiter({ redis, prefix }))
    const charges = [{ policy, subject: randomUUID() }]
    const verdicts = await Promise.all(limiters.flatMap((each) => Array.from({ length: 80 }, () => each.take(charges))))
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(100)
    const ends = await connections[0]!.run((client) =>
      client.pttl(`${prefix}limit:{${charges[0]!.subject}}:person:${charges[0]!.subject}`),
    )
    expect(ends).toBeGreaterThan(0)
    await Promise.all(connections.map((each) => each.close()))
  })
})

describe('the limits while Redis has troubles (FLT-06)', () => {
  const person = definePolicy({ name: 'person', limit: 100, windowSeconds: 3_600 })
  const signIn = definePolicy({ name: 'sign-in', limit: 100, windowSeconds: 3_600, whenAway: 'refuse' })
  let server: PrivateRedis
  let redis: RedisConnection

  const until = async (met: () => boolean): Promise<void> => {
    while (!met()) await pause(10)
  }

  beforeAll(async () => {
    server = await privateRedis()
    redis = await connect(server.url)
  })
  afterAll(async () => {
    await redis.close()
    await server.stop()
  })

  it('go on in this process at half the rate, refuse attempts to sign in, and come back by themselves', async () => {
    const limiter = new RedisRateLimiter({ redis })
    const charges = [{ policy: person, subject: 'a' }]
    const allowed = async (times: number): Promise<number> =>
      (await Promise.all(Array.from({ length: times }, () => limiter.take(charges)))).filter((each) => each.allowed)
        .length
    expect(await allowed(10)).toBe(10)
    await server.kill()
    await until(() => !redis.available)
    expect(await allowed(120)).toBe(50)
    const verdict = await limiter.take([{ policy: person, subject: 'b' }])
    expect(limitHeaders(verdict)['ratelimit-policy']).toBe('"person";q=50;w=3600')
    const refused = await limiter.take([{ policy: signIn, subject: 'a' }])
    expect(refused).toMatchObject({ allowed: false, unknown: true })
    expect(refusalOf(refused)).toMatchObject({
      code: 'request.limits_unavailable',
      kind: 'UNAVAILABLE',
      retryAfterSeconds: 2,
    })
    await server.restart()
    await until(() => redis.available)
    expect((await limiter.take([{ policy: signIn, subject: 'a' }])).allowed).toBe(true)
    expect(await allowed(120)).toBeGreaterThanOrEqual(90)
  })

  it('start again after FLUSHALL, without an error', async () => {
    const limiter = new RedisRateLimiter({ redis })
    const charges = [{ policy: definePolicy({ name: 'few', limit: 2, windowSeconds: 3_600 }), subject: 'a' }]
    const ask = async (): Promise<boolean> => (await limiter.take(charges)).allowed
    expect([await ask(), await ask(), await ask()]).toEqual([true, true, false])
    await redis.run((client) => client.flushall())
    expect(await ask()).toBe(true)
  })

  it('of a Redis that is full are counted in this process', async () => {
    await redis.run((client) => client.config('SET', 'maxmemory', '1'))
    const told: string[] = []
    const tell = (facts: object, message: string): void =>
      void told.push(`${message} ${String(Object.values(facts)[0])}`)
    const limiter = new RedisRateLimiter({ redis, log: { warn: tell, info: tell } })
    const verdict = await limiter.take([{ policy: person, subject: 'full' }])
    expect(verdict).toMatchObject({ allowed: true, standings: [{ limit: 50 }] })
    await limiter.take([{ policy: person, subject: 'full' }])
    expect(told).toEqual([expect.stringMatching(/each process counts alone.*OOM/)])
    await redis.run((client) => client.config('SET', 'maxmemory', '0'))
    await limiter.take([{ policy: person, subject: 'full' }])
    expect(told[1]).toContain('counted together again')
  })
})
