import { instantColumn, microQuantityColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'

/** A booking that stands: an invoice line (its id is the row's) bills a quantity of an order line. */
@Entity('order_billing')
@TableAccess({ tenant: true })
@Index(['tenantId', 'invoiceId'])
@Index(['tenantId', 'orderLineId'])
@Index(['tenantId', 'creditOf'])
@ForeignKey(() => PurchaseOrderLine, ['tenantId', 'orderLineId'], ['tenantId', 'id'])
export class OrderBilling extends TenantRow {
  @Column('uuid')
  invoiceId!: string

  @Column('uuid')
  orderId!: string

  @Column('uuid')
  orderLineId!: string

  /** The invoice that a credit note takes back from. */
  @Column('uuid', { nullable: true })
  creditOf: string | null = null

  /** Negative on a credit note. */
  @Column(microQuantityColumn())
  micro!: bigint

  @Column(instantColumn())
  bookedAt!: Date
}
