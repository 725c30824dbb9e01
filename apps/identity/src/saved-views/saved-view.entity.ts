import type { SavedViewScreen, SavedViewSettings } from '@nexus/contracts-identity'
import { jsonColumn, sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** Named settings of a list, which belong to a person. */
@Entity('saved_view')
@TableAccess({ tenant: true })
@Index(['tenantId', 'ownerUserId', 'screen', 'name'], { unique: true })
@Index(['tenantId', 'name', 'id'])
export class SavedView extends VersionedRow {
  @Column('uuid')
  ownerUserId!: string

  @Column('varchar', { length: 20 })
  screen!: SavedViewScreen

  @Column(sortableText(100))
  name!: string

  @Column(jsonColumn())
  settings!: SavedViewSettings

  @Column('boolean')
  isShared!: boolean

  /** At most one for each person and screen: whoever sets it holds the person's membership first. */
  @Column('boolean')
  isDefault!: boolean
}
