import { sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A company of the organization: buyer on orders, debtor of payments. */
@Entity('legal_entity')
@TableAccess({ tenant: true })
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class LegalEntity extends VersionedRow {
  @Column(sortableText(200))
  name!: string

  @Column('varchar', { length: 2 })
  country!: string

  /** Normalised: no blanks or dots, capitals. Not unique: a VAT group shares one. */
  @Column('varchar', { length: 40, nullable: true })
  taxId!: string | null

  @Column('varchar', { length: 3 })
  currency!: string

  @Column('varchar', { length: 64 })
  timeZone!: string
}
