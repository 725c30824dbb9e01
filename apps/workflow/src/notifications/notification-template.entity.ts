import type { NotificationKind, NotificationLanguage } from '@nexus/contracts-workflow'
import { TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** The organization's own words of a kind in a language. A row whose words were given back stays, so that its versions go on. */
@Entity('notification_template')
@TableAccess({ tenant: true })
@Index(['tenantId', 'kind', 'language'], { unique: true })
export class NotificationTemplate extends VersionedRow {
  @Column('varchar', { length: 40 })
  kind!: NotificationKind

  @Column('varchar', { length: 5 })
  language!: NotificationLanguage

  /** Null: the shipped words hold again. */
  @Column('varchar', { length: 200, nullable: true })
  subject!: string | null

  @Column('text', { nullable: true })
  body!: string | null
}
