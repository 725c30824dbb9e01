import type { ApprovalOutcome, DocumentAllowanceCharge, RequisitionView } from '@nexus/contracts-procurement'
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
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'requesterId', 'createdAt'])
export class Requisition extends VersionedRow {
  @Column('varchar', { length: 24 })
  state!: RequisitionState

  @Column(sortableText(200))
  title!: string

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
}
