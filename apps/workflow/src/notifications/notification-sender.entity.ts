import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** In whose name people are told, and by which clock; the id is the organization's. */
@Entity('notification_sender')
@TableAccess({ tenant: true })
export class NotificationSender extends TenantRow {
  @Column('varchar', { length: 200 })
  name!: string

  @Column('varchar', { length: 60 })
  timeZone!: string

  /** Version of the organization at its source. */
  @Column('int')
  sourceVersion!: number
}
