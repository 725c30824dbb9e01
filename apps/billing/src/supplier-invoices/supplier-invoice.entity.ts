import type {
  InvoicePaymentState,
  InvoiceVariance,
  RecordedSlack,
  SupplierInvoiceState,
  SupplierInvoiceView,
} from '@nexus/contracts-billing'
import {
  calendarDateColumn,
  jsonColumn,
  minorUnitsColumn,
  sortableText,
  TableAccess,
  VersionedRow,
} from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** Who acted on the order, as it was when the invoice was matched last. */
export interface OrderPeople {
  readonly createdBy: string
  readonly approvedBy: readonly string[]
  readonly receivedBy: readonly string[]
}

/** Lines that procurement is asked to book; kept until it has answered, so that a repeat asks the same (house.md 4). */
export interface ProposedLine {
  readonly invoiceLineId: string
  /** Absent on proposals of invoices of one order. */
  readonly orderId?: string
  readonly orderLineId: string
  readonly quantity: string
}

/**
 * A supplier invoice or credit note. What the supplier wrote never changes (MAT-9): only state, order, bookings and
 * payments of this row do.
 */
@Entity('supplier_invoice')
@TableAccess({ tenant: true })
@Index(['tenantId', 'vendorId', 'numberKey', 'duplicateGroup', 'duplicateSlot'], { unique: true })
@Index(['tenantId', 'orderId'])
@Index(['tenantId', 'numberKey'])
@Index(['tenantId', 'creditOf'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'state', 'createdAt', 'id'])
@Index(['tenantId', 'vendorId', 'createdAt', 'id'])
@Index(['tenantId', 'number', 'id'])
@Index(['tenantId', 'issueDate', 'id'])
@Index(['tenantId', 'dueDate', 'id'])
export class SupplierInvoice extends VersionedRow {
  @Column(sortableText(100))
  number!: string

  /** The number without case, blanks and separators (MAT-10, V24). */
  @Column(sortableText(200))
  numberKey!: string

  /** Number and vendor in the form in which they are searched; null: stored before there was one. */
  @Column(sortableText(600, { nullable: true }))
  searchKey?: string | null

  /** Credit notes and corrected re-issues are no duplicates of their invoice. */
  @Column('varchar', { length: 12 })
  duplicateGroup!: 'invoice' | 'credit-note' | 're-issue'

  /** 0 for the first invoice of this number, 1 for one of another amount …; null once rejected: the number is free again. */
  @Column('int', { nullable: true })
  duplicateSlot!: number | null

  @Column('varchar', { length: 12 })
  kind!: 'invoice' | 'credit-note'

  @Column('varchar', { length: 3 })
  typeCode!: SupplierInvoiceView['typeCode']

  @Column('varchar', { length: 4 })
  source!: 'ubl' | 'api'

  @Column('varchar', { length: 12 })
  state!: SupplierInvoiceState

  @Column('uuid')
  vendorId!: string

  @Column('varchar', { length: 200 })
  vendorName!: string

  @Column('uuid', { nullable: true })
  orderId!: string | null

  @Column('varchar', { length: 80, nullable: true })
  orderNumber!: string | null

  /** Those of its order; a list when it bills several. */
  @Column(jsonColumn({ nullable: true }))
  orderPeople!: OrderPeople | readonly OrderPeople[] | null

  /** Of a credit note: the invoice that it refers to (MAT-9). */
  @Column('uuid', { nullable: true })
  creditOf!: string | null

  /** What a credit note without invoice is for (MAT-9). */
  @Column('varchar', { length: 500, nullable: true })
  creditReason!: string | null

  @Column('varchar', { length: 3 })
  currency!: string

  @Column(calendarDateColumn())
  issueDate!: string

  @Column(calendarDateColumn({ nullable: true }))
  dueDate!: string | null

  @Column(minorUnitsColumn())
  linesMinor!: bigint

  @Column(minorUnitsColumn())
  allowancesMinor!: bigint

  @Column(minorUnitsColumn())
  chargesMinor!: bigint

  @Column(minorUnitsColumn())
  netMinor!: bigint

  @Column(minorUnitsColumn())
  taxMinor!: bigint

  @Column(minorUnitsColumn())
  grossMinor!: bigint

  @Column(minorUnitsColumn())
  prepaidMinor!: bigint

  @Column(minorUnitsColumn())
  roundingMinor!: bigint

  @Column(minorUnitsColumn())
  payableMinor!: bigint

  /** Of `payableMinor`: in payment requests that are not exported. */
  @Column(minorUnitsColumn())
  reservedMinor!: bigint

  /** Of `payableMinor`: exported for the bank. */
  @Column(minorUnitsColumn())
  paidMinor!: bigint

  /** Of `payableMinor`: cash discounts taken with payments; null is none. */
  @Column(minorUnitsColumn({ nullable: true }))
  discountedMinor?: bigint | null

  /** Of `payableMinor`: settled by credit notes, or, of a credit note, used up by its invoice; null is none. */
  @Column(minorUnitsColumn({ nullable: true }))
  creditedMinor!: bigint | null

  /** Of `payableMinor`: not paid until a credit note comes (MAT-6); null is none. */
  @Column(minorUnitsColumn({ nullable: true }))
  disputedMinor!: bigint | null

  /** Of `payableMinor`: never paid (MAT-6); null is none. */
  @Column(minorUnitsColumn({ nullable: true }))
  shortPaidMinor!: bigint | null

  @Column('varchar', { length: 16 })
  paymentState!: InvoicePaymentState

  @Column(jsonColumn())
  precedingInvoices!: string[]

  @Column(jsonColumn())
  bankAccounts!: SupplierInvoiceView['bankAccounts']

  @Column(jsonColumn())
  documentAllowanceCharges!: SupplierInvoiceView['documentAllowanceCharges']

  @Column(jsonColumn())
  recordedSlack!: RecordedSlack[]

  /** Differences that were let pass by the last match; null is none. */
  @Column(jsonColumn({ nullable: true }))
  variances!: InvoiceVariance[] | null

  /** Whether it looks like another one of the vendor, found at its capture (MAT-10); null: its slot says. */
  @Column('boolean', { nullable: true })
  suspectedDuplicate!: boolean | null

  @Column(jsonColumn())
  prepaymentIds!: string[]

  @Column('int')
  openExceptions!: number

  /** What is being booked; null when nothing is under way. */
  @Column(jsonColumn({ nullable: true }))
  proposal!: ProposedLine[] | null

  /** How often procurement has refused a match that looked right. */
  @Column('int')
  refusals!: number

  /** Why procurement refused last. */
  @Column(jsonColumn({ nullable: true }))
  refusal!: { readonly code: string; readonly detail: string } | null

  @Column('boolean')
  booked!: boolean

  @Column('uuid', { nullable: true })
  fileId!: string | null

  @Column('varchar', { length: 64, nullable: true })
  fileSha256!: string | null

  @Column(jsonColumn({ nullable: true }))
  rejection!: SupplierInvoiceView['rejection'] | null
}
