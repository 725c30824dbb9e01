import type { Clock } from '@nexus/kernel'
import type { PlatformTx } from '@nexus/platform-database'
import { detached } from './detached.js'
import type { EventBus } from './event-bus.js'
import { silentLog, type EventLog } from './event-log.js'
import { OutboxFeed } from './outbox-feed.js'
import { RELAY_POLICY, type RelayPolicy } from './relay-policy.js'
import { RelayRun } from './relay-run.js'

export interface RelayOptions {
  readonly platformTx: PlatformTx
  readonly bus: EventBus
  readonly clock: Clock
  readonly log?: EventLog
  readonly policy?: Partial<RelayPolicy>
  /** Between 0 and 1, for the jitter. */
  readonly random?: () => number
}

/**
 * Publishes the events of one service's outbox: strictly one after the other inside an aggregate, several
 * aggregates at once. At least once; the inbox makes effects happen once. Two relays on one database are
 * harmless (FLT-17): each keeps the order inside an aggregate, and a repeated event meets its inbox row.
 */
export class Relay {
  private readonly feed: OutboxFeed
  private run: RelayRun | undefined

  constructor(private readonly options: RelayOptions) {
    this.feed = new OutboxFeed(options.platformTx, options.clock)
  }

  /** Begins with what earlier runs have left. Does nothing when it runs already. */
  start(): void {
    if (this.run !== undefined) return
    const { bus, log = silentLog, policy, random = Math.random } = this.options
    this.run = detached(
      () => new RelayRun({ feed: this.feed, bus, log, random, policy: { ...RELAY_POLICY, ...policy } }),
    )
    this.run.wake()
  }

  /** Takes no further events and waits for the publications under way, at most `graceMs`. */
  async stop(): Promise<void> {
    const ending = this.run
    this.run = undefined
    await ending?.stop()
  }

  /** There may be something to publish. Cheap; called after every commit that stored an event. */
  wake(): void {
    this.run?.wake()
  }

  /** How many committed events of this outbox are not published yet, those under way included. */
  undelivered(): Promise<number> {
    return detached(() => this.feed.countUnpublished())
  }

  /**
   * Resolves when no committed event of this outbox is unpublished. With the in-process bus each has then
   * been handled or dead-lettered; handlers may have stored further events in their own services' outboxes.
   * @throws Error when the relay does not run.
   */
  async drained(): Promise<void> {
    while ((await this.undelivered()) > 0) {
      if (this.run === undefined) throw new Error('the relay does not run, so its outbox cannot drain; start it first')
      this.run.wake()
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}
