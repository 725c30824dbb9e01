import { calendarDateColumn, minorUnitsColumn, sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What was paid to a vendor in advance. */
@Entity('prepayment')
@TableAccess({ tenant: true })
@Index(['tenantId', 'vendorId', 'referenceKey'], { unique: true })
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'reference', 'id'])
export class Prepayment extends VersionedRow {
  @Column('uuid')
  vendorId!: string

  @Column('varchar', { length: 200 })
  vendorName!: string

  @Column('varchar', { length: 3 })
  currency!: string

  @Column(minorUnitsColumn())
  amountMinor!: bigint

  @Column(sortableText(100))
  reference!: string

  /** The reference without case, blanks and separators. */
  @Column(sortableText(200))
  referenceKey!: string

  @Column(calendarDateColumn({ nullable: true }))
  paidOn!: string | null

  @Column('varchar', { length: 10 })
  state!: 'OPEN' | 'CONSUMED'

  /** The invoice that takes it off. */
  @Column('uuid', { nullable: true })
  invoiceId!: string | null
}
