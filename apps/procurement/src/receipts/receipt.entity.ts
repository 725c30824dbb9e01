import type { ReceiptLineInput, ReceiptView } from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrder } from '../orders/purchase-order.entity.js'

export type ReceiptState = ReceiptView['state']

/** A delivery that was recorded against an order, or is being drafted. */
@Entity('receipt')
@TableAccess({ tenant: true })
@Index(['tenantId', 'receivedAt', 'id'])
@Index(['tenantId', 'orderId'])
@ForeignKey(() => PurchaseOrder, ['tenantId', 'orderId'], ['tenantId', 'id'])
export class Receipt extends VersionedRow {
  @Column('uuid')
  orderId!: string

  @Column('varchar', { length: 40 })
  orderNumber!: string

  @Column('int')
  orderVersion!: number

  @Column('uuid')
  vendorId!: string

  @Column('varchar', { length: 80, nullable: true })
  deliveryNote!: string | null

  @Column('uuid')
  receivedBy!: string

  @Column('varchar', { length: 200, nullable: true })
  receivedByName!: string | null

  @Column(instantColumn())
  receivedAt!: Date

  @Column('varchar', { length: 16, default: 'POSTED' })
  state: ReceiptState = 'POSTED'

  /** Counts the receipts of the order, reversed ones too; null on drafts, and on those of before they were counted. */
  @Column('int', { nullable: true })
  sequenceNumber: number | null = null

  @Column('varchar', { length: 500, nullable: true })
  reversalReason: string | null = null

  @Column('uuid', { nullable: true })
  reversedBy: string | null = null

  @Column(instantColumn({ nullable: true }))
  reversedAt: Date | null = null

  /** Of a draft: what was typed, judged again when it is posted (REC-1). */
  @Column(jsonColumn({ nullable: true }))
  draftLines: ReceiptLineInput[] | null = null

  /** Of a draft: so long what it holds counts against the limit of its order lines; null: it does not (REC-2). */
  @Column(instantColumn({ nullable: true }))
  holdsRoomUntil: Date | null = null
}
