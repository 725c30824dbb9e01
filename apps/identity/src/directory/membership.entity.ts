import { sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A person in an organization. Signing in looks over all organizations of the person, hence `platform`. */
@Entity('membership')
@TableAccess({ tenant: true, platform: true })
@Index(['tenantId', 'userId'], { unique: true })
@Index(['tenantId', 'email'], { unique: true })
@Index(['userId'])
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'managerUserId'])
export class Membership extends VersionedRow {
  @Column('uuid')
  userId!: string

  @Column('varchar', { length: 254 })
  email!: string

  @Column(sortableText(200))
  name!: string

  @Column('boolean')
  active!: boolean

  /** Whom the person reports to; never the person, not even through others. */
  @Column('uuid', { nullable: true })
  managerUserId!: string | null

  /** In which the person is written to. */
  @Column('varchar', { length: 2, default: 'en' })
  language!: 'en' | 'de'
}
