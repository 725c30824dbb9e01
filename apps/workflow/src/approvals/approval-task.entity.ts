import type { DocumentType, TaskSummary } from '@nexus/contracts-workflow'
import { instantColumn, minorUnitsColumn, sortableText, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'
import type { ApprovalTaskState } from './approval-task.machine.js'

/** One person asked at one step; the approval's version guards it. What the inbox shows is copied here, as it never changes. */
@Entity('approval_task')
@TableAccess({ tenant: true })
@Index(['tenantId', 'approvalId', 'stepKey', 'assigneeId'], { unique: true })
@Index(['tenantId', 'assigneeId', 'state', 'openedAt', 'id'])
@Index(['tenantId', 'assigneeId', 'state', 'title', 'id'])
export class ApprovalTask extends TenantRow {
  @Column('uuid')
  approvalId!: string

  @Column('varchar', { length: 40 })
  documentType!: DocumentType

  @Column('uuid')
  documentId!: string

  @Column('int')
  documentVersion!: number

  @Column(sortableText(200))
  title!: string

  @Column(minorUnitsColumn())
  amountMinor!: bigint

  @Column('varchar', { length: 3 })
  currency!: string

  @Column('uuid')
  requesterId!: string

  @Column('varchar', { length: 200 })
  requesterName!: string

  @Column('varchar', { length: 60 })
  stepKey!: string

  @Column('varchar', { length: 100 })
  stepName!: string

  @Column('uuid')
  assigneeId!: string

  @Column('varchar', { length: 200 })
  assigneeName!: string

  @Column('varchar', { length: 12 })
  origin!: TaskSummary['origin']

  /** Why the step fell back to this person. */
  @Column('text', { nullable: true })
  originReason!: string | null

  @Column('varchar', { length: 12 })
  state!: ApprovalTaskState

  @Column(instantColumn())
  openedAt!: Date

  @Column(instantColumn({ nullable: true }))
  closedAt!: Date | null

  @Column('text', { nullable: true })
  comment!: string | null

  /** Why it was closed without a decision. */
  @Column('text', { nullable: true })
  closeReason!: string | null
}
