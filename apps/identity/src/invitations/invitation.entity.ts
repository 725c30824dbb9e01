import { instantColumn, jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/**
 * Somebody who was asked to join. Its token is derived from organization, id and generation and kept as a hash; it names the
 * organization, so that whoever brings it is looked up in that one alone.
 */
@Entity('invitation')
@TableAccess({ tenant: true })
@Index(['tenantId', 'openEmail'], { unique: true })
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'state'])
export class Invitation extends VersionedRow {
  @Column('varchar', { length: 254 })
  email!: string

  /** The address while the invitation is open, else null: one address has one open invitation. */
  @Column('varchar', { length: 254, nullable: true })
  openEmail!: string | null

  @Column(jsonColumn())
  roles!: string[]

  @Column('varchar', { length: 2 })
  language!: 'en' | 'de'

  /** An open one is over as well when its time has come. */
  @Column('varchar', { length: 10 })
  state!: 'open' | 'accepted' | 'revoked'

  /** Which mail it is; only its token is good. */
  @Column('int')
  generation!: number

  /** SHA-256 of the token of this generation. */
  @Column('varchar', { length: 64 })
  tokenDigest!: string

  /** Who answers for the roles: who invited, or sent it again last. */
  @Column('uuid')
  invitedByUserId!: string

  @Column(instantColumn())
  expiresAt!: Date

  @Column(instantColumn({ nullable: true }))
  acceptedAt!: Date | null

  @Column('uuid', { nullable: true })
  acceptedUserId!: string | null
}
