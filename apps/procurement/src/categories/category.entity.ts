import { microQuantityColumn, sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What lines are about: the level at which tolerances and lead times are kept. */
@Entity('category')
@TableAccess({ tenant: true })
@Index(['tenantId', 'code'], { unique: true })
@Index(['tenantId', 'nameKey', 'id'])
export class Category extends VersionedRow {
  @Column(sortableText(20))
  code!: string

  @Column('varchar', { length: 120 })
  name!: string

  /** The name in lower case: what lists sort by. */
  @Column(sortableText(240))
  nameKey!: string

  @Column('int')
  leadTimeDays!: number

  /** Percentages are exact text; null: the organization's setting counts (REC-2). */
  @Column('varchar', { length: 8, nullable: true })
  overReceiptPercent!: string | null

  @Column(microQuantityColumn({ nullable: true }))
  overReceiptAbsolute!: bigint | null

  @Column('varchar', { length: 8, nullable: true })
  underReceiptPercent!: string | null

  @Column('boolean')
  active!: boolean
}
