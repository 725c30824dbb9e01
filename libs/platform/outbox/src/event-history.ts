import type { EventEnvelope } from '@nexus/kernel'
import type { PlatformTx } from '@nexus/platform-database'
import { digestsOf, idAt, type TypeDigests } from './event-digest.js'
import { envelopeOf } from './outbox.js'
import { OutboxEventRow } from './outbox-event.entity.js'

/** A place in the history of one event type. */
export interface HistoryPlace {
  readonly pos: number
  readonly id: string
}

/** A page of kept events in the order of their publication. */
export interface HistoryPage {
  readonly events: readonly EventEnvelope[]
  /** Where the next page begins; null after the last one. */
  readonly next: HistoryPlace | null
}

/** The published events that an outbox still keeps (14 days), of all organizations. */
export interface EventHistory {
  page(query: { readonly eventType: string; readonly after: HistoryPlace | null }): Promise<HistoryPage>
  /** Count and checksum of the events of each type per five minutes, between two instants (milliseconds, by the time in the id). */
  digest(query: {
    readonly eventTypes: readonly string[]
    readonly from: number
    readonly until: number
  }): Promise<TypeDigests>
  /** Ids of the events between two instants, in order. */
  ids(query: { readonly eventType: string; readonly from: number; readonly until: number }): Promise<string[]>
  events(query: { readonly eventType: string; readonly ids: readonly string[] }): Promise<EventEnvelope[]>
}

const PAGE = 100
/** A page is shorter, or a single event: both fit into one message of a broker. */
const PAGE_BYTES = 60_000

/** {@link EventHistory} of a service's own outbox. */
export class OutboxHistory implements EventHistory {
  constructor(private readonly platformTx: PlatformTx) {}

  async page({ eventType, after }: Parameters<EventHistory['page']>[0]): Promise<HistoryPage> {
    const rows = await this.read((query) => {
      query.where('event.type = :eventType AND event.publishedAt IS NOT NULL', { eventType })
      if (after !== null)
        query.andWhere('(event.pos > :pos OR (event.pos = :pos AND event.id > :id))', { pos: after.pos, id: after.id })
      return query.orderBy('event.pos', 'ASC').addOrderBy('event.id', 'ASC').limit(PAGE).getMany()
    })
    const events: EventEnvelope[] = []
    let bytes = 0
    let last: OutboxEventRow | undefined
    for (const row of rows) {
      const envelope = envelopeOf(row)
      bytes += Buffer.byteLength(JSON.stringify(envelope))
      if (events.length > 0 && bytes > PAGE_BYTES) break
      events.push(envelope)
      last = row
    }
    if (last === undefined || (events.length === rows.length && rows.length < PAGE)) return { events, next: null }
    return { events, next: { pos: last.pos, id: last.id } }
  }

  async digest({ eventTypes, from, until }: Parameters<EventHistory['digest']>[0]): Promise<TypeDigests> {
    if (eventTypes.length === 0) return {}
    const rows = await this.read((query) =>
      query
        .select('event.id', 'id')
        .addSelect('event.type', 'type')
        .where('event.type IN (:...eventTypes) AND event.publishedAt IS NOT NULL', { eventTypes })
        .andWhere('event.id >= :first AND event.id < :end', { first: idAt(from), end: idAt(until) })
        .getRawMany<{ id: string; type: string }>(),
    )
    return digestsOf(rows)
  }

  async ids({ eventType, from, until }: Parameters<EventHistory['ids']>[0]): Promise<string[]> {
    const rows = await this.read((query) =>
      query
        .select('event.id', 'id')
        .where('event.type = :eventType AND event.publishedAt IS NOT NULL', { eventType })
        .andWhere('event.id >= :first AND event.id < :end', { first: idAt(from), end: idAt(until) })
        .getRawMany<{ id: string }>(),
    )
    return rows.map((row) => row.id).sort()
  }

  async events({ eventType, ids }: Parameters<EventHistory['events']>[0]): Promise<EventEnvelope[]> {
    if (ids.length === 0) return []
    const rows = await this.read((query) =>
      query
        .where('event.type = :eventType AND event.id IN (:...ids)', { eventType, ids })
        .orderBy('event.pos', 'ASC')
        .getMany(),
    )
    return rows.map(envelopeOf)
  }

  private read<T>(ask: (query: ReturnType<typeof outboxQuery>) => Promise<T>): Promise<T> {
    return this.platformTx.read('relay', () => ask(outboxQuery(this.platformTx)))
  }
}

const outboxQuery = (platformTx: PlatformTx) => platformTx.manager().createQueryBuilder(OutboxEventRow, 'event')
