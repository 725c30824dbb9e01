import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A role that a member holds: the name of a shipped one, or the id of a row of `role`. */
@Entity('membership_role')
@TableAccess({ tenant: true })
@Index(['tenantId', 'membershipId', 'roleId'], { unique: true })
@Index(['tenantId', 'roleId'])
export class MembershipRole extends TenantRow {
  @Column('uuid')
  membershipId!: string

  @Column('varchar', { length: 40 })
  roleId!: string
}
