import type { NotificationKind } from '@nexus/contracts-workflow'
import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What one person was told once: an event tells a person one thing only (NTF-01). */
@Entity('notification')
@TableAccess({ tenant: true })
@Index(['tenantId', 'eventId', 'userId', 'kind'], { unique: true })
@Index(['tenantId', 'userId', 'createdAt'])
export class Notification extends TenantRow {
  @Column('uuid')
  userId!: string

  /** What it comes from: an event, or the request that sent it. */
  @Column('uuid')
  eventId!: string

  @Column('varchar', { length: 40 })
  kind!: NotificationKind

  @Column('varchar', { length: 400 })
  title!: string

  @Column('text')
  body!: string

  @Column('varchar', { length: 60, nullable: true })
  subjectType!: string | null

  @Column('uuid', { nullable: true })
  subjectId!: string | null

  @Column(instantColumn())
  createdAt!: Date

  @Column({ ...instantColumn(), nullable: true })
  readAt!: Date | null
}
