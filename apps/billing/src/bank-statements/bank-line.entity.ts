import type { BankLineFacts, BankLineMethod, BankLineState, BankLineView, BankReason } from '@nexus/contracts-billing'
import { calendarDateColumn, jsonColumn, minorUnitsColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** One booking of a statement. What the bank says never changes; what became of it does. */
@Entity('bank_line')
@TableAccess({ tenant: true })
@Index(['tenantId', 'bankStatementId', 'position'], { unique: true })
@Index(['tenantId', 'state', 'position', 'id'])
export class BankLine extends TenantRow {
  @Column('uuid')
  bankStatementId!: string

  @Column('int')
  position!: number

  @Column('varchar', { length: 6 })
  direction!: BankLineView['direction']

  @Column('varchar', { length: 3 })
  currency!: string

  @Column(minorUnitsColumn())
  amountMinor!: bigint

  @Column(calendarDateColumn({ nullable: true }))
  bookedOn!: string | null

  @Column(calendarDateColumn({ nullable: true }))
  valueDate!: string | null

  @Column('varchar', { length: 100, nullable: true })
  transactionCode!: string | null

  @Column('varchar', { length: 35, nullable: true })
  endToEndId!: string | null

  @Column(jsonColumn())
  counterparty!: BankLineView['counterparty']

  @Column('text')
  remittance!: string

  @Column(jsonColumn({ nullable: true }))
  instructed!: BankLineView['instructed'] | null

  @Column('varchar', { length: 40, nullable: true })
  exchangeRate!: string | null

  /** In the currency of the booking. */
  @Column(minorUnitsColumn({ nullable: true }))
  chargesMinor!: bigint | null

  @Column(jsonColumn({ nullable: true }))
  returned!: BankReason | null

  @Column('varchar', { length: 10 })
  state!: BankLineState

  @Column('varchar', { length: 20, nullable: true })
  by!: BankLineMethod | null

  @Column(jsonColumn())
  settlements!: BankLineView['settlements']

  @Column(jsonColumn())
  suggestions!: BankLineView['suggestions']

  @Column('text', { nullable: true })
  detail!: string | null

  /** What `detail` says; null in bookings of before, and in those that wait for nobody. */
  @Column(jsonColumn({ nullable: true }))
  facts!: BankLineFacts | null

  @Column(jsonColumn({ nullable: true }))
  dismissal!: BankLineView['dismissal'] | null
}
