import type { ServiceAcceptanceView } from '@nexus/contracts-procurement'
import { calendarDateColumn, instantColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrder } from '../orders/purchase-order.entity.js'

export type ServiceAcceptanceState = ServiceAcceptanceView['state']

/** Work of an order that somebody found done (PO-2, REC-7). */
@Entity('service_acceptance')
@TableAccess({ tenant: true })
@Index(['tenantId', 'acceptedAt', 'id'])
@Index(['tenantId', 'orderId', 'sequenceNumber'], { unique: true })
@ForeignKey(() => PurchaseOrder, ['tenantId', 'orderId'], ['tenantId', 'id'])
export class ServiceAcceptance extends VersionedRow {
  @Column('varchar', { length: 10 })
  state!: ServiceAcceptanceState

  @Column('uuid')
  orderId!: string

  @Column('varchar', { length: 40 })
  orderNumber!: string

  /** The version of the order that this acceptance made. */
  @Column('int')
  orderVersion!: number

  /** Counts the acceptances of the order, reversed ones too. */
  @Column('int')
  sequenceNumber!: number

  @Column('uuid')
  vendorId!: string

  @Column(calendarDateColumn())
  periodFrom!: string

  @Column(calendarDateColumn())
  periodTo!: string

  @Column('varchar', { length: 80, nullable: true })
  reference!: string | null

  @Column('uuid')
  acceptedBy!: string

  @Column('varchar', { length: 200, nullable: true })
  acceptedByName!: string | null

  @Column(instantColumn())
  acceptedAt!: Date

  @Column('varchar', { length: 500, nullable: true })
  reversalReason!: string | null

  @Column('uuid', { nullable: true })
  reversedBy!: string | null

  @Column(instantColumn({ nullable: true }))
  reversedAt!: Date | null
}
