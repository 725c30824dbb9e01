import { setMaxListeners } from 'node:events'
import { count } from '@nexus/platform-telemetry'
import { describeFailure } from './delivery-failure.js'
import { detached } from './detached.js'
import type { EventBus, PublishReceipt } from './event-bus.js'
import type { EventLog } from './event-log.js'
import { failpoint } from './failpoint.js'
import { observedPublication } from './observed-event.js'
import { envelopeOf } from './outbox.js'
import type { OutboxEventRow } from './outbox-event.entity.js'
import type { OutboxFeed, Published } from './outbox-feed.js'
import type { RelayPolicy } from './relay-policy.js'
import { Slots } from './slots.js'
import { fullJitter, pause } from './timing.js'

/** The events of one aggregate that this run has read: published one after the other. */
interface Lane {
  readonly rows: readonly OutboxEventRow[]
  /** Events not published yet. */
  left: number
  /** Waits for a slow or retrying consumer, or in a backoff, and holds no slot. */
  parked: boolean
  /** The table was read while this lane kept its aggregate out: there may be more of it. */
  overtaken: boolean
}

export interface RelayRunOptions {
  readonly feed: OutboxFeed
  readonly bus: EventBus
  readonly policy: RelayPolicy
  readonly random: () => number
  readonly log: EventLog
  /** False while nothing may be published; `wake` follows. */
  readonly isOpen?: () => boolean
}

/** One life of a relay, from start to stop. */
export class RelayRun {
  private readonly stopping = new AbortController()
  private readonly slots: Slots
  private readonly lanes = new Map<string, Lane>()
  private readonly poll: NodeJS.Timeout
  private toMark: Published[] = []
  private marking: Promise<void> | undefined
  private wanted = false
  private reading = false

  constructor(private readonly options: RelayRunOptions) {
    // Every waiting lane listens.
    setMaxListeners(0, this.stopping.signal)
    this.slots = new Slots(options.policy.concurrency)
    this.poll = setInterval(() => {
      this.wake()
    }, options.policy.pollMs)
    this.poll.unref()
  }

  wake(): void {
    if (this.isStopping()) return
    this.wanted = true
    if (this.reading) return
    this.reading = true
    // Detached: a wake-up comes out of a business transaction, which must not leak into the relay's own.
    detached(() => setImmediate(() => void this.read()))
  }

  /**
   * Waits for what is between publication and mark. A parked lane waits for a consumer's retry, perhaps for
   * long; its event stays unpublished and comes again, which the inbox absorbs.
   */
  async stop(): Promise<void> {
    clearInterval(this.poll)
    this.stopping.abort()
    const latest = performance.now() + this.options.policy.graceMs
    while (this.isBusy() && performance.now() < latest) await new Promise((resolve) => setTimeout(resolve, 5))
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted
  }

  private isBusy(): boolean {
    return this.reading || this.marking !== undefined || [...this.lanes.values()].some((lane) => !lane.parked)
  }

  private async read(): Promise<void> {
    const { feed, policy, log } = this.options
    try {
      while (this.wanted && !this.isStopping() && this.hasRoom() && this.options.isOpen?.() !== false) {
        this.wanted = false
        const busy = [...this.lanes.values()]
        const rows = await feed.next(policy.batch, [...new Set(busy.map((lane) => lane.rows[0]?.aggregateId ?? ''))])
        for (const lane of busy) lane.overtaken = true
        if (this.isStopping()) return
        this.open(rows)
        if (rows.length === policy.batch) this.wanted = true
      }
    } catch (error) {
      log.error({ error: describeFailure(error) }, 'the relay cannot read its outbox; it tries again')
    } finally {
      this.reading = false
    }
  }

  /** A lane that ends wakes the relay again, so nothing is forgotten when there is no room. */
  private hasRoom(): boolean {
    let queued = 0
    for (const lane of this.lanes.values()) if (!lane.parked) queued += lane.left
    return queued < this.options.policy.batch && this.lanes.size < this.options.policy.lanes
  }

