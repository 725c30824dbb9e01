import type { AcknowledgementView } from '@nexus/contracts-procurement'
import { calendarDateColumn, instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrder } from './purchase-order.entity.js'

/** One answer of a vendor to an order, as a person recorded it (PO-5). */
@Entity('order_acknowledgement')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'orderId', 'recordedAt', 'id'])
@ForeignKey(() => PurchaseOrder, ['tenantId', 'orderId'], ['tenantId', 'id'])
export class OrderAcknowledgement extends TenantRow {
  @Column('uuid')
  orderId!: string

  @Column('int')
  revision!: number

  @Column('varchar', { length: 24 })
  answer!: AcknowledgementView['answer']

  @Column('varchar', { length: 80, nullable: true })
  reference!: string | null

  @Column(calendarDateColumn({ nullable: true }))
  answeredOn!: string | null

  @Column('varchar', { length: 500, nullable: true })
  note!: string | null

  @Column(jsonColumn())
  lines!: AcknowledgementView['lines']

  @Column('uuid')
  recordedBy!: string

  @Column(instantColumn())
  recordedAt!: Date
}
