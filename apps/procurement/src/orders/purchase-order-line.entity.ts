import { microQuantityColumn, TableAccess } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PricedLineRow } from '../pricing/priced-line.entity.js'
import { RequisitionLine } from '../requisitions/requisition-line.entity.js'
import { PurchaseOrder } from './purchase-order.entity.js'

/** A line of an order. Its five quantities (millionths of the unit) are written by the order ledger alone (house.md 4). */
@Entity('purchase_order_line')
@TableAccess({ tenant: true })
@Index(['tenantId', 'orderId', 'lineNumber'], { unique: true })
@Index(['tenantId', 'requisitionLineId'])
@ForeignKey(() => PurchaseOrder, ['tenantId', 'orderId'], ['tenantId', 'id'])
@ForeignKey(() => RequisitionLine, ['tenantId', 'requisitionLineId'], ['tenantId', 'id'])
export class PurchaseOrderLine extends PricedLineRow {
  @Column('uuid')
  orderId!: string

  @Column('uuid')
  requisitionLineId!: string

  /** `three-way`: only what is received can be billed; `two-way`: what is ordered (MAT-1). */
  @Column('varchar', { length: 10 })
  match!: 'two-way' | 'three-way'

  @Column(microQuantityColumn())
  ordered!: bigint

  @Column(microQuantityColumn())
  received!: bigint

  @Column(microQuantityColumn())
  returned!: bigint

  @Column(microQuantityColumn())
  billed!: bigint

  @Column(microQuantityColumn())
  cancelled!: bigint
}
