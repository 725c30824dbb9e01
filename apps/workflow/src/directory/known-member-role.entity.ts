import { sortableText, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A role that a person holds. */
@Entity('known_member_role')
@TableAccess({ tenant: true })
@Index(['tenantId', 'userId', 'roleId'], { unique: true })
@Index(['tenantId', 'roleId'])
export class KnownMemberRole extends TenantRow {
  @Column('uuid')
  userId!: string

  @Column(sortableText(60))
  roleId!: string
}
