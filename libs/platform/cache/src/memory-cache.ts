import type { Clock } from '@nexus/kernel'
import { cacheKey, stampKey } from './cache-key.js'
import type { CacheEntry } from './cache-entry.js'
import type { Cache, CacheEvents, CacheTopic } from './cache.js'
import { ReadThrough } from './read-through.js'

export interface MemoryCacheOptions {
  readonly clock: Clock
  /** Default 10,000; the least recently used go first. */
  readonly mostEntries?: number
  /** Of all values together. Default 32 Mi. */
  readonly mostCharacters?: number
  /** Between 0 and 1, spreads the times of the entries. */
  readonly random?: () => number
  readonly events?: CacheEvents
}

interface Kept {
  readonly entry: CacheEntry
  readonly characters: number
}

/** The {@link Cache} of the embedded mode: this process's memory, bounded in entries and characters. */
export class MemoryCache implements Cache {
  private readonly kept = new Map<string, Kept>()
  private readonly stamps = new Map<string, number>()
  private readonly readThrough: ReadThrough
  private characters = 0
  /** Of stamps: never used twice, so that a stamp that was forgotten brings no old value back. */
  private versions = 0

  constructor(private readonly options: MemoryCacheOptions) {
    const { clock, random = Math.random, events = {} } = options
    this.readThrough = new ReadThrough(clock, random, events)
  }

  getOrLoad<T>(
    topic: CacheTopic<T>,
    tenantId: string,
    key: string,
    load: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const name = cacheKey(tenantId, topic, String(this.stamps.get(stampKey(tenantId, topic)) ?? 0), key)
    const slot = {
      flight: name,
      entry: this.find(name),
      keep: (entry: CacheEntry) => {
        this.put(name, entry)
      },
    }
    return this.readThrough.answer(topic, slot, load)
  }

  invalidate(topic: CacheTopic, tenantId: string): Promise<void> {
    // What was kept under the old stamp is never found again and ages out.
    this.stamps.set(stampKey(tenantId, topic), (this.versions += 1))
    return Promise.resolve()
  }

  /** Entries now, for metrics and tests. */
  get size(): number {
    return this.kept.size
  }

  private find(name: string): CacheEntry | undefined {
    const found = this.kept.get(name)
    if (found === undefined) return undefined
    this.drop(name, found)
    if (found.entry.endsAt <= this.options.clock.now().getTime()) return undefined
    this.add(name, found)
    return found.entry
  }

  private put(name: string, entry: CacheEntry): void {
    const { mostEntries = 10_000, mostCharacters = 32 * 1_048_576 } = this.options
    const old = this.kept.get(name)
    if (old !== undefined) this.drop(name, old)
    const characters = name.length + (entry.json?.length ?? 0)
    this.add(name, { entry, characters })
    for (const [oldest, each] of this.kept) {
      if (this.kept.size <= mostEntries && this.characters <= mostCharacters) return
      this.drop(oldest, each)
    }
  }

  private add(name: string, kept: Kept): void {
    this.kept.set(name, kept)
    this.characters += kept.characters
  }

  private drop(name: string, kept: Kept): void {
    this.kept.delete(name)
    this.characters -= kept.characters
  }
}
