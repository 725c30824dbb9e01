import { setTimeout as wait } from 'node:timers/promises'
import {
  defineEvent,
  systemClock,
  uuidV7Ids,
  type EventEnvelope,
  type Ids,
  type PayloadOf,
  type TenantContext,
} from '@nexus/kernel'
import { schemaFromEntities, TenantRow, TenantTable, type ServiceDatabase } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'
import { z } from 'zod'
import { consumerOf, type ConsumerRegistration } from './consumer-registration.js'
import { DeadLetterRow } from './dead-letter.entity.js'
import { DeadLetters } from './dead-letters.js'
import type { DeliveryPolicy } from './delivery-policy.js'
import type { EventBus } from './event-bus.js'
import type { EventLog } from './event-log.js'
import { InboxConsumer } from './inbox-consumer.js'
import { InboxEventRow } from './inbox-event.entity.js'
import type { Locks } from './locks.js'
import { Outbox } from './outbox.js'
import { outboxEntities } from './outbox-entities.js'
import { OutboxEventRow } from './outbox-event.entity.js'
import { Relay } from './relay.js'

/** What the suite's consumers do about an event. Nothing in the table hinders a second effect: the inbox must. */
@Entity('bus_effect')
export class BusEffectRow extends TenantRow {
  @Column('uuid')
  eventId!: string

  @Column('varchar', { length: 120 })
  consumer!: string

  @Column('uuid')
  parcelId!: string

  @Column('int')
  seq!: number

  @Column('varchar', { length: 100 })
  by!: string

  @Column('varchar', { length: 32 })
  traceId!: string
}

export const parcelMoved = defineEvent({
  name: 'mill.parcel.moved.v1',
  summary: 'A parcel was moved.',
  payload: z.strictObject({ note: z.string().max(900_000) }),
})
export type ParcelMoved = EventEnvelope<PayloadOf<typeof parcelMoved>>

/** `mill` publishes, `dock` consumes. */
export const conformanceSchemas = [
  schemaFromEntities('mill', outboxEntities),
  schemaFromEntities('dock', [BusEffectRow, ...outboxEntities]),
] as const

/** A bus as one process has it. */
export interface ConnectedBus {
  readonly bus: EventBus
  /** All consumers of the process have subscribed. */
  open(): void
  close(): Promise<void>
}

/** What an adapter's spec gives the suite, fresh for each test. */
export interface BusUnderTest {
  readonly mill: ServiceDatabase
  readonly dock: ServiceDatabase
  /** The bus of a further process. An adapter without a broker always gives the same one. */
  connect(): Promise<ConnectedBus>
  /** Only with a broker: takes it away for a moment, its data stay. */
  readonly restartBroker?: () => Promise<void>
  /** Only with a broker: shared by the replicas. */
  readonly locks?: () => Locks
  readonly log?: EventLog
  close(): Promise<void>
}

export type Handling = (event: ParcelMoved, ctx: TenantContext) => Promise<void> | void

/** A process of `dock`. */
export interface Replica {
  readonly consumer: InboxConsumer
  readonly deadLetters: DeadLetters
  readonly connected: ConnectedBus
  stop(): Promise<void>
}

const ids = uuidV7Ids(systemClock)
export const QUICK: Partial<DeliveryPolicy> = { retryDelaysMs: [1, 2, 3, 4, 5, 6, 7] }

/** The two services of one test: one process of `mill`, and those of `dock` that the test starts. */
export class BusWorld {
  readonly ctx = contextOf(ids.next())
  readonly replicas: Replica[] = []
  readonly relays: Relay[] = []
  private readonly seqs = new Map<string, number>()

  private constructor(
    readonly under: BusUnderTest,
    readonly producer: ConnectedBus,
    readonly outbox: Outbox,
    readonly relay: Relay,
  ) {
    this.relays.push(relay)
  }

  static async open(under: BusUnderTest): Promise<BusWorld> {
    const producer = await under.connect()
    const relay = relayOf(under, producer.bus)
    const outbox = outboxOf(under, relay)
    producer.open()
    return new BusWorld(under, producer, outbox, relay)
  }

