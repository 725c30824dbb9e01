import { setTimeout as wait } from 'node:timers/promises'
import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream'
import { unavailable, type EventEnvelope } from '@nexus/kernel'
import type { NatsLink } from '@nexus/platform-messaging'
import {
  silentLog,
  type EventBus,
  type EventHistory,
  type EventLog,
  type EventStream,
  type EventSubscription,
  type Locks,
  type PublishReceipt,
  type StreamState,
  type StreamWatch,
} from '@nexus/platform-outbox'
import { addCollector } from '@nexus/platform-telemetry'
import { headersOf } from './event-headers.js'
import { consumersOf } from './consumers-ahead.js'
import { READER_POLICY, type ReaderPolicy } from './reader-policy.js'
import { RemoteHistory, serveHistory } from './remote-history.js'
import { ServicePartitions } from './service-partitions.js'
import { declareStreams, describeDrift, isNotFound, type StreamDrift } from './stream-declaration.js'
import { unsettledOf } from './stream-backlog.js'
import { StreamNames } from './stream-names.js'

const PUB_ACK_MS = 2000

export interface JetStreamEventBusOptions {
  /** The connection; the bus does not close it. */
  readonly link: Pick<NatsLink, 'connection' | 'connected' | 'onReconnect'>
  /** How many servers keep each event. Three in production, one on a single server. */
  readonly replicas: number
  /** Shares the partitions among the replicas of a service; without it this process reads all of them. */
  readonly locks?: Locks
  /** Default: `nx`. Suites that share a server give their own. */
  readonly namespace?: string
  readonly log?: EventLog
  /** Only suites change these. */
  readonly policy?: Partial<ReaderPolicy> & { readonly rebalanceMs?: number }
}

/** Whether the bus can work, for the readiness of a service. */
export interface BusReadiness {
  readonly ready: boolean
  readonly reason?: string
}

interface Watch {
  interruption: number
  verified: boolean
  readonly interrupted: () => void
}

/**
 * The {@link EventBus} of a cluster: one JetStream stream, eight partitions, and one durable for each service and
 * partition (decision 0008). `publish` resolves when the stream has the event; consumers settle it later.
 */
export class JetStreamEventBus implements EventBus {
  readonly stream: EventStream
  private readonly names: StreamNames
  private readonly log: EventLog
  private readonly services = new Map<string, ServicePartitions>()
  private readonly watches = new Map<string, Set<Watch>>()
  private readonly unlisten: () => void
  private epoch: Date
  private highest = 0
  private opened = false
  private closed = false

  private constructor(
    private readonly options: JetStreamEventBusOptions,
    private readonly client: JetStreamClient,
    private readonly manager: JetStreamManager,
    epoch: Date,
    names: StreamNames,
  ) {
    this.names = names
    this.epoch = epoch
    this.log = options.log ?? silentLog
    this.stream = {
      state: () => this.state(),
      eventAt: (seq) => this.eventAt(seq),
      resetConsumers: (which) => this.resetConsumers(which),
      watch: (service, interrupted) => this.watch(service, interrupted),
      wakeRelays: (service) => {
        if (options.link.connected) options.link.connection.publish(names.wake(service))
      },
      onWake: (service, wake) => {
        const subscription = options.link.connection.subscribe(names.wake(service), { callback: wake })
        return () => {
          subscription.unsubscribe()
        }
      },
    }
    this.unlisten = options.link.onReconnect(() => {
      this.interrupt()
    })
  }

  /**
   * Creates the streams that are missing.
   * @throws Error naming the fields of a stream that are not as declared
   */
  static async connect(options: JetStreamEventBusOptions): Promise<JetStreamEventBus> {
    const names = new StreamNames(options.namespace)
    const manager = await jetstreamManager(options.link.connection, { checkAPI: false })
    const { events, drift } = await declareStreams(manager, names, options.replicas)
    if (drift.length > 0) throw new Error(describeDrift(drift))
    const client = jetstream(options.link.connection)
    return new JetStreamEventBus(options, client, manager, new Date(events.created), names)
  }

  /** Begins to read. Call it once the consumers of this process have subscribed; later ones begin by themselves. */
  open(): void {
    for (const service of this.services.values()) service.open()
    this.opened = true
  }

  async publish(envelope: EventEnvelope): Promise<PublishReceipt> {
    const service = envelope.type.split('.')[0] ?? ''
    if (!this.options.link.connected) throw unavailable('NATS is away; the event stays in its outbox.')
    for (const watch of this.watches.get(service) ?? [])
      if (!watch.verified) throw unavailable('Stream and outbox are being compared; the event waits.')
    const known = this.highest
    const { epoch } = this
    try {
      const ack = await this.client.publish(this.names.subjectOf(envelope), JSON.stringify(envelope), {
        msgID: envelope.id,
        expect: { streamName: this.names.events },
        headers: headersOf(envelope),
        timeout: PUB_ACK_MS,
        retries: 0,
      })
      // A new event in an old place: the stream has lost what was there (R1).
      if (!ack.duplicate && ack.seq <= known) this.interrupt()
      this.highest = Math.max(this.highest, ack.seq)
      return { streamEpoch: epoch, streamSeq: ack.seq }
    } catch (error) {
      if (isNotFound(error) || isWithoutStream(error)) this.interrupt()
      throw error
    }
  }

