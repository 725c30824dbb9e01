import type { ReturnView } from '@nexus/contracts-procurement'
import { instantColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { Receipt } from '../receipts/receipt.entity.js'

export type GoodsReturnState = ReturnView['state']

/** Goods of a receipt that went back to the vendor (REC-5). */
@Entity('goods_return')
@TableAccess({ tenant: true })
@Index(['tenantId', 'returnedAt', 'id'])
@Index(['tenantId', 'orderId'])
@Index(['tenantId', 'receiptId'])
@ForeignKey(() => Receipt, ['tenantId', 'receiptId'], ['tenantId', 'id'])
export class GoodsReturn extends VersionedRow {
  @Column('varchar', { length: 10 })
  state!: GoodsReturnState

  @Column('uuid')
  receiptId!: string

  @Column('uuid')
  orderId!: string

  @Column('varchar', { length: 40 })
  orderNumber!: string

  /** Counts the returns of the order. */
  @Column('int')
  sequenceNumber!: number

  @Column('uuid')
  vendorId!: string

  @Column('uuid')
  returnedBy!: string

  @Column('varchar', { length: 200, nullable: true })
  returnedByName!: string | null

  @Column(instantColumn())
  returnedAt!: Date

  @Column('varchar', { length: 500, nullable: true })
  reversalReason!: string | null

  @Column('uuid', { nullable: true })
  reversedBy!: string | null

  @Column(instantColumn({ nullable: true }))
  reversedAt!: Date | null
}
