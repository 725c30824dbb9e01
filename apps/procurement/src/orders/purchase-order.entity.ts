import type { ApprovalOutcome, DocumentAllowanceCharge, PurchaseOrderView } from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, minorUnitsColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { Requisition } from '../requisitions/requisition.entity.js'
import { Vendor } from '../vendors/vendor.entity.js'

export type PurchaseOrderState = PurchaseOrderView['state']
export type Fulfilment = PurchaseOrderView['receipt']

/** An order to a vendor. Its version guards its lines and their quantity ledger. */
@Entity('purchase_order')
@TableAccess({ tenant: true })
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'requisitionId'])
@Index(['tenantId', 'vendorId', 'createdAt'])
@Index(['tenantId', 'series', 'sequenceNumber'], { unique: true })
@Index(['tenantId', 'number'])
@ForeignKey(() => Requisition, ['tenantId', 'requisitionId'], ['tenantId', 'id'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'])
export class PurchaseOrder extends VersionedRow {
  @Column('uuid')
  requisitionId!: string

  @Column('uuid')
  vendorId!: string

  @Column('uuid', { nullable: true })
  legalEntityId!: string | null

  @Column('varchar', { length: 3 })
  currency!: string

  @Column('varchar', { length: 12 })
  state!: PurchaseOrderState

  /** Official number, given by the issue; null before (AP-12). */
  @Column('varchar', { length: 40, nullable: true })
  number!: string | null

  @Column('varchar', { length: 80, nullable: true })
  series!: string | null

  @Column('int', { nullable: true })
  sequenceNumber!: number | null

  /** Of the requisition. */
  @Column('uuid')
  requesterId!: string

  @Column(jsonColumn())
  documentAllowanceCharges!: DocumentAllowanceCharge[]

  /** Total including tax, in minor units; follows from the lines. */
  @Column(minorUnitsColumn())
  grossMinor!: bigint

  @Column('boolean')
  matchesRequisition!: boolean

  /** Follows from the ledger; kept for lists to filter by. */
  @Column('varchar', { length: 8 })
  receipt!: Fulfilment

  /** Follows from the ledger. */
  @Column('varchar', { length: 8 })
  billing!: Fulfilment

  /** The version that approvers judge: a verdict on another one is ignored. */
  @Column('int', { nullable: true })
  submittedVersion!: number | null

  @Column(jsonColumn({ nullable: true }))
  approval!: ApprovalOutcome | null

  @Column(jsonColumn())
  approvedBy!: string[]

  @Column(jsonColumn())
  receivedBy!: string[]

  @Column(instantColumn({ nullable: true }))
  issuedAt!: Date | null

  @Column('varchar', { length: 500, nullable: true })
  cancellationReason!: string | null
}
