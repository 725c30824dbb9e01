import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** A role that the organization made; shipped roles are data and have no row. */
@Entity('known_role')
@TableAccess({ tenant: true })
export class KnownRole extends TenantRow {
  @Column('varchar', { length: 60 })
  name!: string

  /** Whether its holders may decide approval tasks. */
  @Column('boolean')
  decides!: boolean

  @Column('boolean')
  deleted!: boolean

  /** Version of the role at its source. */
  @Column('int')
  sourceVersion!: number
}
