import { microQuantityColumn, TableAccess } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PricedLineRow } from '../pricing/priced-line.entity.js'
import { Requisition } from './requisition.entity.js'

/** A line with its quantities in millionths of the unit (REQ-2); open = approved − allocated − cancelled. */
@Entity('requisition_line')
@TableAccess({ tenant: true })
@Index(['tenantId', 'requisitionId', 'lineNumber'], { unique: true })
@ForeignKey(() => Requisition, ['tenantId', 'requisitionId'], ['tenantId', 'id'])
export class RequisitionLine extends PricedLineRow {
  @Column('uuid')
  requisitionId!: string

  @Column(microQuantityColumn())
  requested!: bigint

  @Column(microQuantityColumn())
  approved!: bigint

  @Column(microQuantityColumn())
  allocated!: bigint

  @Column(microQuantityColumn({ default: 0 }))
  cancelled!: bigint

  @Column(microQuantityColumn())
  received!: bigint

  @Column('uuid', { nullable: true })
  categoryId!: string | null

  /** What bears the cost, where that is not the one of the whole requisition. */
  @Column('uuid', { nullable: true })
  costCentreId!: string | null
}
