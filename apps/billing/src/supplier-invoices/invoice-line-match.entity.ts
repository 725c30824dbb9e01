import type { LineMatchMethod, ReceiptAllocation } from '@nexus/contracts-billing'
import {
  instantColumn,
  jsonColumn,
  microQuantityColumn,
  minorUnitsColumn,
  TableAccess,
  TenantRow,
} from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** Which order line an invoice line bills: what we say about it, beside what the supplier wrote (MAT-9). `id` is that of the invoice line. */
@Entity('invoice_line_match')
@TableAccess({ tenant: true })
@Index(['tenantId', 'invoiceId'])
@Index(['tenantId', 'orderLineId'])
export class InvoiceLineMatch extends TenantRow {
  @Column('uuid')
  invoiceId!: string

  /** Null: the order of the invoice. */
  @Column('uuid', { nullable: true })
  orderId!: string | null

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

  /** Billed beyond what the order has room for, and let pass; negative on a credit note. Null is none (MAT-4). */
  @Column(microQuantityColumn({ nullable: true }))
  beyondMicro!: bigint | null

  /** What it costs by the order, and how much more it is, to our disadvantage; of a credit note negative. */
  @Column(minorUnitsColumn({ nullable: true }))
  expectedMinor!: bigint | null

  @Column(minorUnitsColumn({ nullable: true }))
  varianceMinor!: bigint | null

  /** The receipts that it bills; they add up to what is booked (MAT-8). */
  @Column(jsonColumn({ nullable: true }))
  receipts!: ReceiptAllocation[] | null

  @Column(instantColumn())
  at!: Date
}
