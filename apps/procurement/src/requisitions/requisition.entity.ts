import type {
  ApprovalOutcome,
  DocumentAllowanceCharge,
  RequisitionPendingChange,
  RequisitionView,
  RequisitionWarning,
} from '@nexus/contracts-procurement'
import {
  calendarDateColumn,
  instantColumn,
  jsonColumn,
  minorUnitsColumn,
  sortableText,
  TableAccess,
  VersionedRow,
} from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

export type RequisitionState = RequisitionView['state']

/** A request to buy something, with its approval and how far it is ordered and received. */
@Entity('requisition')
@TableAccess({ tenant: true })
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'state', 'createdAt', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'requesterId', 'createdAt'])
@Index(['tenantId', 'requesterId', 'submittedAt'])
@Index(['tenantId', 'costCentreId', 'submittedAt'])
export class Requisition extends VersionedRow {
  @Column('varchar', { length: 24 })
  state!: RequisitionState

  @Column(sortableText(200))
  title!: string

  /** The title in the form in which it is searched; null: stored before there was one. */
  @Column(sortableText(400, { nullable: true }))
  searchKey?: string | null

  @Column('text', { nullable: true })
  purpose!: string | null

  @Column(calendarDateColumn({ nullable: true }))
  needBy!: string | null

  @Column('varchar', { length: 300, nullable: true })
  deliveryPlace!: string | null

  @Column('varchar', { length: 3 })
  currency!: string

  @Column('uuid', { nullable: true })
  legalEntityId!: string | null

  @Column('uuid')
  requesterId!: string

  /** As it was when the requisition was written. */
  @Column('varchar', { length: 200, nullable: true })
  requesterName!: string | null

  @Column(jsonColumn())
  documentAllowanceCharges!: DocumentAllowanceCharge[]

  /** Total including tax, in minor units; follows from the lines. */
  @Column(minorUnitsColumn())
  grossMinor!: bigint

  @Column(instantColumn({ nullable: true }))
  submittedAt!: Date | null

  /** The version that approvers judge: a verdict on another one is ignored. */
  @Column('int', { nullable: true })
  submittedVersion!: number | null

  @Column(jsonColumn({ nullable: true }))
  approval!: ApprovalOutcome | null

  /** Verdicts of earlier rounds, the oldest first: before a return, before a change. */
  @Column(jsonColumn({ nullable: true }))
  approvalHistory!: ApprovalOutcome[] | null

  /** What bears the cost of lines that name nothing else. */
  @Column('uuid', { nullable: true })
  costCentreId!: string | null

  @Column(jsonColumn({ nullable: true }))
  quoteFileIds!: string[] | null

  @Column('text', { nullable: true })
  quoteWaiver!: string | null

  /** What was noticed at the last submission. */
  @Column(jsonColumn({ nullable: true }))
  warnings!: RequisitionWarning[] | null

  /** Waits for its own approval (REQ-5). */
  @Column(jsonColumn({ nullable: true }))
  change!: RequisitionPendingChange | null

  /** Why it is held, stopped, cancelled or closed. */
  @Column('varchar', { length: 500, nullable: true })
  stateReason!: string | null

  @Column('uuid', { nullable: true })
  copiedFrom!: string | null
}

/** What a requisition that nobody has judged, changed or stopped yet has in its columns. */
export const UNTOUCHED = {
  approvalHistory: null,
  warnings: null,
  change: null,
  stateReason: null,
  copiedFrom: null,
} as const
