import { instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A decision with its signer and how things stood before and after. One person decides once per approval (AP-4): the key says so. */
@Entity('approval_decision')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'approvalId', 'userId'], { unique: true })
export class ApprovalDecision extends TenantRow {
  @Column('uuid')
  approvalId!: string

  @Column('uuid')
  taskId!: string

  @Column('varchar', { length: 12 })
  decision!: 'approved' | 'rejected' | 'returned'

  /** The version of the document that the signer said to have seen. */
  @Column('int')
  documentVersion!: number

  /** SHA-256 of the snapshot that was shown for it. */
  @Column('varchar', { length: 64 })
  snapshotHash!: string

  @Column('text', { nullable: true })
  comment!: string | null

  @Column('uuid')
  userId!: string

  @Column('varchar', { length: 200 })
  userName!: string

  /** On whose behalf it was signed (AP-6). */
  @Column('uuid', { nullable: true })
  onBehalfOfId!: string | null

  @Column('varchar', { length: 200, nullable: true })
  onBehalfOfName!: string | null

  @Column(instantColumn())
  decidedAt!: Date

  @Column('varchar', { length: 45, nullable: true })
  ip!: string | null

  @Column('varchar', { length: 400, nullable: true })
  userAgent!: string | null

  @Column(jsonColumn())
  before!: object

  @Column(jsonColumn())
  after!: object
}
