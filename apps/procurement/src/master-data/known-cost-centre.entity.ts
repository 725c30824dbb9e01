import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What procurement needs to know of the cost centres of an organization; fed by events of identity. */
@Entity('known_cost_centre')
@TableAccess({ tenant: true })
export class KnownCostCentre extends TenantRow {
  @Column('varchar', { length: 24 })
  code!: string

  @Column('varchar', { length: 200 })
  name!: string

  @Column('uuid', { nullable: true })
  ownerUserId!: string | null

  @Column('boolean')
  active!: boolean

  /** Version of the cost centre at its source. */
  @Column('int')
  sourceVersion!: number
}
