import type { VendorView } from '@nexus/contracts-procurement'
import { jsonColumn, sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

export type VendorBankAccount = VendorView['bankAccounts'][number]

/** A company that the organization buys from. */
@Entity('vendor')
@TableAccess({ tenant: true })
@Index(['tenantId', 'taxId'], { unique: true })
@Index(['tenantId', 'nameKey', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class Vendor extends VersionedRow {
  @Column('varchar', { length: 200 })
  name!: string

  /** The name in lower case: what lists sort and search by. */
  @Column(sortableText(400))
  nameKey!: string

  /** Normalised: no blanks or dots, capitals. */
  @Column('varchar', { length: 40, nullable: true })
  taxId!: string | null

  @Column('varchar', { length: 2 })
  country!: string

  @Column('varchar', { length: 12 })
  state!: 'ACTIVE' | 'INACTIVE'

  /** Days from the invoice date to its due date. */
  @Column('int')
  paymentTermsDays!: number

  @Column(jsonColumn())
  bankAccounts!: VendorBankAccount[]
}
