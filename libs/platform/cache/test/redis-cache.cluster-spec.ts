import { randomUUID } from 'node:crypto'
import { systemClock } from '@nexus/kernel'
import { connectRedis, type RedisConnection } from '@nexus/platform-redis'
import { ownName, privateRedis, testRedis, type PrivateRedis } from '@nexus/testing'
import { z } from 'zod'
import { defineCacheTopic, RedisCache } from '../src/index.js'
import { cacheConformance } from '../src/testing.js'

// Servers are started, killed and waited for beside other suites.
jest.setTimeout(180_000)

const log = { info: () => undefined, warn: () => undefined }
/** Of suites that do not ask how fast a command fails, and must not depend on how busy the machine is. */
const PATIENT_MS = 10_000

const keysOf = async (connection: RedisConnection, prefix: string): Promise<string[]> => {
  const keys = new Set<string>()
  let cursor = '0'
  do {
    const [next, found] = await connection.run((client) => client.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 1000))
    for (const key of found) keys.add(key)
    cursor = next
  } while (cursor !== '0')
  return [...keys]
}

const prefix = `${ownName()}:`

cacheConformance('Redis', async (clock, random) => {
  const open: RedisConnection[] = []
  const connection = await connectRedis({ url: testRedis().url, commandTimeoutMs: PATIENT_MS }, { log })
  open.push(connection)
  return {
    open: (events) =>
      new RedisCache({ redis: connection, clock, prefix, random, ...(events === undefined ? {} : { events }) }),
    close: async () => {
      const keys = await keysOf(connection, prefix)
      // 0 cross-tenant keys. Every key names one organization, in the one form.
      const form = new RegExp(`^${prefix}t:\\{[0-9a-f-]{36}\\}:[a-z0-9-]+(:[A-Za-z0-9_-]{12}:[A-Za-z0-9._-]{1,100})?$`)
      expect(keys.length).toBeGreaterThan(20)
      expect(keys.filter((key) => !form.test(key))).toEqual([])
      const ends = await Promise.all(keys.map((key) => connection.run((client) => client.pttl(key))))
      // Nothing stays for ever.
      expect(ends.filter((end) => end === -1)).toEqual([])
      await Promise.all(open.map((each) => each.close()))
    },
  }
})

describe('the cache while Redis has troubles (FLT-06)', () => {
  const topic = defineCacheTopic({ name: 'vendor', value: z.string(), freshMs: 600_000 })
  let server: PrivateRedis
  let connections: RedisConnection[]
  let caches: RedisCache[]

  beforeAll(async () => {
    server = await privateRedis()
  })
  beforeEach(async () => {
    connections = []
    caches = []
    for (const _process of [0, 1]) {
      const redis = await connectRedis({ url: server.url, commandTimeoutMs: PATIENT_MS }, { log })
      connections.push(redis)
      caches.push(new RedisCache({ redis, clock: systemClock }))
    }
  })
  afterEach(async () => {
    for (const cache of caches) cache.close()
    await Promise.all(connections.map((each) => each.close()))
  })
  afterAll(() => server.stop())

  const until = async (met: () => boolean): Promise<void> => {
    while (!met()) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  /** Asks `times` times for each key in each of the two processes, at once; gives how often the origin was asked per process and key. */
  const askAll = async (tenantId: string, keys: string[], times: number, value: string): Promise<number[]> => {
    const asked = new Map<string, number>()
    const all = caches.flatMap((cache, process) =>
      keys.flatMap((key) =>
        Array.from({ length: times }, () =>
          cache.getOrLoad(topic, tenantId, key, async () => {
            asked.set(`${String(process)} ${key}`, (asked.get(`${String(process)} ${key}`) ?? 0) + 1)
            await new Promise((resolve) => setTimeout(resolve, 30))
            return value
          }),
        ),
      ),
    )
    expect(new Set(await Promise.all(all))).toEqual(new Set([value]))
    return [...asked.values()]
  }
  const keys = Array.from({ length: 20 }, (_each, index) => `key-${String(index)}`)

  it('Q-10: after FLUSHALL there is no error, and at most one question to the origin per key and process', async () => {
    const tenantId = randomUUID()
    await askAll(tenantId, keys, 2, 'before')
    expect(await askAll(tenantId, keys, 5, 'before')).toEqual([])
    await connections[0]!.run((client) => client.flushall())
    const asked = await askAll(tenantId, keys, 20, 'after')
    expect(asked.length).toBeGreaterThan(0)
    expect(Math.max(...asked)).toBe(1)
    expect(await askAll(tenantId, keys, 5, 'after')).toEqual([])
  })

  it('Q-10: with Redis killed everybody is answered by the origin, one at a time, and nothing stays forgotten', async () => {
    const tenantId = randomUUID()
    await askAll(tenantId, keys, 2, 'before')
    await server.kill()
    await until(() => connections.every((each) => !each.available))
    const asked = await askAll(tenantId, keys, 20, 'away')
    expect([asked.length, Math.max(...asked)]).toEqual([2 * keys.length, 1])
    // A change while Redis is away: this process does not believe what Redis still has when it comes back.
    await caches[0]!.invalidate(topic, tenantId)
    await server.restart()
    await until(() => connections.every((each) => each.available))
    const after = await caches[0]!.getOrLoad(topic, tenantId, keys[0]!, () => Promise.resolve('after'))
    expect(after).toBe('after')
    // And the other process hears of it.
    let seen: string | undefined
    while (seen !== 'after')
      seen = await caches[1]!.getOrLoad(topic, tenantId, keys[0]!, () => Promise.resolve('after'))
  })

  it('Q-10: an invalidation that a full Redis refuses is believed here at once, and told when there is room', async () => {
    const tenantId = randomUUID()
    const ask = (process: number): Promise<string | undefined> =>
      caches[process]!.getOrLoad(topic, tenantId, keys[0]!, () => Promise.resolve('after'))
    await askAll(tenantId, keys, 1, 'before')
    await connections[0]!.run((client) => client.config('SET', 'maxmemory', '1'))
    try {
      await caches[0]!.invalidate(topic, tenantId)
      expect([await ask(0), await ask(1)]).toEqual(['after', 'before'])
    } finally {
      await connections[0]!.run((client) => client.config('SET', 'maxmemory', '0'))
    }
    expect([await ask(0), await ask(1)]).toEqual(['after', 'after'])
  })

  it('a lost version stamp brings no old value back', async () => {
    const tenantId = randomUUID()
    await askAll(tenantId, keys, 1, 'old')
    await caches[0]!.invalidate(topic, tenantId)
    await connections[0]!.run((client) => client.del(`t:{${tenantId}}:vendor`))
    expect(await caches[1]!.getOrLoad(topic, tenantId, keys[0]!, () => Promise.resolve('new'))).toBe('new')
  })

  it('uses no command that walks through all keys', async () => {
    const tenantId = randomUUID()
    await askAll(tenantId, keys, 1, 'x')
    await caches[0]!.invalidate(topic, tenantId)
    const statistics = await connections[0]!.run((client) => client.info('commandstats'))
    expect(statistics).toMatch(/cmdstat_eval/)
    expect(statistics).not.toMatch(/cmdstat_(keys|scan|unlink)/)
  })
})
