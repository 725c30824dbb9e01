import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** An order that an invoice bills; one invoice may bill many (MAT-8). */
@Entity('supplier_invoice_order')
@TableAccess({ tenant: true })
@Index(['tenantId', 'invoiceId', 'orderId'], { unique: true })
@Index(['tenantId', 'orderId'])
export class InvoiceOrder extends TenantRow {
  @Column('uuid')
  invoiceId!: string

  @Column('uuid')
  orderId!: string

  @Column('varchar', { length: 80, nullable: true })
  orderNumber!: string | null

  /** Whose terms the last match went by (PO-3); null until then. */
  @Column('int', { nullable: true })
  revision?: number | null

  @Column('varchar', { length: 16, nullable: true })
  revisionBasis?: 'invoice-date' | 'current' | null
}
