import type { OrderDifference, PurchaseOrderView } from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, minorUnitsColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrder } from './purchase-order.entity.js'

/** An order as it was printed in one revision; never changed afterwards (PO-3). */
@Entity('purchase_order_revision')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'orderId', 'revision'], { unique: true })
@ForeignKey(() => PurchaseOrder, ['tenantId', 'orderId'], ['tenantId', 'id'])
export class PurchaseOrderRevision extends TenantRow {
  @Column('uuid')
  orderId!: string

  @Column('int')
  revision!: number

  @Column('varchar', { length: 48 })
  printedNumber!: string

  @Column('varchar', { length: 3 })
  currency!: string

  @Column(minorUnitsColumn())
  grossMinor!: bigint

  @Column(jsonColumn())
  content!: PurchaseOrderView

  /** SHA-256 of the content. */
  @Column('varchar', { length: 64 })
  hash!: string

  /** From the revision before. */
  @Column(jsonColumn())
  differences!: OrderDifference[]

  /** Whether it was approved; later changes are compared with the last that was (AP-9). */
  @Column('boolean')
  approved!: boolean

  @Column('uuid', { nullable: true })
  approvalInstanceId!: string | null

  @Column(jsonColumn())
  approvedBy!: string[]

  /** The change order that made it; null for the first. */
  @Column('uuid', { nullable: true })
  changeId!: string | null

  @Column('uuid')
  createdBy!: string

  @Column(instantColumn())
  createdAt!: Date
}