  async close(): Promise<void> {
    for (const replica of this.replicas.splice(0)) await replica.stop()
    for (const relay of this.relays) await relay.stop()
    await this.producer.close()
    await this.under.close()
  }

  /** Starts a process of `dock` with these consumers: what each does before its effect. */
  async dock(
    consumers: Readonly<Record<string, Handling>>,
    options: {
      readonly by?: string
      readonly policy?: Partial<DeliveryPolicy>
      readonly history?: 'kept' | 'none'
    } = {},
  ): Promise<Replica> {
    const { dock } = this.under
    const registrations = Object.entries(consumers).map(([name, handling]) =>
      registrationOf(dock, name, handling, options.by ?? 'one', options.history),
    )
    const consumer = new InboxConsumer({
      service: 'dock',
      tx: dock.tenantTx,
      platformTx: dock.platformTx,
      clock: systemClock,
      ids,
      registrations,
      policy: { ...QUICK, ...options.policy },
      history: { firstRetryMs: 20 },
    })
    const deadLetters = new DeadLetters({
      service: 'dock',
      tx: dock.tenantTx,
      platformTx: dock.platformTx,
      consumer,
      audit: { record: () => Promise.resolve() },
    })
    const connected = await this.under.connect()
    consumer.attach(connected.bus)
    connected.open()
    let running = true
    const replica: Replica = {
      consumer,
      deadLetters,
      connected,
      stop: async () => {
        if (!running) return
        running = false
        await consumer.detach(connected.bus)
        await deadLetters.settled()
        await connected.close()
      },
    }
    this.replicas.push(replica)
    return replica
  }

  /** Moves a parcel so many times: one event each. */
  async move(parcelId: string, times = 1, note = 'moved', ctx = this.ctx, outbox = this.outbox): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const seq = (this.seqs.get(parcelId) ?? 0) + 1
      this.seqs.set(parcelId, seq)
      await this.under.mill.tenantTx.run(ctx, () =>
        outbox.add(ctx, parcelMoved, { aggregateId: parcelId, aggregateSeq: seq, payload: { note } }),
      )
    }
  }

  /** Events that are marked as published, although nothing has carried them. */
  async lose(parcelId: string, times: number, outbox: Outbox): Promise<void> {
    const { tenantTx } = this.under.mill
    for (let seq = 1; seq <= times; seq += 1) {
      await tenantTx.run(this.ctx, async () => {
        const event = { aggregateId: parcelId, aggregateSeq: seq, payload: { note: 'lost' } }
        // What is added in a savepoint is stored by its end, so that it can be marked here.
        await tenantTx.savepoint(() => outbox.add(this.ctx, parcelMoved, event))
        const manager = tenantTx.manager()
        await manager.update(OutboxEventRow, { aggregateId: parcelId }, { publishedAt: systemClock.now() })
      })
    }
  }

  /** An outbox whose ids come from the past. */
  outboxAt(clock: { now(): Date }): Outbox {
    return outboxOf(this.under, this.relay, uuidV7Ids(clock))
  }

  secondRelay(): Relay {
    const relay = relayOf(this.under, this.producer.bus)
    this.relays.push(relay)
    return relay
  }

  /** Until everything is published and settled. */
  async settled(): Promise<void> {
    const waiting = async (): Promise<number> => {
      const unpublished = await this.relay.undelivered()
      const behind = await Promise.all(
        this.replicas.map(({ connected }) => connected.bus.backlog?.() ?? Promise.resolve(0)),
      )
      return behind.reduce((sum, each) => sum + each, unpublished)
    }
    await until(async () => {
      if (this.relay.active) this.relay.wake()
      return (await waiting().catch(() => 1)) === 0
    })
  }

  /** Order numbers of the parcel as this consumer has taken them. */
  async seqsOf(consumer: string, parcelId: string): Promise<number[]> {
    const effects = await this.effects()
    return effects.filter((row) => row.consumer === consumer && row.parcelId === parcelId).map((row) => row.seq)
  }

  effects(ctx = this.ctx): Promise<BusEffectRow[]> {
    const { tenantTx } = this.under.dock
    return tenantTx.read(ctx, () =>
      tenantTx.manager().find(BusEffectRow, { where: { tenantId: ctx.tenantId }, order: { id: 'ASC' } }),
    )
  }

  outboxRows(): Promise<OutboxEventRow[]> {
    const { platformTx } = this.under.mill
    return platformTx.read('verify', () => platformTx.manager().find(OutboxEventRow, { order: { pos: 'ASC' } }))
  }

  inboxRows(): Promise<InboxEventRow[]> {
    const { platformTx } = this.under.dock
    return platformTx.read('verify', () => platformTx.manager().find(InboxEventRow))
  }

  deadLetterRows(): Promise<DeadLetterRow[]> {
    const { platformTx } = this.under.dock
    return platformTx.read('verify', () => platformTx.manager().find(DeadLetterRow, { order: { id: 'ASC' } }))
  }

  /** INV-06: what was published and was neither handled nor dead-lettered, and the other way round. Both empty. */
  async unmatched(consumer: string): Promise<{ lost: string[]; unknown: string[] }> {
    const published = new Set((await this.outboxRows()).map((row) => row.id))
    const settled = new Set(
      (await this.inboxRows()).filter((row) => row.consumer === `dock.${consumer}`).map((row) => row.eventId),
    )
    return {
      lost: [...published].filter((id) => !settled.has(id)),
      unknown: [...settled].filter((id) => !published.has(id)),
    }
  }

  /** An event that no outbox holds. */
  stray(seq: number, parcelId = ids.next(), payload: unknown = { note: 'stray' }): EventEnvelope {
    return {
      id: ids.next(),
      type: parcelMoved.name,
      tenantId: this.ctx.tenantId,
      aggregateType: 'parcel',
      aggregateId: parcelId,
      aggregateSeq: seq,
      payload,
      occurredAt: systemClock.now().toISOString(),
      headers: { traceId: this.ctx.traceId, opId: this.ctx.opId, actor: this.ctx.actor },
    }
  }
}

