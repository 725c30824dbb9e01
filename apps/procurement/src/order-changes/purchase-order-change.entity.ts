import type {
  ApprovalOutcome,
  ChangeJudgement,
  OrderChangeView,
  OrderDifference,
  OrderProposal,
} from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, minorUnitsColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrder } from '../orders/purchase-order.entity.js'

/** A change order: what an issued order is to say instead of what it says (PO-3). */
@Entity('purchase_order_change')
@TableAccess({ tenant: true })
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'orderId', 'changeNumber'], { unique: true })
@ForeignKey(() => PurchaseOrder, ['tenantId', 'orderId'], ['tenantId', 'id'])
export class PurchaseOrderChange extends VersionedRow {
  @Column('uuid')
  orderId!: string

  @Column('varchar', { length: 40 })
  orderNumber!: string

  /** Counts the change orders of one order, from 1. */
  @Column('int')
  changeNumber!: number

  @Column('varchar', { length: 24 })
  state!: OrderChangeView['state']

  @Column('varchar', { length: 500 })
  reason!: string

  @Column('int')
  baseRevision!: number

  /** The revision that it made. */
  @Column('int', { nullable: true })
  revision!: number | null

  /** Of the changed order. */
  @Column('uuid')
  vendorId!: string

  /** Of the requisition: who asked for the goods may not decide on the change. */
  @Column('uuid')
  requesterId!: string

  /** Who made the order: may see the change. */
  @Column('uuid')
  orderCreatedBy!: string

  @Column('varchar', { length: 3 })
  currency!: string

  @Column(minorUnitsColumn())
  grossBeforeMinor!: bigint

  @Column(minorUnitsColumn())
  grossMinor!: bigint

  @Column(jsonColumn())
  proposal!: OrderProposal

  @Column(jsonColumn())
  differences!: OrderDifference[]

  @Column(jsonColumn())
  judgement!: ChangeJudgement

  @Column('int', { nullable: true })
  submittedVersion!: number | null

  @Column('uuid', { nullable: true })
  submittedBy!: string | null

  @Column(jsonColumn({ nullable: true }))
  approval!: ApprovalOutcome | null

  @Column(jsonColumn())
  approvedBy!: string[]

  @Column('varchar', { length: 500, nullable: true })
  lapseReason!: string | null

  @Column(instantColumn({ nullable: true }))
  sentAt!: Date | null

  @Column(jsonColumn({ nullable: true }))
  answer!: NonNullable<OrderChangeView['answer']> | null
}
