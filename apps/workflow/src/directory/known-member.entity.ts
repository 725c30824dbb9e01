import { sortableText, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** A person of the organization; the id is the user's. */
@Entity('known_member')
@TableAccess({ tenant: true })
export class KnownMember extends TenantRow {
  @Column('uuid')
  membershipId!: string

  @Column(sortableText(200))
  name!: string

  @Column('varchar', { length: 254 })
  email!: string

  @Column('boolean')
  active!: boolean

  /** Whom the person reports to. */
  @Column('uuid', { nullable: true })
  managerUserId!: string | null

  /** Version of the membership at its source. */
  @Column('int')
  sourceVersion!: number
}
