import type { BillingSettingsView } from '@nexus/contracts-billing'
import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What an organization checks by; one row, whose id is that of the organization. None while the defaults hold. */
@Entity('billing_settings')
@TableAccess({ tenant: true })
export class BillingSettings extends VersionedRow {
  /** Largest rounding amount of an invoice, in major units of its currency. */
  @Column('varchar', { length: 24 })
  maxRounding!: string

  /** Largest difference that an owner may accept; null: none. */
  @Column('varchar', { length: 24, nullable: true })
  acceptLimit!: string | null

  @Column(jsonColumn({ nullable: true }))
  exceptionHours!: BillingSettingsView['exceptionHours'] | null

  @Column('varchar', { length: 16, nullable: true })
  duplicatePolicy!: BillingSettingsView['duplicatePolicy'] | null

  @Column('int', { nullable: true })
  duplicateWindowDays!: number | null
}
