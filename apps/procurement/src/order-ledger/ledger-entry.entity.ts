import { instantColumn, microQuantityColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** One movement of one quantity of an order line. Their sums are the line's quantities, at any time. */
@Entity('order_ledger_entry')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'orderId', 'orderVersion'])
@Index(['tenantId', 'orderLineId'])
export class LedgerEntry extends TenantRow {
  @Column('uuid')
  orderId!: string

  @Column('uuid')
  orderLineId!: string

  /** The version of the order that this movement made. */
  @Column('int')
  orderVersion!: number

  /** Which quantity moved. */
  @Column('varchar', { length: 10 })
  quantity!: 'ordered' | 'received' | 'billed' | 'cancelled'

  /** Negative when it takes something back. */
  @Column(microQuantityColumn())
  micro!: bigint

  /** What caused it: the order itself, a receipt, an invoice. */
  @Column('varchar', { length: 16 })
  causeType!: 'order' | 'receipt' | 'invoice'

  @Column('uuid')
  causeId!: string

  @Column(instantColumn())
  at!: Date

  @Column('uuid')
  by!: string
}
