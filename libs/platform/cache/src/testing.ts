import { randomUUID } from 'node:crypto'
import type { Clock } from '@nexus/kernel'
import { z } from 'zod'
import { defineCacheTopic, type Cache, type CacheEvents, type CacheOutcome, type CacheTopic } from './cache.js'

/** What an adapter's spec gives the suite: caches that share a store, as processes do. */
export interface CacheUnderTest {
  /** A further cache on the same store; of an adapter without a shared store, the same one again. */
  open(events?: CacheEvents): Cache
  close?(): Promise<void>
}

interface Vendor {
  readonly name: string
}

/** Every adapter of {@link Cache} passes this suite. `random` must be given to the cache: it makes the spread of times none. */
export function cacheConformance(
  adapter: string,
  make: (clock: Clock, random: () => number) => Promise<CacheUnderTest>,
): void {
  describe(`the cache in ${adapter}`, () => {
    let now = Date.parse('2026-03-02T09:00:00.000Z')
    let spread = 0.5
    let subject: CacheUnderTest
    let cache: Cache
    let outcomes: CacheOutcome[]
    let failures: unknown[]
    let topic: CacheTopic<Vendor>
    let tenantId: string

    const vendors = (times: { freshMs?: number; staleMs?: number; mostCharacters?: number } = {}): CacheTopic<Vendor> =>
      defineCacheTopic({
        name: `vendor-${randomUUID().slice(0, 8)}`,
        value: z.strictObject({ name: z.string() }),
        freshMs: 10_000,
        ...times,
      })
    /** An origin that counts what it is asked, and answers when it is let. */
    const origin = (answer: Vendor | undefined = { name: 'Ada' }) => {
      const asked: ((value?: Vendor) => void)[] = []
      return {
        asked,
        load: () => Promise.resolve(void asked.push(() => undefined)).then(() => answer),
        slow: () => new Promise<Vendor | undefined>((resolve) => asked.push((value = answer) => resolve(value))),
      }
    }
    const until = async (met: () => boolean): Promise<void> => {
      while (!met()) await new Promise((resolve) => setTimeout(resolve, 5))
    }

    beforeAll(async () => {
      subject = await make({ now: () => new Date(now) }, () => spread)
    })
    beforeEach(() => {
      ;[outcomes, failures, spread] = [[], [], 0.5]
      tenantId = randomUUID()
      topic = vendors()
      cache = subject.open({
        answered: (_topic, outcome) => void outcomes.push(outcome),
        refreshFailed: (_topic, error) => void failures.push(error),
      })
    })
    afterAll(() => subject.close?.())

    it('Q-10: asks the origin once, and then no more while the value is fresh', async () => {
      const { load, asked } = origin()
      for (let times = 0; times < 3; times += 1)
        expect(await cache.getOrLoad(topic, tenantId, 'v1', load)).toEqual({ name: 'Ada' })
      expect([asked.length, outcomes]).toEqual([1, ['miss', 'hit', 'hit']])
      now += 10_001
      await cache.getOrLoad(topic, tenantId, 'v1', load)
      expect(asked).toHaveLength(2)
    })

    it('Q-10: many who ask at once share one load (single flight)', async () => {
      const { slow, asked } = origin()
      const all = Array.from({ length: 50 }, () => cache.getOrLoad(topic, tenantId, 'v1', slow))
      await until(() => outcomes.length === 50)
      asked[0]?.()
      expect(new Set((await Promise.all(all)).map((vendor) => vendor?.name))).toEqual(new Set(['Ada']))
      expect(asked).toHaveLength(1)
    })

    it('2.18: gives a stale value at once and loads it again behind the scenes, once', async () => {
      topic = vendors({ staleMs: 60_000 })
      await cache.getOrLoad(topic, tenantId, 'v1', origin().load)
      now += 30_000
      const { slow, asked } = origin({ name: 'Bob' })
      for (let times = 0; times < 3; times += 1)
        expect(await cache.getOrLoad(topic, tenantId, 'v1', slow)).toEqual({ name: 'Ada' })
      expect(asked).toHaveLength(1)
      asked[0]?.()
      let seen: Vendor | undefined
      while (seen?.name !== 'Bob') seen = await cache.getOrLoad(topic, tenantId, 'v1', slow)
      expect(asked).toHaveLength(1)
    })

    it('2.18: keeps the stale value when the origin fails, and says so', async () => {
      topic = vendors({ staleMs: 60_000 })
      await cache.getOrLoad(topic, tenantId, 'v1', origin().load)
      now += 30_000
      const fails = (): Promise<never> => Promise.reject(new Error('away'))
      expect(await cache.getOrLoad(topic, tenantId, 'v1', fails)).toEqual({ name: 'Ada' })
      await until(() => failures.length > 0)
      now += 60_000
      await expect(cache.getOrLoad(topic, tenantId, 'v1', fails)).rejects.toThrow('away')
    })

    it('2.18: spreads the times of entries by 15 % either way', async () => {
      const { load, asked } = origin()
      spread = 0
      await cache.getOrLoad(topic, tenantId, 'early', load)
      spread = 1
      await cache.getOrLoad(topic, tenantId, 'late', load)
      now += 8_600
      for (const key of ['early', 'late']) await cache.getOrLoad(topic, tenantId, key, load)
      expect(outcomes).toEqual(['miss', 'miss', 'miss', 'hit'])
      now += 2_800
      await cache.getOrLoad(topic, tenantId, 'late', load)
      expect([outcomes.at(-1), asked.length]).toEqual(['hit', 3])
    })

    it('2.18: believes for five seconds that there is nothing', async () => {
      const { asked } = origin()
      const nothing = (): Promise<undefined> => Promise.resolve(void asked.push(() => undefined))
      expect(await cache.getOrLoad(topic, tenantId, 'v1', nothing)).toBeUndefined()
      expect(await cache.getOrLoad(topic, tenantId, 'v1', nothing)).toBeUndefined()
      expect(asked).toHaveLength(1)
      now += 5_001
      expect(await cache.getOrLoad(topic, tenantId, 'v1', origin().load)).toEqual({ name: 'Ada' })
    })

    it('keeps no failure', async () => {
      const all = [1, 2].map(() => cache.getOrLoad(topic, tenantId, 'v1', () => Promise.reject(new Error('away'))))
      for (const each of all) await expect(each).rejects.toThrow('away')
      expect(await cache.getOrLoad(topic, tenantId, 'v1', origin().load)).toEqual({ name: 'Ada' })
    })

    it('keeps nothing that is longer than the topic allows, and gives it all the same', async () => {
      topic = vendors({ mostCharacters: 50 })
      const { load, asked } = origin({ name: 'x'.repeat(100) })
      for (let times = 0; times < 2; times += 1) await cache.getOrLoad(topic, tenantId, 'v1', load)
      expect(asked).toHaveLength(2)
    })

    it('does not believe what another version of the platform has written', async () => {
      const other = defineCacheTopic({ ...topic, value: z.strictObject({ title: z.string() }) })
      await cache.getOrLoad(topic, tenantId, 'v1', origin().load)
      expect(await cache.getOrLoad(other, tenantId, 'v1', () => Promise.resolve({ title: 'Dr' }))).toEqual({
        title: 'Dr',
      })
    })

    it('forgets an organization in one topic, everywhere, and nothing else', async () => {
      const [second, stranger, others] = [subject.open(), randomUUID(), vendors()]
      const { load, asked } = origin()
      const askAll = async (): Promise<void> => {
        for (const each of [cache, second])
          for (const [of, tenant] of [
            [topic, tenantId],
            [topic, stranger],
            [others, tenantId],
          ] as const)
            await each.getOrLoad(of, tenant, 'v1', load)
      }
      await askAll()
      await askAll()
      expect(asked).toHaveLength(3)
      await second.invalidate(topic, tenantId)
      await askAll()
      expect(asked).toHaveLength(4)
    })

    it('does not keep for later askers what was being loaded while it was forgotten', async () => {
      const early = origin({ name: 'old' })
      const first = cache.getOrLoad(topic, tenantId, 'v1', early.slow)
      await until(() => early.asked.length === 1)
      await cache.invalidate(topic, tenantId)
      const late = origin({ name: 'new' })
      expect(await cache.getOrLoad(topic, tenantId, 'v1', late.load)).toEqual({ name: 'new' })
      early.asked[0]?.()
      expect(await first).toEqual({ name: 'old' })
      expect(await cache.getOrLoad(topic, tenantId, 'v1', late.load)).toEqual({ name: 'new' })
      expect(late.asked).toHaveLength(1)
    })

    it('SEC-01: keeps the same key of two organizations apart, and refuses what is no organization', async () => {
      const [a, b] = [origin({ name: 'A' }), origin({ name: 'B' })]
      const stranger = randomUUID()
      await cache.getOrLoad(topic, tenantId, 'v1', a.load)
      expect(await cache.getOrLoad(topic, stranger, 'v1', b.load)).toEqual({ name: 'B' })
      expect(await cache.getOrLoad(topic, tenantId, 'v1', b.load)).toEqual({ name: 'A' })
      for (const wrong of ['', '*', `${tenantId}:x`, tenantId.toUpperCase() + 'Z'])
        await expect((async () => cache.getOrLoad(topic, wrong, 'v1', a.load))()).rejects.toThrow('is not the id of')
    })

    it('takes keys of any length and any characters', async () => {
      const keys = ['', ' ', 'a:b', 'ü', '{x}', 'x'.repeat(10_000), `${'x'.repeat(10_000)}y`]
      const { load, asked } = origin()
      for (const key of [...keys, ...keys]) await cache.getOrLoad(topic, tenantId, key, load)
      expect(asked).toHaveLength(keys.length)
    })
  })
}