/** Waits for a condition, at most 25 s. */
export async function until(condition: () => boolean | Promise<boolean>, everyMs = 10): Promise<void> {
  const latest = performance.now() + 25_000
  while (!(await condition())) {
    if (performance.now() > latest) throw new Error('what the test waits for did not happen within 25 s')
    await wait(everyMs)
  }
}

/** A person of the given organization. */
export function contextOf(tenantId: string, traceId = '4bf92f3577b34da6a3ce929d0e0e4736'): TenantContext {
  return {
    tenantId,
    traceId,
    actor: { kind: 'user', userId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22', name: 'Ada' },
    rights: {},
    opId: ids.next(),
    operation: 'mill.parcel.move.v1',
    audience: [],
    deadlineAt: Date.now() + 120_000,
  }
}

const relayOf = (under: BusUnderTest, bus: EventBus): Relay =>
  new Relay({
    service: 'mill',
    platformTx: under.mill.platformTx,
    bus,
    clock: systemClock,
    locks: under.locks?.(),
    log: under.log,
    policy: { pollMs: 100, firstBackoffMs: 10, longestBackoffMs: 200 },
  })

const outboxOf = ({ mill }: BusUnderTest, relay: Relay, own: Ids = ids): Outbox =>
  new Outbox({ service: 'mill', tx: mill.tenantTx, clock: systemClock, ids: own, relay })

function registrationOf(
  dock: ServiceDatabase,
  consumer: string,
  handling: Handling,
  by: string,
  history: 'kept' | 'none' | undefined,
): ConsumerRegistration {
  const effects = new TenantTable(dock.tenantTx, BusEffectRow, 'effect')
  return consumerOf({
    event: parcelMoved,
    consumer,
    ...(history === undefined ? {} : { history }),
    handler: {
      prepare: async (ctx, event) => {
        await handling(event, ctx)
      },
      handle: async (ctx, event) => {
        const { id: eventId, aggregateId: parcelId, aggregateSeq: seq } = event
        await effects.insert(ctx, { id: ids.next(), eventId, parcelId, seq, consumer, by, traceId: ctx.traceId })
      },
    },
  })
}
