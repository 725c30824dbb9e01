import type { Clock, EventEnvelope } from '@nexus/kernel'
import { describeFailure } from './delivery-failure.js'
import { detached } from './detached.js'
import type { EventBus } from './event-bus.js'
import { BUCKET_MS, differing, digestsOf } from './event-digest.js'
import type { EventHistory, HistoryPlace } from './event-history.js'
import type { EventLog } from './event-log.js'
import { keyOf, type InboxPlaces, type Pair } from './inbox-places.js'
import { fullJitter, pause } from './timing.js'

export interface ConsumerHistoryOptions {
  readonly service: string
  readonly bus: EventBus
  readonly places: InboxPlaces
  readonly clock: Clock
  readonly log: EventLog
  /** Delivers an event to one consumer; resolves when it is committed or dead-lettered. */
  readonly deliver: (pair: Pair, envelope: EventEnvelope) => Promise<void>
  /** Longest that new events of a consumer wait for its old ones. */
  readonly holdMs?: number
  /** First and longest wait before a producer that did not answer is asked again. */
  readonly firstRetryMs?: number
  readonly longestRetryMs?: number
  /** How often R3 runs, and how far it looks back. */
  readonly compareEveryMs?: number
  readonly compareBackMs?: number
}

const HOUR = 3_600_000

/**
 * What a bus cannot bring by itself, asked from the producers' outboxes:
 *
 * - A consumer that an upgrade has added gets the events from before it, once, oldest first and one after the other
 *   inside an aggregate: as many as the outbox keeps (14 days). New events of that consumer wait for it.
 * - R3: every hour the handled events of the last day, older than five minutes, are compared with the published
 *   ones by count and checksum per five minutes; what is missing is delivered (reliability.md 2.1).
 */
export class ConsumerHistory {
  private readonly stopping = new AbortController()
  private readonly filling = new Map<string, Promise<void>>()
  /** Producers that did not answer when they were asked last. */
  private readonly silent = new Set<string>()
  private readonly underWay = new Set<Promise<void>>()
  private missing = new Map<string, Pair>()
  private settling: Promise<void> = Promise.resolve()
  private unlisten: (() => void) | undefined
  private retry: NodeJS.Timeout | undefined
  private compareTimer: NodeJS.Timeout | undefined
  private failures = 0

  constructor(
    private readonly options: ConsumerHistoryOptions,
    private readonly pairs: readonly Pair[],
  ) {}

  start(): void {
    detached(() => {
      this.settling = this.settle()
      this.unlisten = this.options.bus.onHistoryOffered?.((service) => {
        void this.settling.then(() => {
          this.fillAll(service)
        })
      })
      this.compareTimer = setInterval(() => {
        this.track(this.compareAndReport())
      }, this.options.compareEveryMs ?? HOUR)
      this.compareTimer.unref()
    })
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    this.unlisten?.()
    clearTimeout(this.retry)
    clearInterval(this.compareTimer)
    await this.settling
    await Promise.allSettled(this.underWay)
  }

  /** Resolves when a new event may be delivered: at once, unless older ones are just being delivered. */
  async ready(pair: Pair): Promise<void> {
    await this.settling
    const filling = this.filling.get(keyOf(pair))
    if (filling === undefined) return
    const enough = new AbortController()
    try {
      await Promise.race([filling, pause(this.options.holdMs ?? 30_000, enough.signal)])
    } finally {
      enough.abort()
    }
  }

  /** R3, once. Gives back how many events were delivered that were missing; undefined when the bus is behind. */
  async compare(): Promise<number | undefined> {
    const { bus, places, clock, compareBackMs = 24 * HOUR } = this.options
    await this.settling
    // What still waits in the broker is no loss.
    if (((await bus.backlog?.()) ?? 0) > 0) return undefined
    const until = Math.floor((clock.now().getTime() - BUCKET_MS) / BUCKET_MS) * BUCKET_MS
    const from = until - compareBackMs
    const durables = [...new Set(this.pairs.map((pair) => pair.durable))]
    if (durables.length === 0) return 0
    const handled = await places.handled(durables, from, until)
    let repaired = 0
    for (const producer of new Set(this.pairs.map(producerOf))) {
      const history = bus.historyOf?.(producer)
      if (history === undefined) continue
      const pairs = this.pairs.filter((pair) => producerOf(pair) === producer && !this.missing.has(keyOf(pair)))
      const theirs = await history.digest({
        eventTypes: [...new Set(pairs.map((pair) => pair.eventType))],
        from,
        until,
      })
      for (const pair of pairs) {
        const own = handled.filter(({ consumer, type }) => consumer === pair.durable && type === pair.eventType)
        const buckets = differing(digestsOf(own)[pair.eventType] ?? [], theirs[pair.eventType] ?? [])
        for (const bucket of buckets)
          repaired += await this.repair(pair, history, bucket, new Set(own.map(({ id }) => id)))
      }
    }
    return repaired
  }

