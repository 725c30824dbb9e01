import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { EventEnvelope } from '@nexus/kernel'
import { observedCache, RedisCache } from '@nexus/platform-cache'
import { JetStreamEventBus, PostgresLocks, StreamNames } from '@nexus/platform-event-stream'
import { bullMqCarrier, type JobCarrier } from '@nexus/platform-jobs'
import { connectNats, type NatsLink, NatsRpcTransport } from '@nexus/platform-messaging'
import type { EventSubscription } from '@nexus/platform-outbox'
import { connectRedis, type RedisConnection } from '@nexus/platform-redis'
import { type ContextSigner, Ed25519ContextSigner, type TrustedContextKey } from '@nexus/platform-service'
import { CountedBus } from './counted-bus.js'
import { LateS3Storage } from './late-s3-storage.js'
import { ownName, testNats, testRedis } from './test-servers.js'
import type { StackEnvironment, TestStack, TestStackOptions } from './test-stack.js'

const GATEWAY = 'gateway'
/** So long a suite asks again what a busy server did not answer, or the bus did not take yet. */
const PATIENCE_MS = 20_000

interface Parts {
  readonly name: string
  readonly link: NatsLink
  readonly redis: RedisConnection
  readonly locks: PostgresLocks
  readonly events: JetStreamEventBus
  readonly carrier: JobCarrier
  readonly storage: LateS3Storage
  readonly cache: RedisCache
}

/**
 * What the processes of a cluster share, on the servers of the run under names of the suite's own: RPC over NATS, events
 * over JetStream, jobs through BullMQ, objects on S3, locks on PostgreSQL, and contexts signed by the gateway or, for the
 * system only, by a service.
 */
export class ClusterStack implements TestStack {
  readonly transport: NatsRpcTransport
  readonly signer: ContextSigner
  readonly bus = {
    publish: (envelope: EventEnvelope): Promise<void> => this.publish(envelope),
    subscribe: (subscription: EventSubscription): void => {
      this.events.subscribe(subscription)
    },
  }
  private readonly events: CountedBus
  private readonly names: StreamNames
  private readonly signers: ReadonlyMap<string, ContextSigner>
  private readonly told = new Set<string>()
  /** How many events had been published when nothing waited any more. */
  private handledUpTo = 0

  private constructor(
    private readonly options: TestStackOptions,
    private readonly parts: Parts,
  ) {
    this.events = new CountedBus(parts.events)
    this.names = new StreamNames(parts.name)
    this.signers = signersOf([GATEWAY, ...options.services], options)
    this.signer = this.signerOf(GATEWAY)
    this.transport = this.newTransport()
  }

  static async start(options: TestStackOptions): Promise<ClusterStack> {
    const { database, log, clock } = options
    if (database.kind !== 'postgres') throw new Error('a cluster runs on PostgreSQL')
    const name = ownName()
    const locks = new PostgresLocks({ url: database.url, namespace: name })
    const [link, redis] = await Promise.all([
      connectNats({ servers: [testNats().url] }, { name, log }),
      connectRedis({ ...testRedis(), name, commandTimeoutMs: 5_000 }, { log }),
    ])
    const [events, carrier] = await Promise.all([
      JetStreamEventBus.connect({ link, replicas: 1, locks, namespace: name, log }),
      bullMqCarrier({ redis, namespace: name }),
    ])
    const storage = new LateS3Storage({ prefix: `${name}/`, folder: options.folder, clock })
    const cache = new RedisCache({ redis, clock, prefix: `${name}:`, events: observedCache(log) })
    return new ClusterStack(options, { name, link, redis, locks, events, carrier, storage, cache })
  }

  get published(): number {
    return this.events.published
  }

  environmentOf(service: string): StackEnvironment {
    const { carrier: jobCarrier, locks, storage, cache } = this.parts
    const [transport, signer] = [this.newTransport(), this.signerOf(service)]
    return { transport, signer, bus: this.events, jobCarrier, locks, storage, cache }
  }

  open(): void {
    this.parts.events.open()
  }

  async handled(): Promise<void> {
    for (;;) {
      const { published } = this
      if (published === this.handledUpTo) return
      await patiently(() => this.parts.events.settled())
      this.handledUpTo = published
    }
  }

  async close(): Promise<void> {
    const { name, link, redis, locks, events, storage, cache } = this.parts
    await events.close()
    cache.close()
    const manager = await jetstreamManager(link.connection, { checkAPI: false })
    for (const stream of [this.names.events, this.names.advisories])
      await manager.streams.delete(stream).catch(() => undefined)
    const forget = redis.run(async (client) => {
      for await (const keys of client.scanStream({ match: `*${name}*`, count: 1000 }))
        if ((keys as string[]).length > 0) await client.unlink(keys as string[])
    })
    // What a busy server keeps ends with the run.
    await forget.catch(() => undefined)
    await Promise.all([link.close(), redis.close(), locks.close()])
    await storage.close()
  }

  private async publish(envelope: EventEnvelope): Promise<void> {
    if (this.told.has(envelope.id)) await this.repeat(envelope)
    // A producer compares its outbox with the stream first; until then the bus takes none of its events.
    else await patiently(() => this.events.publish(envelope))
    this.told.add(envelope.id)
    await this.handled()
  }

  /** The stream would drop an event that it knows; this one comes as if the window for that had passed. */
  private async repeat(envelope: EventEnvelope): Promise<void> {
    await jetstream(this.parts.link.connection).publish(this.names.subjectOf(envelope), JSON.stringify(envelope), {
      msgID: randomUUID(),
    })
    this.events.published += 1
  }

  private newTransport(): NatsRpcTransport {
    const { link, storage, name } = this.parts
    const { clock, log } = this.options
    return new NatsRpcTransport({ link, storage, clock, log, prefix: name })
  }

  private signerOf(service: string): ContextSigner {
    const signer = this.signers.get(service)
    if (signer === undefined) throw new Error(`the suite has no context key for ${service}`)
    return signer
  }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const latest = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() > latest) throw error
      await pause(5)
    }
  }
}

/** The gateway speaks for anyone, a service for the system only. */
function signersOf(
  services: readonly string[],
  { clock }: Pick<TestStackOptions, 'clock'>,
): ReadonlyMap<string, ContextSigner> {
  const keys = services.map((service) => ({ service, ...generateKeyPairSync('ed25519') }))
  const trusted = keys.map(({ service, publicKey }): TrustedContextKey => ({
    service,
    publicKey,
    signs: service === GATEWAY ? 'anyone' : 'system',
  }))
  return new Map(
    keys.map(({ service, privateKey }) => [service, new Ed25519ContextSigner({ service, privateKey, trusted, clock })]),
  )
}
