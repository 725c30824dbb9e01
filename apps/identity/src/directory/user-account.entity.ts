import { instantColumn, TableAccess } from '@nexus/platform-database'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A person's account over all organizations: what signing in needs, and nothing else. */
@Entity('user_account')
@TableAccess({ tenant: false, platform: true })
@Index(['email'], { unique: true })
@Index(['emailDigest'])
export class UserAccount {
  @PrimaryColumn('uuid')
  id!: string

  /** In lower case, without surrounding blanks. */
  @Column('varchar', { length: 254 })
  email!: string

  /** SHA-256 of the address: finds the account of counted attempts without storing what strangers typed. */
  @Column('varchar', { length: 64 })
  emailDigest!: string

  @Column('varchar', { length: 200 })
  name!: string

  /** PHC string of argon2id. */
  @Column('varchar', { length: 200 })
  passwordHash!: string

  @Column('varchar', { length: 10 })
  status!: 'active' | 'disabled'

  @Column(instantColumn())
  createdAt!: Date

  @Column(instantColumn())
  updatedAt!: Date
}