  subscribe(subscription: EventSubscription): void {
    this.partitionsOf(subscription).subscribe(subscription)
  }

  unsubscribe(subscription: EventSubscription): void {
    this.partitionsOf(subscription).unsubscribe(subscription)
  }

  offerHistory(service: string, history: EventHistory): () => void {
    return serveHistory(this.options.link.connection, this.names.history(service), service, history)
  }

  historyOf(service: string): EventHistory {
    return new RemoteHistory(this.options.link.connection, this.names.history(service))
  }

  /** What waits in the stream for the services that subscribe here, and what they have not settled. */
  async backlog(): Promise<number> {
    let waiting = 0
    for (const [service, partitions] of this.services) {
      if (!partitions.isSubscribed) continue
      const { unsettled, missing } = await unsettledOf(this.manager, this.names, service)
      // A durable that is still to be created may have the whole stream before it.
      waiting += unsettled + missing + partitions.pending
    }
    return waiting
  }

  /** Gives the gauge of what waits for each service that subscribes here, its replicas included. Gives back what ends it. */
  collect(): () => void {
    return addCollector('stream', async (set) => {
      for (const [service, { isSubscribed }] of this.services) {
        if (!isSubscribed) continue
        const { unsettled } = await unsettledOf(this.manager, this.names, service)
        set('nexus_consumer_pending', { service }, unsettled)
      }
    })
  }

  /** Resolves when every subscribed consumer has settled all that is in the stream. */
  async settled(): Promise<void> {
    while ((await this.backlog()) > 0) await wait(5)
  }

  /** The partitions that this process reads for a service. */
  partitionsReadFor(service: string): readonly number[] {
    return this.services.get(service)?.partitions ?? []
  }

  /** Compares the streams with their declaration. */
  async readiness(): Promise<BusReadiness> {
    if (!this.options.link.connected) return { ready: false, reason: 'NATS is away.' }
    const drift = await this.drift()
    return drift.length === 0 ? { ready: true } : { ready: false, reason: describeDrift(drift) }
  }

  async drift(): Promise<readonly StreamDrift[]> {
    return (await declareStreams(this.manager, this.names, this.options.replicas)).drift
  }

  /** Stops reading, and waits for the deliveries that run. The connection stays open. */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    this.unlisten()
    await Promise.all([...this.services.values()].map((service) => service.close()))
  }

  private partitionsOf({ durable }: EventSubscription): ServicePartitions {
    const service = durable.split('.')[0] ?? durable
    let partitions = this.services.get(service)
    if (partitions === undefined) {
      const { rebalanceMs = 1000, ...policy } = this.options.policy ?? {}
      partitions = new ServicePartitions({
        service,
        names: this.names,
        client: this.client,
        manager: this.manager,
        locks: this.options.locks,
        policy: { ...READER_POLICY, ...policy },
        rebalanceMs,
        log: this.log,
      })
      this.services.set(service, partitions)
      if (this.opened) partitions.open()
    }
    return partitions
  }

  private watch(service: string, interrupted: () => void): StreamWatch {
    const watch: Watch = { interruption: 0, verified: false, interrupted }
    const ofService = this.watches.get(service) ?? new Set<Watch>()
    ofService.add(watch)
    this.watches.set(service, ofService)
    return {
      get interruption() {
        return watch.interruption
      },
      get isVerified() {
        return watch.verified
      },
      verified: (interruption) => {
        if (watch.interruption === interruption) watch.verified = true
      },
      end: () => ofService.delete(watch),
    }
  }

  /** The stream may not be what it was: nothing is published before it was compared, and readers look where they are. */
  private interrupt(): void {
    if (this.closed) return
    for (const ofService of this.watches.values()) {
      for (const watch of ofService) {
        watch.interruption += 1
        watch.verified = false
        watch.interrupted()
      }
    }
    for (const service of this.services.values()) service.restart()
  }

  private async state(): Promise<StreamState> {
    const { events } = await declareStreams(this.manager, this.names, this.options.replicas)
    const epoch = new Date(events.created)
    const { first_seq: first, last_seq: last, messages } = events.state
    if (epoch.getTime() !== this.epoch.getTime() || last < this.highest) this.highest = last
    this.epoch = epoch
    return { epoch, first: messages === 0 ? last + 1 : first, last }
  }

  private async eventAt(seq: number): Promise<string | undefined> {
    const message = await this.manager.streams.getMessage(this.names.events, { seq })
    return message?.header.get('Nats-Msg-Id')
  }

  private async resetConsumers(which: 'ahead' | 'all'): Promise<number> {
    let reset = 0
    for (const { info, isAhead } of await consumersOf(this.manager, this.names.events)) {
      if (which === 'ahead' && !isAhead) continue
      await this.manager.consumers.delete(this.names.events, info.name).catch((error: unknown) => {
        if (!isNotFound(error)) throw error
      })
      reset += 1
    }
    if (reset > 0) for (const service of this.services.values()) service.restart()
    return reset
  }
}

/** Nobody takes the subject: the stream was deleted (the client says that JetStream is not enabled). */
const isWithoutStream = (error: unknown): boolean =>
  error instanceof Error && ['JetStreamNotEnabled', 'NoResponders'].includes(error.name)
