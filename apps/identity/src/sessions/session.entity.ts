import { instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** One rotation of the refresh token that is still inside the grace period. */
export interface Rotation {
  /** The generation that was used. */
  readonly generation: number
  /** Unix milliseconds. */
  readonly at: number
}

/**
 * A session and its family of refresh tokens: its id is the family, and only the latest generation is good
 * (IDN-05). Tokens find it without a tenant, hence `platform`.
 */
@Entity('session')
@TableAccess({ tenant: true, platform: true })
@Index(['tenantId', 'userId'])
@Index(['endsAt'])
export class Session extends TenantRow {
  @Column('uuid')
  userId!: string

  @Column('uuid')
  membershipId!: string

  @Column('int')
  generation!: number

  /** SHA-256 of the latest refresh token. */
  @Column('varchar', { length: 64 })
  refreshDigest!: string

  @Column(jsonColumn())
  rotations!: Rotation[]

  @Column(instantColumn())
  createdAt!: Date

  /** Last sign-in or refresh; the session ends when nothing follows for long. */
  @Column(instantColumn())
  usedAt!: Date

  /** The absolute end. */
  @Column(instantColumn())
  endsAt!: Date

  @Column(instantColumn({ nullable: true }))
  revokedAt!: Date | null

  @Column('varchar', { length: 20, nullable: true })
  revokedFor!: 'logout' | 'deactivated' | 'refresh-reuse' | 'switched' | null
}
