import { sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What bears the cost of purchases, with who answers for it. */
@Entity('cost_centre')
@TableAccess({ tenant: true })
@Index(['tenantId', 'code'], { unique: true })
@Index(['tenantId', 'name', 'id'])
export class CostCentre extends VersionedRow {
  @Column(sortableText(24))
  code!: string

  @Column(sortableText(200))
  name!: string

  @Column('uuid', { nullable: true })
  ownerUserId!: string | null

  @Column('boolean')
  active!: boolean
}
