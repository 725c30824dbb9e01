import type { NotificationLanguage } from '@nexus/contracts-workflow'
import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** Where a member can be reached; the id is the user's. */
@Entity('notification_recipient')
@TableAccess({ tenant: true })
export class NotificationRecipient extends TenantRow {
  @Column('uuid')
  membershipId!: string

  @Column('varchar', { length: 200 })
  name!: string

  @Column('varchar', { length: 254 })
  email!: string

  @Column('varchar', { length: 5 })
  language!: NotificationLanguage

  @Column('boolean')
  active!: boolean

  /** Version of the membership at its source. */
  @Column('int')
  sourceVersion!: number
}
