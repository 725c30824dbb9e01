import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/**
 * What signing in and permission checks change of a membership; its id is the membership's. Apart from the
 * versioned row, so that a sign-in is no edit and no edit overwrites a sign-in.
 */
@Entity('membership_access')
@TableAccess({ tenant: true, platform: true })
export class MembershipAccess extends TenantRow {
  /** Grows with every change of the membership or of a role that it holds. */
  @Column('int')
  permissionVersion!: number

  /**
   * Hash of the initial password while an account that existed before has not proven that it was meant
   * (LNK-01); null as soon as it has, and for accounts made with the membership.
   */
  @Column('varchar', { length: 200, nullable: true })
  joiningHash!: string | null

  @Column(instantColumn({ nullable: true }))
  lastLoginAt!: Date | null
}
