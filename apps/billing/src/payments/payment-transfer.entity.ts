import type { BankReason, TransferState, WriteOff } from '@nexus/contracts-billing'
import { calendarDateColumn, jsonColumn, minorUnitsColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** One transfer of an exported payment request, whose version guards it. */
@Entity('payment_transfer')
@TableAccess({ tenant: true })
@Index(['tenantId', 'endToEndId'], { unique: true })
@Index(['tenantId', 'paymentRequestId', 'position'], { unique: true })
@Index(['tenantId', 'messageId'])
@Index(['tenantId', 'state', 'amountMinor'])
export class PaymentTransfer extends TenantRow {
  @Column('uuid')
  paymentRequestId!: string

  /** From 0, as on the rows of its invoices. */
  @Column('int')
  position!: number

  /** Of the pain.001 message. */
  @Column('varchar', { length: 35 })
  messageId!: string

  @Column('varchar', { length: 35 })
  endToEndId!: string

  @Column('varchar', { length: 3 })
  currency!: string

  @Column(minorUnitsColumn())
  amountMinor!: bigint

  @Column('varchar', { length: 200 })
  vendorName!: string

  @Column('varchar', { length: 40 })
  creditorIban!: string

  @Column('varchar', { length: 40 })
  debtorIban!: string

  @Column(jsonColumn())
  invoiceIds!: string[]

  @Column(jsonColumn())
  invoiceNumbers!: string[]

  @Column('varchar', { length: 10 })
  state!: TransferState

  @Column('varchar', { length: 4, nullable: true })
  bankStatus!: string | null

  @Column(jsonColumn())
  reasons!: BankReason[]

  /** What statements show of it and what was written off; at most the amount. */
  @Column(minorUnitsColumn())
  settledMinor!: bigint

  @Column(calendarDateColumn({ nullable: true }))
  settledOn!: string | null

  @Column(jsonColumn())
  writtenOff!: WriteOff[]
}
