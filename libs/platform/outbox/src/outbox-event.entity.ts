import type { Actor } from '@nexus/kernel'
import { instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Check, Column, Entity, Index, Unique } from 'typeorm'

/** Longest payload in characters, and in bytes as UTF-8: below a broker's usual message limit of 1 MiB. */
export const MAX_PAYLOAD_CHARACTERS = 900_000

/** What travels with the payload of an event. */
export interface EventHeaders {
  readonly traceId: string
  readonly actor: Actor
  readonly traceparent?: string
}

/** A broker's sequence is far below 2^53. */
const sequenceTransformer = {
  to: (value: unknown): unknown => value,
  from: (value: unknown): number | null => (value === null || value === undefined ? null : Number(value)),
}

const positionTransformer = {
  to: (value: unknown): unknown => value,
  // PostgreSQL answers bigint as text; microseconds since 1970 stay below 2^53 until the year 2255.
  from: (value: unknown): number => Number(value),
}

/** An event that a transaction of this service stored, and that the relay publishes (reliability.md 2.1). */
@Entity('outbox_event')
@TableAccess({ tenant: true, platform: true })
@Unique(['tenantId', 'aggregateType', 'aggregateId', 'aggregateSeq'])
@Index(['pos'], { where: '"published_at" IS NULL' })
@Check(`length(CAST("payload" AS text)) < ${String(MAX_PAYLOAD_CHARACTERS)}`)
@Check('"aggregate_seq" > 0')
export class OutboxEventRow extends TenantRow {
  /**
   * Order of publication: microseconds of the clock, but always above the aggregate's event before. The
   * insert computes it, so it needs no sequence, is the same on both databases, and follows the
   * aggregate's own order whatever the clocks do.
   */
  @Column({ type: 'bigint', transformer: positionTransformer })
  pos!: number

  @Column('varchar', { length: 60 })
  aggregateType!: string

  @Column('uuid')
  aggregateId!: string

  @Column('int')
  aggregateSeq!: number

  /** Name of the event, with its version. */
  @Column('varchar', { length: 160 })
  type!: string

  @Column('int')
  schemaVersion!: number

  @Column(jsonColumn())
  payload!: unknown

  @Column(jsonColumn())
  headers!: EventHeaders

  /** The execution that caused it; the same in its audit rows. */
  @Column('uuid')
  opId!: string

  @Column(instantColumn())
  occurredAt!: Date

  @Column({ ...instantColumn(), nullable: true })
  publishedAt!: Date | null

  /** The life of the broker's stream that took it; null when no broker carried it. */
  @Column({ ...instantColumn(), nullable: true })
  streamEpoch!: Date | null

  /** Its place in that stream. */
  @Column({ type: 'bigint', nullable: true, transformer: sequenceTransformer })
  streamSeq!: number | null

  /** Failed publications so far. */
  @Column('int', { default: 0 })
  attempts!: number

  @Column('varchar', { length: 4000, nullable: true })
  lastError!: string | null
}
