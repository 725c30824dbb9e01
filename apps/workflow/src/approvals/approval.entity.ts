import type {
  ApprovalRequest,
  ApprovalView,
  DocumentChange,
  DocumentSubject,
  DocumentType,
} from '@nexus/contracts-workflow'
import { instantColumn, jsonColumn, minorUnitsColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'
import type { ApprovalState } from './approval.machine.js'
import type { Route } from './route.policy.js'

/** The approval of one version of a document, pinned to one version of a definition. */
@Entity('approval')
@TableAccess({ tenant: true })
@Index(['tenantId', 'documentType', 'documentId', 'documentVersion'], { unique: true })
@Index(['tenantId', 'documentId'])
@Index(['tenantId', 'state', 'createdAt', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'requesterId'])
@Index(['tenantId', 'endedAt'])
export class Approval extends VersionedRow {
  @Column('varchar', { length: 40 })
  documentType!: DocumentType

  @Column('uuid')
  documentId!: string

  @Column('int')
  documentVersion!: number

  @Column('varchar', { length: 200 })
  title!: string

  @Column(minorUnitsColumn())
  amountMinor!: bigint

  @Column('varchar', { length: 3 })
  currency!: string

  @Column('uuid')
  requesterId!: string

  @Column('varchar', { length: 200 })
  requesterName!: string

  @Column(jsonColumn())
  excludedUserIds!: string[]

  @Column(jsonColumn())
  facts!: ApprovalRequest['facts']

  /** What the approvers see. */
  @Column(jsonColumn())
  snapshot!: ApprovalRequest['snapshot']

  @Column('uuid')
  definitionId!: string

  @Column('varchar', { length: 100 })
  definitionName!: string

  @Column('int')
  definitionVersion!: number

  @Column(jsonColumn())
  route!: Route

  @Column('varchar', { length: 12 })
  state!: ApprovalState

  /** The step that runs. */
  @Column('varchar', { length: 60, nullable: true })
  stepKey!: string | null

  /** Why it waits, or why it ended as it did. */
  @Column('text', { nullable: true })
  reason!: string | null

  @Column('varchar', { length: 12, nullable: true })
  verdict!: 'approved' | 'rejected' | 'returned' | null

  /** True when it was approved and no person decided. */
  @Column('boolean')
  automatic!: boolean

  /** How the document's service answered the verdict. */
  @Column('varchar', { length: 12, nullable: true })
  outcome!: NonNullable<ApprovalView['outcome']> | null

  @Column(instantColumn({ nullable: true }))
  endedAt!: Date | null

  /** The total in the organization's base currency, when the document gave it. */
  @Column(minorUnitsColumn({ nullable: true }))
  baseAmountMinor!: bigint | null

  @Column('varchar', { length: 3, nullable: true })
  baseCurrency!: string | null

  @Column('uuid', { nullable: true })
  costCentreId!: string | null

  /** What was decided again after a change; null: everything. */
  @Column('varchar', { length: 12, nullable: true })
  rerun!: 'full' | 'final-only' | 'affected' | null

  /** The approval that this one builds on (AP-9). */
  @Column('uuid', { nullable: true })
  previousInstanceId!: string | null

  @Column(jsonColumn({ nullable: true }))
  change!: DocumentChange | null

  /** What the title says, when a service made it; null: a person wrote it, or it is older than this. */
  @Column(jsonColumn({ nullable: true }))
  subject!: DocumentSubject | null
}
