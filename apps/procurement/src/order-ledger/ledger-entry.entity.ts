import { instantColumn, microQuantityColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'
import type { LedgerQuantity } from './order-ledger.policy.js'

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
  quantity!: LedgerQuantity

  /** Negative when it takes something back. */
  @Column(microQuantityColumn())
  micro!: bigint

  /** What caused it: the order itself, a change of it, a receipt, the inspection of one, a return, a service acceptance, an invoice. */
  @Column('varchar', { length: 16 })
  causeType!: 'order' | 'change' | 'receipt' | 'inspection' | 'return' | 'acceptance' | 'invoice'

  @Column('uuid')
  causeId!: string

  @Column(instantColumn())
  at!: Date

  @Column('uuid')
  by!: string
}
