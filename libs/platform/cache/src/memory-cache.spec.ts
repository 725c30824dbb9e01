import { z } from 'zod'
import { defineCacheTopic, MemoryCache } from './index.js'
import { cacheConformance } from './testing.js'

cacheConformance('memory', async (clock, random) => {
  const caches = new Map<unknown, MemoryCache>()
  return {
    open: (events) => {
      // One process has one memory: whoever opens it without listening gets the one that is there.
      const last = [...caches.values()].at(-1)
      if (events === undefined && last !== undefined) return last
      const cache = new MemoryCache({ clock, random, ...(events === undefined ? {} : { events }) })
      caches.set(events, cache)
      return cache
    },
  }
})

describe('the memory of the cache', () => {
  const clock = { now: () => new Date('2026-03-02T09:00:00.000Z') }
  const tenantId = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22'
  const topic = defineCacheTopic({ name: 'word', value: z.string(), freshMs: 60_000 })
  const ask = (cache: MemoryCache, key: string, value = 'x'): Promise<string | undefined> =>
    cache.getOrLoad(topic, tenantId, key, () => Promise.resolve(value))

  it('is bounded: what was not used for longest goes first', async () => {
    const cache = new MemoryCache({ clock, mostEntries: 3 })
    for (const key of ['a', 'b', 'c', 'a', 'd']) await ask(cache, key)
    expect(cache.size).toBe(3)
    expect(await Promise.all(['a', 'c', 'd'].map((key) => ask(cache, key, 'again')))).toEqual(['x', 'x', 'x'])
    expect(await ask(cache, 'b', 'again')).toBe('again')
  })

  it('is bounded in characters too', async () => {
    const cache = new MemoryCache({ clock, mostCharacters: 5_000 })
    for (let index = 0; index < 100; index += 1) await ask(cache, String(index), 'x'.repeat(900))
    expect(cache.size).toBe(5)
  })

  it.each([
    ['a name that is not in kebab-case', { name: 'Word', freshMs: 1 }, 'kebab-case'],
    ['a value that is never fresh', { name: 'word', freshMs: 0 }, 'cannot be'],
    ['a negative time', { name: 'word', freshMs: 1, staleMs: -1 }, 'cannot be'],
  ])('refuses a topic with %s', (_what, declaration, message) => {
    expect(() => defineCacheTopic({ value: z.string(), ...declaration })).toThrow(message)
  })
})
