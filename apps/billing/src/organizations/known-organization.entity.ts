import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What billing needs to know of the organization, whose id is the row's; fed by events. */
@Entity('known_organization')
@TableAccess({ tenant: true })
export class KnownOrganization extends TenantRow {
  @Column('varchar', { length: 64 })
  timeZone!: string

  /** Version of the organization at its source. */
  @Column('int')
  sourceVersion!: number
}
