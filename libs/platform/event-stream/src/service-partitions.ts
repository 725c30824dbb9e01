import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream'
import {
  describeFailure,
  detached,
  pause,
  type EventLog,
  type EventSubscription,
  type HeldLock,
  type Locks,
  type Membership,
} from '@nexus/platform-outbox'
import { refusalsOf } from './unknown-versions.js'
import { PartitionReader } from './partition-reader.js'
import type { ReaderPolicy } from './reader-policy.js'
import { PARTITIONS, type StreamNames } from './stream-names.js'

export interface ServicePartitionsOptions {
  readonly service: string
  readonly names: StreamNames
  readonly client: JetStreamClient
  readonly manager: JetStreamManager
  readonly locks: Locks | undefined
  readonly policy: ReaderPolicy
  readonly rebalanceMs: number
  readonly log: EventLog
}

interface Owned {
  readonly reader: PartitionReader
  readonly lock: HeldLock | undefined
}

/** A service's subscriptions in this process, and the partitions that this process reads for it. */
export class ServicePartitions {
  private readonly subscriptions = new Map<string, EventSubscription[]>()
  private readonly owned = new Map<number, Owned>()
  private life: { readonly ending: AbortController; readonly work: Promise<void> } | undefined
  private transition: Promise<void> = Promise.resolve()
  private opened = false

  constructor(private readonly options: ServicePartitionsOptions) {}

  /** The partitions read here. */
  get partitions(): readonly number[] {
    return [...this.owned.keys()].sort((a, b) => a - b)
  }

  /** Events delivered here and not settled. */
  get pending(): number {
    return [...this.owned.values()].reduce((sum, { reader }) => sum + reader.pending, 0)
  }

  get isSubscribed(): boolean {
    return this.subscriptions.size > 0
  }

  open(): void {
    this.opened = true
    this.change()
  }

  subscribe(subscription: EventSubscription): void {
    const { eventType, durable } = subscription
    const ofType = this.subscriptions.get(eventType) ?? []
    if (ofType.some((other) => other.durable === durable))
      throw new Error(`${durable} subscribes to ${eventType} twice; give one of the consumers another name`)
    this.subscriptions.set(eventType, [...ofType, subscription])
    this.change()
  }

  /** Nothing is read any more, for any consumer: an event is settled by all of them or by none. */
  unsubscribe(subscription: EventSubscription): void {
    const { eventType } = subscription
    const left = (this.subscriptions.get(eventType) ?? []).filter((other) => other !== subscription)
    if (left.length > 0) this.subscriptions.set(eventType, left)
    else this.subscriptions.delete(eventType)
    this.end()
    if (this.subscriptions.size > 0) this.change()
  }

  restart(): void {
    for (const { reader } of this.owned.values()) reader.restart()
  }

  async close(): Promise<void> {
    this.opened = false
    this.end()
    await this.transition
  }

  /** A service subscribes all its consumers in one go: reading begins after that. */
  private change(): void {
    this.transition = this.transition.then(
      () =>
        new Promise((resolve) => {
          setImmediate(() => {
            if (this.opened && this.life === undefined && this.subscriptions.size > 0) this.begin()
            resolve()
          })
        }),
    )
  }

  private begin(): void {
    const ending = new AbortController()
    this.life = { ending, work: detached(() => this.share(ending.signal)) }
  }

  private end(): void {
    const { life } = this
    if (life === undefined) return
    this.life = undefined
    life.ending.abort()
    this.transition = this.transition.then(() => life.work)
  }

  /** Reads a fair share of the partitions, as long as it may. */
  private async share(ending: AbortSignal): Promise<void> {
    const { locks, service, log, rebalanceMs } = this.options
    let member: Membership | undefined
    let told = false
    while (!ending.aborted) {
      try {
        member ??= await locks?.join(`events/${service}`)
        await this.balance(member === undefined ? 1 : await member.count(), ending)
        told = false
      } catch (error) {
        // The membership went with the connection.
        member = undefined
        if (!told) log.warn({ service, error: describeFailure(error) }, 'partitions cannot be shared out; tried again')
        told = true
      }
      await pause(rebalanceMs, ending)
    }
    await Promise.all([...this.owned.keys()].map((partition) => this.release(partition)))
    await member?.leave().catch(() => undefined)
  }

  private async balance(members: number, ending: AbortSignal): Promise<void> {
    const { locks, service } = this.options
    const share = Math.ceil(PARTITIONS / Math.max(1, members))
    const lost = [...this.owned].filter(([, { lock }]) => lock?.lost.aborted === true).map(([partition]) => partition)
    const surplus = [...this.owned.keys()].filter((partition) => !lost.includes(partition)).slice(share)
    await Promise.all([...lost, ...surplus].map((partition) => this.release(partition)))
    // Replicas begin at different places, so that they seldom ask for the same one.
    const first = Math.floor(Math.random() * PARTITIONS)
    for (let step = 0; step < PARTITIONS && this.owned.size < share && !ending.aborted; step += 1) {
      const partition = (first + step) % PARTITIONS
      if (this.owned.has(partition)) continue
      const lock = await locks?.tryLock(`events/${service}/${String(partition)}`)
      if (locks !== undefined && lock === undefined) continue
      const reader = this.readerOf(partition)
      this.owned.set(partition, { lock, reader })
      lock?.lost.addEventListener('abort', () => void reader.stop({ lost: true }), { once: true })
    }
  }

  private async release(partition: number): Promise<void> {
    const owned = this.owned.get(partition)
    await owned?.reader.stop({ lost: owned.lock?.lost.aborted })
    await owned?.lock?.release().catch(() => undefined)
    this.owned.delete(partition)
  }

  private readerOf(partition: number): PartitionReader {
    const { service, names, client, manager, policy, log } = this.options
    return new PartitionReader({
      client,
      manager,
      policy,
      log,
      stream: names.events,
      durable: names.durable(service, partition),
      filter: names.partitionSubjects(partition),
      subscriptionsOf: (eventType) => this.subscriptions.get(eventType) ?? refusalsOf(eventType, this.subscriptions),
    })
  }
}
