import type { PaymentStatusReportView } from '@nexus/contracts-billing'
import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What a bank said of a payment file, as it was understood; it never changes. */
@Entity('payment_status_report')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'originalMessageId', 'messageId'], { unique: true })
@Index(['tenantId', 'paymentRequestId'])
@Index(['tenantId', 'createdAt', 'id'])
export class PaymentStatusReport extends VersionedRow {
  /** The bank's own id; other banks may use it too. */
  @Column('varchar', { length: 35 })
  messageId!: string

  @Column('varchar', { length: 35 })
  originalMessageId!: string

  @Column('uuid')
  paymentRequestId!: string

  @Column('varchar', { length: 4, nullable: true })
  groupStatus!: string | null

  @Column(jsonColumn())
  transfers!: PaymentStatusReportView['transfers']

  @Column('boolean')
  needsAttention!: boolean

  @Column('uuid')
  fileId!: string

  @Column('varchar', { length: 64 })
  fileSha256!: string
}
