import { microQuantityColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import { Receipt } from './receipt.entity.js'

/** What came of an order line. Accepted is the rest of received, rejected and in inspection (REC-1); all in millionths of the line's unit. */
@Entity('receipt_line')
@TableAccess({ tenant: true })
@Index(['tenantId', 'receiptId', 'lineNumber'], { unique: true })
@ForeignKey(() => Receipt, ['tenantId', 'receiptId'], ['tenantId', 'id'])
@ForeignKey(() => PurchaseOrderLine, ['tenantId', 'orderLineId'], ['tenantId', 'id'])
export class ReceiptLine extends TenantRow {
  @Column('uuid')
  receiptId!: string

  @Column('int')
  lineNumber!: number

  @Column('uuid')
  orderLineId!: string

  /** Received. */
  @Column(microQuantityColumn())
  micro!: bigint

  @Column(microQuantityColumn({ default: 0 }))
  inspectingMicro: bigint = 0n

  @Column(microQuantityColumn({ default: 0 }))
  rejectedMicro: bigint = 0n

  @Column(microQuantityColumn({ default: 0 }))
  returnedMicro: bigint = 0n

  /** Of the returned, what had been rejected. */
  @Column(microQuantityColumn({ default: 0 }))
  rejectsOutMicro: bigint = 0n

  @Column('varchar', { length: 500, nullable: true })
  rejectionReason: string | null = null

  /** The unit that it was counted in, when that is not the unit of the order line. */
  @Column('varchar', { length: 3, nullable: true })
  countedUnit: string | null = null

  /** The quantity as it was counted, in that unit. */
  @Column(microQuantityColumn({ nullable: true }))
  countedMicro: bigint | null = null
}
