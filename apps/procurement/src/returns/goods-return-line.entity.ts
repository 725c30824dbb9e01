import { microQuantityColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { ReceiptLine } from '../receipts/receipt-line.entity.js'
import { GoodsReturn } from './goods-return.entity.js'

/** What went back of a receipt line, in millionths of the unit of its order line; never changed. */
@Entity('goods_return_line')
@TableAccess({ tenant: true })
@Index(['tenantId', 'returnId', 'lineNumber'], { unique: true })
@ForeignKey(() => GoodsReturn, ['tenantId', 'returnId'], ['tenantId', 'id'])
@ForeignKey(() => ReceiptLine, ['tenantId', 'receiptLineId'], ['tenantId', 'id'])
export class GoodsReturnLine extends TenantRow {
  @Column('uuid')
  returnId!: string

  @Column('int')
  lineNumber!: number

  @Column('uuid')
  receiptLineId!: string

  @Column('uuid')
  orderLineId!: string

  @Column(microQuantityColumn())
  micro!: bigint

  /** Of it, what had been rejected. */
  @Column(microQuantityColumn())
  rejectsMicro!: bigint

  /** Of it, what was billed when it went back. */
  @Column(microQuantityColumn())
  billedMicro!: bigint

  /** Whether it is to be delivered again. */
  @Column('boolean')
  replacement!: boolean

  @Column('varchar', { length: 500 })
  reason!: string

  @Column('varchar', { length: 3, nullable: true })
  countedUnit!: string | null

  @Column(microQuantityColumn({ nullable: true }))
  countedMicro!: bigint | null
}
