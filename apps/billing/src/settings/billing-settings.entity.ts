import { TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What an organization checks by; one row, whose id is that of the organization. None while the defaults hold. */
@Entity('billing_settings')
@TableAccess({ tenant: true })
export class BillingSettings extends VersionedRow {
  /** Largest rounding amount of an invoice, in major units of its currency. */
  @Column('varchar', { length: 24 })
  maxRounding!: string
}
