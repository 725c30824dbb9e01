import type { LiveEvent as LiveEventView } from '@nexus/contracts-workflow'
import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** That something changed for a person: no text, nothing of a document. Kept for a day. */
@Entity('live_event')
@TableAccess({ tenant: true, platform: true })
@Index(['tenantId', 'userId', 'sequence'], { unique: true })
@Index(['at'])
export class LiveEvent extends TenantRow {
  @Column('uuid')
  userId!: string

  /** 1, 2, 3 … for each person. */
  @Column('int')
  sequence!: number

  @Column('varchar', { length: 20 })
  kind!: LiveEventView['kind']

  @Column('uuid', { nullable: true })
  subjectId!: string | null

  @Column('varchar', { length: 60, nullable: true })
  documentType!: string | null

  @Column('uuid', { nullable: true })
  documentId!: string | null

  @Column(instantColumn())
  at!: Date
}