  private open(rows: readonly OutboxEventRow[]): void {
    const byAggregate = new Map<string, OutboxEventRow[]>()
    for (const row of rows) {
      const key = `${row.tenantId}/${row.aggregateType}/${row.aggregateId}`
      const ofAggregate = byAggregate.get(key)
      if (ofAggregate === undefined) byAggregate.set(key, [row])
      else ofAggregate.push(row)
    }
    for (const [key, ofAggregate] of byAggregate) {
      const lane: Lane = { rows: ofAggregate, left: ofAggregate.length, parked: false, overtaken: false }
      this.lanes.set(key, lane)
      void this.serve(key, lane)
    }
  }

  private async serve(key: string, lane: Lane): Promise<void> {
    for (const row of lane.rows) {
      const published = await this.publish(lane, row)
      if (published === undefined) break
      lane.left -= 1
      this.mark(published)
    }
    // The aggregate stays out of further reads until its marks are stored, or it would be published twice.
    await this.marking
    this.lanes.delete(key)
    if (lane.overtaken || this.wanted) this.wake()
  }

  /** Publishes until the bus takes it. Undefined when the relay stops before that. */
  private async publish(lane: Lane, row: OutboxEventRow): Promise<Published | undefined> {
    const { policy, random, log, feed } = this.options
    for (let failures = 1; !this.isStopping(); failures += 1) {
      try {
        return { row, receipt: await this.publishOnce(lane, row) }
      } catch (error) {
        const failure = describeFailure(error)
        if (this.isStopping()) return undefined
        count('nexus_retries_total', { what: 'publication', name: row.type })
        log.warn(
          { event: row.id, type: row.type, failures, error: failure },
          'an event could not be published; it is tried again',
        )
        lane.parked = true
        await feed.noteFailure(row, `${failure.code}: ${failure.text}`.slice(0, 4000)).catch(() => undefined)
        await pause(fullJitter(failures, policy.firstBackoffMs, policy.longestBackoffMs, random), this.stopping.signal)
        lane.parked = false
      }
    }
    return undefined
  }

  private async publishOnce(lane: Lane, row: OutboxEventRow): Promise<PublishReceipt | undefined> {
    await this.slots.acquire()
    let holding = true
    const letGo = (): void => {
      if (holding) this.slots.release()
      holding = false
    }
    const parking = setTimeout(() => {
      lane.parked = true
      letGo()
      this.wake()
    }, this.options.policy.parkAfterMs)
    try {
      if (this.isStopping()) throw new Error('the relay stops')
      const receipt = await observedPublication(envelopeOf(row), (envelope) => this.options.bus.publish(envelope))
      failpoint('outbox-published-before-mark')
      return receipt ?? undefined
    } finally {
      clearTimeout(parking)
      lane.parked = false
      letGo()
    }
  }

  private mark(published: Published): void {
    this.toMark.push(published)
    this.marking ??= this.storeMarks()
  }

  /**
   * Group commit: while one UPDATE waits for its transaction, later marks join it. A mark that is lost only
   * means one more delivery, which the inbox absorbs.
   */
  private async storeMarks(): Promise<void> {
    const { feed, policy, random, log } = this.options
    let failures = 0
    try {
      while (this.toMark.length > 0) {
        let taken: Published[] = []
        try {
          // A transaction that collided runs twice: what it took the first time must not be taken again.
          await feed.markPublished(() => (taken = taken.length > 0 ? taken : this.toMark.splice(0, policy.batch)))
          failures = 0
        } catch (error) {
          this.toMark.unshift(...taken)
          if (this.isStopping()) return
          failures += 1
          log.error({ error: describeFailure(error) }, 'the relay cannot mark published events; it tries again')
          await pause(
            fullJitter(failures, policy.firstBackoffMs, policy.longestBackoffMs, random),
            this.stopping.signal,
          )
        }
      }
    } finally {
      this.marking = undefined
    }
  }
}
