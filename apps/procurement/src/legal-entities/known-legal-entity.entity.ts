import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What procurement needs to know of the legal entities of identity; fed by events. */
@Entity('known_legal_entity')
@TableAccess({ tenant: true })
export class KnownLegalEntity extends TenantRow {
  @Column('varchar', { length: 200 })
  name!: string

  @Column('varchar', { length: 64 })
  timeZone!: string

  /** Version of the legal entity at its source. */
  @Column('int')
  sourceVersion!: number
}
