import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** A cost centre, whose owner can be an approver; the id is the cost centre's. */
@Entity('known_cost_centre')
@TableAccess({ tenant: true })
export class KnownCostCentre extends TenantRow {
  @Column('varchar', { length: 60 })
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
