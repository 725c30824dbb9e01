import { calendarDateColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What one unit of a currency is worth in another, from a day on. */
@Entity('exchange_rate')
@TableAccess({ tenant: true })
@Index(['tenantId', 'fromCurrency', 'toCurrency', 'date'], { unique: true })
@Index(['tenantId', 'date', 'id'])
export class ExchangeRate extends VersionedRow {
  @Column('varchar', { length: 3 })
  fromCurrency!: string

  @Column('varchar', { length: 3 })
  toCurrency!: string

  @Column(calendarDateColumn())
  date!: string

  /** Exact decimal text; never compared or summed in SQL. */
  @Column('varchar', { length: 30 })
  rate!: string

  @Column('varchar', { length: 80 })
  source!: string
}
