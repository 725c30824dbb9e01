import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What procurement needs to know of the people of an organization; the id is the user's. Fed by events of identity. */
@Entity('known_member')
@TableAccess({ tenant: true })
export class KnownMember extends TenantRow {
  @Column('varchar', { length: 200 })
  name!: string

  @Column('uuid', { nullable: true })
  managerUserId!: string | null

  @Column('boolean')
  active!: boolean

  /** Version of the membership at its source. */
  @Column('int')
  sourceVersion!: number
}
