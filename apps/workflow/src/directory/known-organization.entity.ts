import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What workflow needs to know of the organization; its id is the tenant's. */
@Entity('known_organization')
@TableAccess({ tenant: true })
export class KnownOrganization extends TenantRow {
  @Column('varchar', { length: 200 })
  name!: string

  @Column('varchar', { length: 3 })
  baseCurrency!: string

  /** Null while only later events of the organization have arrived. */
  @Column('uuid', { nullable: true })
  ownerUserId!: string | null

  /** Version of the organization at its source. */
  @Column('int')
  sourceVersion!: number
}
