import { instantColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrder } from '../orders/purchase-order.entity.js'

/** A delivery that was recorded against an order. */
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
}
