import { TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** How payments are released and settled; one row, whose id is that of the organization. None while the defaults hold. */
@Entity('payment_settings')
@TableAccess({ tenant: true })
export class PaymentSettings extends VersionedRow {
  @Column('varchar', { length: 24, nullable: true })
  twoPersonReleaseFrom!: string | null

  @Column('varchar', { length: 5, nullable: true })
  cutOff!: string | null

  @Column('varchar', { length: 24 })
  maxBankFee!: string

  @Column('varchar', { length: 24 })
  maxDifference!: string
}
