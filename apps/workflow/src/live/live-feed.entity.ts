import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** The feed of one person, whose id it has. Whoever adds to it holds its row, so that positions become visible in their order. */
@Entity('live_feed')
@TableAccess({ tenant: true })
export class LiveFeed extends TenantRow {
  /** Tells the positions of this feed from those of another database or person. */
  @Column('varchar', { length: 40 })
  name!: string

  /** Of its newest event. */
  @Column('int')
  sequence!: number
}
