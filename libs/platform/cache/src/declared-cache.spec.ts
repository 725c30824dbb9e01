import { z } from 'zod'
import { DeclaredCache, defineCacheTopic, MemoryCache } from './index.js'

const tenantId = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22'
const topicOf = (name: string) => defineCacheTopic({ name, value: z.string(), freshMs: 60_000 })
const memory = (): MemoryCache => new MemoryCache({ clock: { now: () => new Date('2026-03-02T09:00:00.000Z') } })

describe('the cache of one service', () => {
  it('makes all of its topics new with a change of the organization, and those of no other', async () => {
    const [shared, first, second, foreign] = [memory(), topicOf('shop-a'), topicOf('shop-b'), topicOf('desk-a')]
    const shop = new DeclaredCache(shared, 'shop', [first, second])
    const desk = new DeclaredCache(shared, 'desk', [foreign])
    const stranger = tenantId.replace('0193', '0194')
    const ask = (value: string) =>
      Promise.all([
        ...[first, second].map((topic) => shop.getOrLoad(topic, tenantId, 'key', () => Promise.resolve(value))),
        shop.getOrLoad(first, stranger, 'key', () => Promise.resolve(value)),
        desk.getOrLoad(foreign, tenantId, 'key', () => Promise.resolve(value)),
      ])
    expect(await ask('old')).toEqual(['old', 'old', 'old', 'old'])
    await shop.changed(tenantId)
    expect(await ask('new')).toEqual(['new', 'new', 'old', 'old'])
  })

  it('refuses a topic that no change would make new, and one that is named like those of another service', async () => {
    const load = () => Promise.resolve('x')
    const shop = new DeclaredCache(memory(), 'shop', [])
    await expect(shop.getOrLoad(topicOf('shop-a'), tenantId, 'key', load)).rejects.toThrow('is not declared by shop')
    expect(() => new DeclaredCache(memory(), 'shop', [topicOf('desk-a')])).toThrow('must be named shop-')
  })
})
