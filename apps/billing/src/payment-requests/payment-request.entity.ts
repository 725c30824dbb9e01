import type { PaymentApproval, PaymentRequestState, PaymentRequestView } from '@nexus/contracts-billing'
import {
  calendarDateColumn,
  instantColumn,
  jsonColumn,
  minorUnitsColumn,
  TableAccess,
  VersionedRow,
} from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'
import type { OrderPeople } from '../supplier-invoices/supplier-invoice.entity.js'

/** People who had to do with the invoices before they were paid. */
export interface PaymentPeople {
  readonly orders: readonly OrderPeople[]
  readonly enterers: readonly string[]
}

/** A payment to one vendor, in one transfer. */
@Entity('payment_request')
@TableAccess({ tenant: true })
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'state', 'createdAt', 'id'])
@Index(['tenantId', 'dueDate', 'id'])
export class PaymentRequest extends VersionedRow {
  @Column('varchar', { length: 16 })
  state!: PaymentRequestState

  @Column('uuid')
  vendorId!: string

  @Column('varchar', { length: 200 })
  vendorName!: string

  @Column('uuid')
  legalEntityId!: string

  @Column('varchar', { length: 3 })
  currency!: string

  @Column(minorUnitsColumn())
  amountMinor!: bigint

  @Column(calendarDateColumn())
  dueDate!: string

  @Column(jsonColumn())
  debtor!: PaymentRequestView['debtor']

  @Column(jsonColumn())
  creditor!: PaymentRequestView['creditor']

  @Column(jsonColumn())
  people!: PaymentPeople

  /** The version that was submitted: a verdict holds for it and for no other. */
  @Column('int', { nullable: true })
  submittedVersion!: number | null

  /** Who submitted it: with who made it, the preparers (PAY-4). */
  @Column('uuid', { nullable: true })
  submittedBy!: string | null

  @Column(jsonColumn({ nullable: true }))
  approval!: PaymentApproval | null

  @Column(jsonColumn({ nullable: true }))
  file!: PaymentRequestView['file'] | null

  @Column('text', { nullable: true })
  cancellationReason!: string | null

  @Column(calendarDateColumn({ nullable: true }))
  scheduledOn!: string | null

  @Column(jsonColumn({ nullable: true }))
  hold!: PaymentRequestView['hold'] | null

  @Column(instantColumn({ nullable: true }))
  sentAt!: Date | null

  @Column(jsonColumn({ nullable: true }))
  voiding!: PaymentRequestView['voiding'] | null
}
