import type { ToleranceKind, ToleranceLimits, ToleranceOperator } from '@nexus/contracts-billing'
import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What differences may be let pass, for whom (MAT-3). */
@Entity('tolerance_rule')
@TableAccess({ tenant: true })
@Index(['tenantId', 'scopeKey'], { unique: true })
@Index(['tenantId', 'createdAt', 'id'])
export class ToleranceRule extends VersionedRow {
  /** Kind and scope as one text: of each there is one rule. */
  @Column('varchar', { length: 200 })
  scopeKey!: string

  @Column('varchar', { length: 20 })
  kind!: ToleranceKind

  @Column('uuid', { nullable: true })
  vendorId!: string | null

  @Column('varchar', { length: 40, nullable: true })
  categoryCode!: string | null

  @Column('uuid', { nullable: true })
  legalEntityId!: string | null

  @Column('varchar', { length: 3, nullable: true })
  currency!: string | null

  @Column('varchar', { length: 3 })
  operator!: ToleranceOperator

  @Column(jsonColumn())
  upper!: ToleranceLimits

  @Column(jsonColumn())
  lower!: ToleranceLimits

  @Column('boolean')
  active!: boolean
}