  private async repair(pair: Pair, history: EventHistory, from: number, own: ReadonlySet<string>): Promise<number> {
    const { eventType } = pair
    const published = await history.ids({ eventType, from, until: from + BUCKET_MS })
    const missing = published.filter((id) => !own.has(id))
    if (missing.length > 0)
      this.options.log.error(
        { ...pair, events: missing.length, from },
        'a consumer has missed events; they are delivered',
      )
    // One at a time: an answer of several might be longer than a broker's message.
    for (const id of missing) await this.deliverAll(pair, await history.events({ eventType, ids: [id] }))
    return missing.length
  }

  private async compareAndReport(): Promise<void> {
    try {
      await this.compare()
    } catch (error) {
      if (this.stopping.signal.aborted) return
      this.options.log.warn(
        { error: describeFailure(error) },
        'inbox and outboxes could not be compared; tried again later',
      )
    }
  }

  private async settle(): Promise<void> {
    const { signal } = this.stopping
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        const missing = await this.options.places.settle(this.pairs)
        this.missing = new Map(missing.map((pair) => [keyOf(pair), pair]))
        this.fillAll()
        return
      } catch (error) {
        this.options.log.warn(
          { error: describeFailure(error) },
          'the places of the consumers cannot be read; tried again',
        )
        await pause(fullJitter(failures, 100, 5000, Math.random), signal)
      }
    }
  }

  /** Takes the history of every pair that has yet to, as far as its producer offers one. */
  private fillAll(service?: string): void {
    for (const pair of this.missing.values()) {
      const producer = producerOf(pair)
      if (service !== undefined && producer !== service) continue
      const key = keyOf(pair)
      const history = this.options.bus.historyOf?.(producer)
      if (history === undefined || this.filling.has(key) || this.stopping.signal.aborted) continue
      const work = this.fill(pair, history).finally(() => this.filling.delete(key))
      this.filling.set(key, work)
      this.track(work)
    }
  }

  private async fill(pair: Pair, history: EventHistory): Promise<void> {
    const { signal } = this.stopping
    try {
      let after: HistoryPlace | null = null
      do {
        const page = await history.page({ eventType: pair.eventType, after })
        await this.deliverAll(pair, page.events)
        after = page.next
      } while (after !== null && !signal.aborted)
      if (signal.aborted) return
      await this.options.places.taken(pair)
      this.missing.delete(keyOf(pair))
      this.failures = 0
      this.silent.delete(producerOf(pair))
    } catch (error) {
      if (signal.aborted) return
      const producer = producerOf(pair)
      // One line for all its types, and none again until it has answered.
      if (!this.silent.has(producer))
        this.options.log.warn(
          { ...pair, error: describeFailure(error) },
          'a new consumer could not get the events from before it; tried again',
        )
      this.silent.add(producer)
      this.retryLater()
    }
  }

  private retryLater(): void {
    // All types of a producer that is away fail at once: that is one failure.
    if (this.retry !== undefined) return
    this.failures += 1
    const { firstRetryMs = 1000, longestRetryMs = 60_000 } = this.options
    this.retry = setTimeout(
      () => {
        this.retry = undefined
        this.fillAll()
      },
      Math.max(firstRetryMs, fullJitter(this.failures, firstRetryMs, longestRetryMs, Math.random)),
    )
    this.retry.unref()
  }

  /** In order inside an aggregate, several aggregates at once. */
  private async deliverAll(pair: Pair, events: readonly EventEnvelope[]): Promise<void> {
    const byAggregate = new Map<string, EventEnvelope[]>()
    for (const event of events) {
      const key = `${event.tenantId}/${event.aggregateType}/${event.aggregateId}`
      byAggregate.set(key, [...(byAggregate.get(key) ?? []), event])
    }
    await Promise.all(
      [...byAggregate.values()].map(async (ofAggregate) => {
        for (const event of ofAggregate) await this.options.deliver(pair, event)
      }),
    )
  }

  private track(work: Promise<void>): void {
    this.underWay.add(work)
    void work.finally(() => this.underWay.delete(work))
  }
}

/** The service whose outbox holds the events of this type: the first part of the name. */
const producerOf = ({ eventType }: Pair): string => eventType.split('.')[0] ?? ''
