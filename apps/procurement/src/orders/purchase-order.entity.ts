import type {
  ApprovalOutcome,
  DocumentAllowanceCharge,
  OrderCancellation,
  PurchaseOrderView,
} from '@nexus/contracts-procurement'
import {
  calendarDateColumn,
  instantColumn,
  jsonColumn,
  minorUnitsColumn,
  TableAccess,
  VersionedRow,
} from '@nexus/platform-database'
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
@Index(['tenantId', 'vendorId', 'createdAt', 'id'])
@Index(['tenantId', 'state', 'createdAt', 'id'])
@Index(['tenantId', 'vendorId', 'state', 'createdAt', 'id'])
@Index(['tenantId', 'onHold', 'createdAt', 'id'])
@Index(['tenantId', 'series', 'sequenceNumber'], { unique: true })
@Index(['tenantId', 'number', 'createdAt', 'id'])
@Index(['tenantId', 'issuedAt'])
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

  @Column('varchar', { length: 32, nullable: true })
  cancellationCode: string | null = null

  /** 0 as it was issued first; each change order that is carried out makes the next (PO-3). */
  @Column('int', { default: 0 })
  revision: number = 0

  @Column('int', { nullable: true })
  paymentTermsDays: number | null = null

  @Column('varchar', { length: 500, nullable: true })
  deliveryPlace: string | null = null

  @Column('varchar', { length: 200, nullable: true })
  contact: string | null = null

  @Column('text', { nullable: true })
  notes: string | null = null

  @Column(jsonColumn({ nullable: true }))
  tags: string[] | null = null

  /** What the vendor said to the present revision (PO-5). */
  @Column('varchar', { length: 24, default: 'NONE' })
  acknowledgement: PurchaseOrderView['acknowledgement'] = 'NONE'

  @Column('uuid', { nullable: true })
  submittedBy: string | null = null

  @Column('uuid', { nullable: true })
  issuedBy: string | null = null

  /** Currency of the organization, as it was when the rate was taken. */
  @Column('varchar', { length: 3, nullable: true })
  baseCurrency: string | null = null

  /** Taken when it is submitted, frozen by the issue. */
  @Column('varchar', { length: 32, nullable: true })
  exchangeRate: string | null = null

  @Column('varchar', { length: 200, nullable: true })
  exchangeRateSource: string | null = null

  @Column(calendarDateColumn({ nullable: true }))
  exchangeRateDate: string | null = null

  @Column(jsonColumn({ nullable: true }))
  closure: NonNullable<PurchaseOrderView['closure']> | null = null

  /** Kept for lists to filter by; `hold` says why. */
  @Column('boolean', { default: false })
  onHold: boolean = false

  /** What it is not issued, received, billed or changed for (PO-1); a dimension of its own, beside the state. */
  @Column(jsonColumn({ nullable: true }))
  hold: NonNullable<PurchaseOrderView['hold']> | null = null

  /** The last cancellation after its issue; while `requested`, its quantities stay on the order (PO-6). */
  @Column(jsonColumn({ nullable: true }))
  cancellation: OrderCancellation | null = null

  /** The draft that took the lines of this one over (PO-8). */
  @Column('uuid', { nullable: true })
  mergedInto: string | null = null

  /** Which fields the last versions changed, for those who saw an older one. */
  @Column(jsonColumn({ nullable: true }))
  recentChanges: VersionChange[] | null = null
}

/** The fields that a version changed. */
export interface VersionChange {
  readonly version: number
  readonly fields: readonly string[]
}

/** The columns of an order that nobody has submitted, numbered, received or ended yet; what it asks for is not among them. */
export const untouchedOrder = () => ({
  receipt: 'NONE' as const,
  billing: 'NONE' as const,
  acknowledgement: 'NONE' as const,
  revision: 0,
  approvedBy: [],
  receivedBy: [],
  number: null,
  series: null,
  sequenceNumber: null,
  submittedVersion: null,
  submittedBy: null,
  issuedBy: null,
  issuedAt: null,
  approval: null,
  baseCurrency: null,
  exchangeRate: null,
  exchangeRateSource: null,
  exchangeRateDate: null,
  closure: null,
  onHold: false,
  hold: null,
  cancellation: null,
  mergedInto: null,
  recentChanges: null,
  cancellationReason: null,
  cancellationCode: null,
})
