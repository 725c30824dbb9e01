import type { DocumentSubject, DocumentType, TaskSummary } from '@nexus/contracts-workflow'
import {
  instantColumn,
  jsonColumn,
  minorUnitsColumn,
  sortableText,
  TableAccess,
  TenantRow,
} from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'
import type { ApprovalTaskState } from './approval-task.machine.js'

/** One person asked at one step; the approval's version guards it. What the inbox shows is copied here, as it never changes. */
@Entity('approval_task')
@TableAccess({ tenant: true })
@Index(['tenantId', 'approvalId', 'stepKey', 'assigneeId'])
@Index(['tenantId', 'delegationId', 'state'])
@Index(['tenantId', 'assigneeId', 'state', 'openedAt', 'id'])
@Index(['tenantId', 'assigneeId', 'state', 'title', 'id'])
@Index(['tenantId', 'assigneeId', 'closedAt'])
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

  /** Why this person was chosen. */
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

  /** What the step wants of the person; null of tasks that are older than the difference: an approval. */
  @Column('varchar', { length: 12, nullable: true })
  kind!: 'approval' | 'manual' | 'notify' | null

  /** What an approval of it counts; null: 1. */
  @Column('int', { nullable: true })
  weight!: number | null

  /** The first of the tasks that count as one with it; null: itself. */
  @Column('uuid', { nullable: true })
  seatId!: string | null

  /** Whose task it is, when somebody acts on that person's behalf (AP-6). */
  @Column('uuid', { nullable: true })
  onBehalfOfId!: string | null

  @Column('varchar', { length: 200, nullable: true })
  onBehalfOfName!: string | null

  @Column('uuid', { nullable: true })
  delegationId!: string | null

  /** How many levels it was escalated. */
  @Column('int', { default: 0 })
  level!: number

  @Column(instantColumn({ nullable: true }))
  dueAt!: Date | null

  /** How many notices there were of it: their sequence. */
  @Column('int', { default: 0 })
  noticeCount!: number

  /** What the title says, when a service made it; null: a person wrote it, or it is older than this. */
  @Column(jsonColumn({ nullable: true }))
  subject!: DocumentSubject | null
}
