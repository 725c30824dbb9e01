import type {
  ExceptionEnding,
  ExceptionFacts,
  ExceptionOwner,
  ExceptionResolution,
  InvoiceExceptionType,
  InvoiceExceptionView,
  LineSuggestion,
} from '@nexus/contracts-billing'
import { instantColumn, jsonColumn, minorUnitsColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** One difference between an invoice and its order. Its facts never change; other facts are another row. */
@Entity('invoice_exception')
@TableAccess({ tenant: true })
@Index(['tenantId', 'invoiceId'])
@Index(['tenantId', 'state', 'type', 'invoiceId'])
export class InvoiceException extends TenantRow {
  @Column('uuid')
  invoiceId!: string

  @Column('varchar', { length: 24 })
  type!: InvoiceExceptionType

  @Column('uuid', { nullable: true })
  lineId!: string | null

  @Column('uuid', { nullable: true })
  orderLineId!: string | null

  @Column('text', { nullable: true })
  expected!: string | null

  @Column('text', { nullable: true })
  actual!: string | null

  @Column('text', { nullable: true })
  difference!: string | null

  @Column('text')
  detail!: string

  /** What `detail` says, in parts; null on exceptions that were raised before it was kept. */
  @Column(jsonColumn({ nullable: true }))
  facts!: ExceptionFacts | null

  @Column('varchar', { length: 20 })
  owner!: ExceptionOwner

  @Column(jsonColumn())
  allowedResolutions!: ExceptionResolution[]

  @Column(jsonColumn())
  suggestions!: LineSuggestion[]

  @Column('varchar', { length: 10 })
  state!: 'OPEN' | 'RESOLVED'

  @Column('varchar', { length: 10, nullable: true })
  resolution!: ExceptionEnding | null

  @Column('text', { nullable: true })
  reason!: string | null

  /** What the difference costs net, and with tax, in minor units of the document; null where it costs nothing. */
  @Column(minorUnitsColumn({ nullable: true }))
  valueMinor!: bigint | null

  @Column(minorUnitsColumn({ nullable: true }))
  withheldMinor!: bigint | null

  /** Until when its owner is to act. */
  @Column(instantColumn({ nullable: true }))
  dueAt!: Date | null

  /** Set when the buyer is to change the order. */
  @Column(jsonColumn({ nullable: true }))
  changeRequested!: NonNullable<InvoiceExceptionView['changeRequested']> | null

  @Column(instantColumn())
  raisedAt!: Date

  @Column('uuid', { nullable: true })
  resolvedBy!: string | null

  @Column(instantColumn({ nullable: true }))
  resolvedAt!: Date | null
}
