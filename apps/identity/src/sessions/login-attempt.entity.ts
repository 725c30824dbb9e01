import { instantColumn, TableAccess } from '@nexus/platform-database'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/**
 * Failed attempts of one address from one network, or of all addresses from one network (IDN-04). Unknown
 * addresses are counted like known ones, by digest, so that neither the counter nor the table tells them apart.
 */
@Entity('login_attempt')
@TableAccess({ tenant: false, platform: true })
@Index(['lastAt'])
export class LoginAttempt {
  /** SHA-256 over address and network, or over the network alone. */
  @PrimaryColumn('varchar', { length: 64 })
  key!: string

  /** Digest of the address; null on the row of a whole network. */
  @Column('varchar', { length: 64, nullable: true })
  emailDigest!: string | null

  /** Network prefix, for the trail. */
  @Column('varchar', { length: 64 })
  network!: string

  /** Attempts that failed, or that run and have not succeeded yet. */
  @Column('int')
  failures!: number

  /** How many of them the audit trail knows. */
  @Column('int')
  reported!: number

  @Column(instantColumn())
  lastAt!: Date

  @Column(instantColumn({ nullable: true }))
  lockedUntil!: Date | null
}
