import type { Clock } from '@nexus/kernel'
import type { PlatformTx } from '@nexus/platform-database'
import { describeFailure } from './delivery-failure.js'
import { detached } from './detached.js'
import type { EventBus } from './event-bus.js'
import { OutboxHistory } from './event-history.js'
import { silentLog, type EventLog } from './event-log.js'
import type { HeldLock, Locks } from './locks.js'
import { OutboxFeed } from './outbox-feed.js'
import { TableLedger } from './outbox-ledger.js'
import { Reconciler } from './reconciler.js'
import { RELAY_POLICY, type RelayPolicy } from './relay-policy.js'
import { RelayRun } from './relay-run.js'
import { pause } from './timing.js'

export interface RelayOptions {
  readonly platformTx: PlatformTx
  readonly bus: EventBus
  readonly clock: Clock
  /** The service whose outbox it is. Needed to offer its history, to compare it with a broker and for `locks`. */
  readonly service?: string
  /** Where several replicas run: one of them publishes, another takes over when it goes. */
  readonly locks?: Locks
  readonly log?: EventLog
  readonly policy?: Partial<RelayPolicy>
  /** Between 0 and 1, for the jitter. */
  readonly random?: () => number
}

/**
 * Publishes the events of one service's outbox: strictly one after the other inside an aggregate, several
 * aggregates at once. At least once; the inbox makes effects happen once. Two relays on one database are
 * harmless (FLT-17): each keeps the order inside an aggregate, and a repeated event meets its inbox row.
 * With a broker it also keeps the stream equal to the outbox (see {@link Reconciler}).
 */
export class Relay {
  private readonly feed: OutboxFeed
  private readonly policy: RelayPolicy
  private readonly log: EventLog
  private life: Life | undefined
  private run: RelayRun | undefined
  private reconciler: Reconciler | undefined

  constructor(private readonly options: RelayOptions) {
    this.feed = new OutboxFeed(options.platformTx, options.clock)
    this.policy = { ...RELAY_POLICY, ...options.policy }
    this.log = options.log ?? silentLog
  }

  /** Whether this process publishes; others wait for its lock. */
  get active(): boolean {
    return this.run !== undefined
  }

  /** Begins with what earlier runs have left. Does nothing when it runs already. */
  start(): void {
    if (this.life !== undefined) return
    const { bus, service, locks, platformTx } = this.options
    this.life = detached(() => {
      const ending = new AbortController()
      const ends: (() => void)[] = []
      if (service !== undefined) {
        const end = bus.offerHistory?.(service, new OutboxHistory(platformTx))
        if (end !== undefined) ends.push(end)
        const unheard = bus.stream?.onWake(service, () => this.run?.wake())
        if (unheard !== undefined) ends.push(unheard)
      }
      if (locks === undefined || service === undefined) {
        this.begin()
        return { ending, ends, contending: Promise.resolve() }
      }
      return { ending, ends, contending: this.contend(service, locks, ending.signal) }
    })
  }

  /** Takes no further events and waits for the publications under way, at most `graceMs`. */
  async stop(): Promise<void> {
    const { life } = this
    this.life = undefined
    for (const end of life?.ends ?? []) end()
    life?.ending.abort()
    await life?.contending
    await this.end()
  }

  /** There may be something to publish. Cheap; called after every commit that stored an event. */
  wake(): void {
    if (this.run !== undefined) this.run.wake()
    else if (this.life !== undefined && this.options.service !== undefined)
      this.options.bus.stream?.wakeRelays(this.options.service)
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
      if (this.life === undefined) throw new Error('the relay does not run, so its outbox cannot drain; start it first')
      this.wake()
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  private begin(): void {
    const { bus, random = Math.random, service, platformTx } = this.options
    const { policy, log } = this
    const run = new RelayRun({
      feed: this.feed,
      bus,
      log,
      random,
      policy,
      isOpen: () => this.reconciler?.isVerified ?? true,
    })
    this.run = run
    if (bus.stream !== undefined && service !== undefined) {
      this.reconciler = new Reconciler({
        service,
        stream: bus.stream,
        ledger: new TableLedger(platformTx),
        wake: () => {
          run.wake()
        },
        log,
        everyMs: policy.reconcileMs,
        retryMs: policy.longestBackoffMs,
      })
      this.reconciler.start()
    }
    run.wake()
  }

  private async end(): Promise<void> {
    const { run, reconciler } = this
    this.run = undefined
    this.reconciler = undefined
    await run?.stop()
    await reconciler?.stop()
  }

  /** Publishes while it holds the lock; waits for it otherwise. */
  private async contend(service: string, locks: Locks, ending: AbortSignal): Promise<void> {
    const name = `relay/${service}`
    let told = false
    while (!ending.aborted) {
      let lock: HeldLock | undefined
      try {
        lock = await locks.tryLock(name)
        told = false
      } catch (error) {
        if (!told)
          this.log.warn({ lock: name, error: describeFailure(error) }, 'the lock of the relay cannot be asked for')
        told = true
      }
      if (lock === undefined) {
        await pause(this.policy.pollMs * 2, ending)
        continue
      }
      this.begin()
      const { lost } = lock
      await new Promise<void>((resolve) => {
        const done = (): void => {
          ending.removeEventListener('abort', done)
          lost.removeEventListener('abort', done)
          resolve()
        }
        ending.addEventListener('abort', done)
        lost.addEventListener('abort', done)
        if (lost.aborted || ending.aborted) done()
      })
      await this.end()
      await lock.release().catch(() => undefined)
    }
  }
}

/** From start to stop. */
interface Life {
  readonly ending: AbortController
  readonly ends: readonly (() => void)[]
  readonly contending: Promise<void>
}
