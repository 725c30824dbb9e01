import type { DueDateSource } from '@nexus/contracts-billing'
import { calendarDateColumn, minorUnitsColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What a payment request pays of one invoice; it never changes. */
@Entity('payment_request_invoice')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'paymentRequestId', 'invoiceId'], { unique: true })
@Index(['tenantId', 'invoiceId'])
export class PaymentRequestInvoice extends TenantRow {
  @Column('uuid')
  paymentRequestId!: string

  @Column('uuid')
  invoiceId!: string

  @Column('varchar', { length: 100 })
  number!: string

  @Column('boolean')
  credit!: boolean

  /** Reserved of the invoice, or of the credit note; not negative. */
  @Column(minorUnitsColumn())
  amountMinor!: bigint

  @Column(calendarDateColumn())
  dueDate!: string

  @Column('varchar', { length: 16, nullable: true })
  dueDateSource!: DueDateSource | null

  /** Of `amountMinor`: cash discount, which is not transferred; null is none. */
  @Column(minorUnitsColumn({ nullable: true }))
  discountMinor!: bigint | null

  /** The last day of its window. */
  @Column(calendarDateColumn({ nullable: true }))
  discountUntil!: string | null

  /** Which transfer of the request pays it, from 0. */
  @Column('int', { default: 0 })
  transfer!: number
}
