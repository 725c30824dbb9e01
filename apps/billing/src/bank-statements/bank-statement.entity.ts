import { calendarDateColumn, jsonColumn, minorUnitsColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A statement of one of our accounts. Its version guards its bookings. */
@Entity('bank_statement')
@TableAccess({ tenant: true })
@Index(['tenantId', 'bankAccountId', 'statementId'], { unique: true })
@Index(['tenantId', 'bankAccountId', 'closedOn'])
@Index(['tenantId', 'createdAt', 'id'])
export class BankStatement extends VersionedRow {
  @Column('varchar', { length: 35 })
  statementId!: string

  @Column('varchar', { length: 35 })
  messageId!: string

  @Column('varchar', { length: 40 })
  iban!: string

  @Column('uuid')
  legalEntityId!: string

  @Column('uuid')
  bankAccountId!: string

  @Column('varchar', { length: 3 })
  currency!: string

  @Column(minorUnitsColumn())
  openingMinor!: bigint

  @Column(minorUnitsColumn())
  closingMinor!: bigint

  @Column(calendarDateColumn({ nullable: true }))
  closedOn!: string | null

  @Column('varchar', { length: 10 })
  continuity!: 'first' | 'continuous' | 'gap'

  @Column('int')
  lines!: number

  @Column('int')
  openLines!: number

  /** SHA-256 of what the statement says, whatever file carries it. */
  @Column('varchar', { length: 64 })
  contentSha256!: string

  @Column(jsonColumn())
  file!: { readonly fileId: string; readonly sha256: string }
}
