import { randomBytes } from 'node:crypto'
import type { Clock } from '@nexus/kernel'
import type { RedisConnection } from '@nexus/platform-redis'
import { readEntry, writeEntry, type CacheEntry } from './cache-entry.js'
import { cacheKey, stampKey } from './cache-key.js'
import type { Cache, CacheEvents, CacheTopic } from './cache.js'
import { ReadThrough, type Slot } from './read-through.js'

export interface RedisCacheOptions {
  readonly redis: RedisConnection
  readonly clock: Clock
  /** Before every key, for suites that share a server. Default: none. */
  readonly prefix?: string
  /** Between 0 and 1, spreads the times of the entries. */
  readonly random?: () => number
  readonly events?: CacheEvents
}

/** Stamps outlive every entry that could bear them; a stamp that is lost is replaced by one that never was. */
const STAMP_SECONDS = 86_400

/**
 * The stamp of an organization's topic, and the entry below it, in one round trip: `KEYS` the stamp; `ARGV` the stamp to
 * set if there is none, its seconds, the end of the entry's key. Both are in one slot, by the braces of the tenant.
 */
const FIND = `
local stamp = redis.call('GET', KEYS[1])
if not stamp then
  redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
  return { ARGV[1], false }
end
return { stamp, redis.call('GET', KEYS[1] .. ':' .. stamp .. ':' .. ARGV[3]) }`

/**
 * The {@link Cache} of the cluster. Redis holds the entries; the load, and that there is one of it, are this process's.
 * While Redis is away every question goes to the origin, one at a time per key.
 */
export class RedisCache implements Cache {
  private readonly readThrough: ReadThrough
  /** Stamps whose change Redis does not know yet: what it has below them is not believed until it does. */
  private readonly untold = new Set<string>()
  /** Counts invalidations of this process, by stamp key: names the loads that begin while Redis is away. */
  private readonly bumps = new Map<string, number>()
  private readonly stopListening: () => void

  constructor(private readonly options: RedisCacheOptions) {
    const { clock, random = Math.random, events = {} } = options
    this.readThrough = new ReadThrough(clock, random, events)
    this.stopListening = options.redis.onReturn(() => void this.tellAll())
  }

  async getOrLoad<T>(
    topic: CacheTopic<T>,
    tenantId: string,
    key: string,
    load: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const slot = await this.slot(topic, tenantId, key)
    return this.readThrough.answer(topic, slot, load)
  }

  async invalidate(topic: CacheTopic, tenantId: string): Promise<void> {
    const stamp = this.name(stampKey(tenantId, topic))
    this.bumps.set(stamp, (this.bumps.get(stamp) ?? 0) + 1)
    this.untold.add(stamp)
    await this.tell(stamp)
  }

  /** Stops listening to the connection, which its owner closes. */
  close(): void {
    this.stopListening()
  }

  private async slot(topic: CacheTopic, tenantId: string, key: string): Promise<Slot> {
    const { redis, clock } = this.options
    const stamp = this.name(stampKey(tenantId, topic))
    const end = cacheKey(tenantId, topic, '', key).slice(stampKey(tenantId, topic).length + 2)
    const bump = String(this.bumps.get(stamp) ?? 0)
    const away: Slot = { flight: `away ${bump} ${stamp} ${end}`, entry: undefined, keep: undefined }
    if (this.untold.has(stamp) && !(await this.tell(stamp))) return away
    try {
      const [version, text] = (await redis.run((client) =>
        client.eval(FIND, 1, stamp, newStamp(), STAMP_SECONDS, end),
      )) as [string, string | null]
      const name = this.name(cacheKey(tenantId, topic, version, key))
      const keep = async (entry: CacheEntry): Promise<void> => {
        const keepMs = Math.max(1, entry.endsAt - clock.now().getTime())
        await redis.run((client) => client.set(name, writeEntry(entry), 'PX', keepMs)).catch(() => undefined)
      }
      return { flight: `${bump} ${name}`, entry: text === null ? undefined : readEntry(text), keep }
    } catch {
      return away
    }
  }

  /** Tells Redis of an invalidation; false when it could not be told. */
  private async tell(stamp: string): Promise<boolean> {
    const bump = this.bumps.get(stamp)
    try {
      await this.options.redis.run((client) => client.set(stamp, newStamp(), 'EX', STAMP_SECONDS))
    } catch {
      return false
    }
    // Unless it was invalidated again meanwhile, which tells by itself.
    if (this.bumps.get(stamp) === bump) this.untold.delete(stamp)
    return true
  }

  private async tellAll(): Promise<void> {
    for (const stamp of [...this.untold]) if (!(await this.tell(stamp))) return
  }

  private name(key: string): string {
    return (this.options.prefix ?? '') + key
  }
}

const newStamp = (): string => randomBytes(9).toString('base64url')
