import { instantColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** An invoice that must not be paid for the moment; who placed it and when is who made the row. */
@Entity('payment_hold')
@TableAccess({ tenant: true })
@Index(['tenantId', 'invoiceId', 'state'])
@Index(['tenantId', 'createdAt', 'id'])
export class PaymentHold extends VersionedRow {
  @Column('uuid')
  invoiceId!: string

  @Column('varchar', { length: 100 })
  invoiceNumber!: string

  @Column('varchar', { length: 10 })
  state!: 'ACTIVE' | 'RELEASED'

  @Column('text')
  reason!: string

  @Column('text', { nullable: true })
  releaseReason!: string | null

  @Column('uuid', { nullable: true })
  releasedBy!: string | null

  @Column(instantColumn({ nullable: true }))
  releasedAt!: Date | null
}
