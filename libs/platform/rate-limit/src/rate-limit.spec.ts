import { addressSubject, definePolicy, limitHeaders, MemoryRateLimiter, refusalOf } from './index.js'
import { rateLimiterConformance } from './testing.js'

rateLimiterConformance('memory', async (nowMs) => ({ limiter: new MemoryRateLimiter({ nowMs }) }))

describe('the memory of the limits', () => {
  it('is bounded', async () => {
    const limiter = new MemoryRateLimiter({ mostCounts: 100 })
    const policy = definePolicy({ name: 'person', limit: 5, windowSeconds: 60 })
    for (let index = 0; index < 1_000; index += 1) await limiter.take([{ policy, subject: String(index) }])
    expect(limiter.size).toBe(100)
  })
})

describe('what a client is told', () => {
  const policies = [
    definePolicy({ name: 'organization', limit: 100, windowSeconds: 60 }),
    definePolicy({ name: 'person', limit: 2, windowSeconds: 60 }),
  ]
  const charges = policies.map((policy) => ({ policy, subject: 'x' }))

  it('are the fields of draft 11: strings with integer parameters', async () => {
    const limiter = new MemoryRateLimiter({ nowMs: () => 15_000 })
    expect(limitHeaders(await limiter.take(charges))).toEqual({
      'ratelimit-policy': '"organization";q=100;w=60, "person";q=2;w=60',
      ratelimit: '"organization";r=99;t=45, "person";r=1;t=45',
    })
    expect(limitHeaders({ standings: [] })).toEqual({})
  })

  it('is which limit is exceeded, and when to try again, not before the effective window ends', async () => {
    const limiter = new MemoryRateLimiter({ nowMs: () => 15_000 })
    for (const _time of [1, 2]) await limiter.take(charges)
    const verdict = await limiter.take(charges)
    expect(refusalOf(verdict)).toMatchObject({
      code: 'request.rate_limited',
      kind: 'RESOURCE_EXHAUSTED',
      retryAfterSeconds: 75,
      facts: { violatedPolicies: ['person'] },
    })
    expect(limitHeaders(verdict).ratelimit).toBe('"organization";r=98;t=45, "person";r=0;t=75')
  })

  it.each([
    ['Person', 1, 1],
    ['person', 0, 1],
    ['person', 1.5, 1],
    ['person', 1, 0],
  ])('cannot be a policy %s of %d in %d s', (name, limit, windowSeconds) => {
    expect(() => definePolicy({ name, limit, windowSeconds })).toThrow('rate limit')
  })
})

describe('SEC-43: the subject of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::ffff', '2001:db8:1:2::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', 'unknown'],
    ['', 'unknown'],
  ])('%s counts for %s', (address, subject) => {
    expect(addressSubject(address)).toBe(subject)
  })
})
