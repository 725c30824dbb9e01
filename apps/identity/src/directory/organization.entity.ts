import { TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** An organization and its settings; `tenantId` and `id` are the same. Signing in reads its name, hence `platform`. */
@Entity('organization')
@TableAccess({ tenant: true, platform: true })
export class Organization extends VersionedRow {
  @Column('varchar', { length: 200 })
  name!: string

  @Column('varchar', { length: 2 })
  country!: string

  @Column('varchar', { length: 3 })
  baseCurrency!: string

  @Column('varchar', { length: 64 })
  timeZone!: string

  /** Counts changes of who is administrator and who reports to whom: whoever makes one locks this row first. */
  @Column('int')
  adminChanges!: number
}
