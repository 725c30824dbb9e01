import type { Actor } from '@nexus/kernel'
import { instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What was before or after a change, with secrets redacted. */
export type AuditState = Readonly<Record<string, unknown>>

/** Through which door a change came in. */
export type AuditSource = 'api' | 'system' | 'import' | 'ai'

/** One change, in the transaction that made it; rows are only ever added (reliability.md 2.11). */
@Entity('audit')
@TableAccess({ tenant: true, platform: true, appendOnly: true })
@Index(['tenantId', 'entity', 'entityId', 'id'])
@Index(['tenantId', 'opId'])
export class AuditRow extends TenantRow {
  @Column(instantColumn())
  at!: Date

  /** The person; for `system` the person on whose behalf it acted. */
  @Column('uuid')
  actorId!: string

  @Column('varchar', { length: 8 })
  actorKind!: Actor['kind']

  @Column('varchar', { length: 200, nullable: true })
  actorName!: string | null

  /** The person whose request caused what the system did; null when a person acted. */
  @Column('uuid', { nullable: true })
  onBehalfOf!: string | null

  @Column('varchar', { length: 45, nullable: true })
  ip!: string | null

  @Column('varchar', { length: 400, nullable: true })
  userAgent!: string | null

  /** `service.aggregate.verb`, as in the operation's name. */
  @Column('varchar', { length: 160 })
  action!: string

  @Column('varchar', { length: 60 })
  entity!: string

  @Column('uuid')
  entityId!: string

  @Column(jsonColumn({ nullable: true }))
  before!: AuditState | null

  @Column(jsonColumn({ nullable: true }))
  after!: AuditState | null

  @Column('varchar', { length: 2000, nullable: true })
  reason!: string | null

  @Column('uuid')
  opId!: string

  @Column('varchar', { length: 32 })
  traceId!: string

  @Column('varchar', { length: 12 })
  source!: AuditSource
}

/** The table that every service which changes something adds to its schema. */
export const auditEntities = [AuditRow]
