import type { NotificationPreferences } from '@nexus/contracts-workflow'
import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** How a person wants to be told; the id is the user's. None while the defaults hold. */
@Entity('notification_preference')
@TableAccess({ tenant: true })
export class NotificationPreference extends VersionedRow {
  @Column('varchar', { length: 10 })
  mail!: NotificationPreferences['mail']

  @Column(jsonColumn())
  kinds!: NotificationPreferences['kinds']
}
