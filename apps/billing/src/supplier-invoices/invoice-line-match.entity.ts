import type { LineMatchMethod } from '@nexus/contracts-billing'
import { instantColumn, microQuantityColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** Which order line an invoice line bills: what we say about it, beside what the supplier wrote (MAT-9). `id` is that of the invoice line. */
@Entity('invoice_line_match')
@TableAccess({ tenant: true })
@Index(['tenantId', 'invoiceId'])
@Index(['tenantId', 'orderLineId'])
export class InvoiceLineMatch extends TenantRow {
  @Column('uuid')
  invoiceId!: string

  @Column('uuid')
  orderLineId!: string

  @Column('varchar', { length: 24 })
  by!: LineMatchMethod

  /** The person, when it was assigned. */
  @Column('uuid', { nullable: true })
  assignedBy!: string | null

  /** What procurement has booked; negative on a credit note, 0 until then. */
  @Column(microQuantityColumn())
  bookedMicro!: bigint

  @Column(instantColumn())
  at!: Date
}
