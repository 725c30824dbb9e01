import { instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** The searchable copy of one audit row of any service; its id is that of the original. */
@Entity('audit_copy')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'at', 'id'])
@Index(['tenantId', 'entity', 'entityId', 'at'])
@Index(['tenantId', 'actorId', 'at'])
export class AuditCopy extends TenantRow {
  @Column('varchar', { length: 60 })
  service!: string

  @Column(instantColumn())
  at!: Date

  @Column('uuid')
  actorId!: string

  @Column('varchar', { length: 8 })
  actorKind!: 'user' | 'system'

  @Column('varchar', { length: 200, nullable: true })
  actorName!: string | null

  @Column('varchar', { length: 45, nullable: true })
  ip!: string | null

  @Column('varchar', { length: 160 })
  action!: string

  @Column('varchar', { length: 60 })
  entity!: string

  @Column('uuid')
  entityId!: string

  @Column(jsonColumn({ nullable: true }))
  before!: Record<string, unknown> | null

  @Column(jsonColumn({ nullable: true }))
  after!: Record<string, unknown> | null

  @Column('boolean')
  statesOmitted!: boolean

  @Column('varchar', { length: 2000, nullable: true })
  reason!: string | null

  @Column('uuid')
  opId!: string

  @Column('varchar', { length: 32 })
  traceId!: string

  @Column('varchar', { length: 12 })
  source!: 'api' | 'system' | 'import' | 'ai'
}
