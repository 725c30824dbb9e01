import type { Clock } from '@nexus/kernel'
import type { CacheEvents, CacheTopic } from './cache.js'
import { entryOf, valueOf, type CacheEntry } from './cache-entry.js'
import { SingleFlight } from './single-flight.js'

/** What one question found in a store, and where what is loaded for it goes. */
export interface Slot {
  /** Names the load: whoever has the same waits for the same. */
  readonly flight: string
  readonly entry: CacheEntry | undefined
  /** Undefined when the store cannot be used. */
  readonly keep: ((entry: CacheEntry) => Promise<void> | void) | undefined
}

/** What both adapters do alike: fresh, stale or loaded, with one load at a time. */
export class ReadThrough {
  private readonly flights = new SingleFlight()

  constructor(
    private readonly clock: Clock,
    private readonly random: () => number,
    private readonly events: CacheEvents,
  ) {}

  async answer<T>(topic: CacheTopic<T>, slot: Slot, load: () => Promise<T | undefined>): Promise<T | undefined> {
    const { entry, flight, keep } = slot
    const now = this.clock.now().getTime()
    const kept = entry === undefined || entry.endsAt <= now ? { found: false } : valueOf(topic, entry)
    if (entry === undefined || !kept.found) {
      this.events.answered?.(topic.name, keep === undefined ? 'bypass' : 'miss')
      return this.load(topic, slot, load)
    }
    const fresh = now < entry.freshUntil
    this.events.answered?.(topic.name, fresh ? 'hit' : 'stale')
    if (!fresh && !this.flights.has(flight))
      this.load(topic, slot, load).catch((error: unknown) => this.events.refreshFailed?.(topic.name, error))
    return kept.value
  }

  private load<T>(topic: CacheTopic<T>, slot: Slot, load: () => Promise<T | undefined>): Promise<T | undefined> {
    return this.flights.run(slot.flight, async () => {
      const value = await load()
      const entry = entryOf(topic, value, this.clock.now().getTime(), this.random)
      if (entry !== undefined) await slot.keep?.(entry)
      return value
    })
  }
}
