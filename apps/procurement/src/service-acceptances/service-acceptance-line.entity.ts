import { microQuantityColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import { ServiceAcceptance } from './service-acceptance.entity.js'

/** What was accepted of a service line, in millionths of its unit; never changed. */
@Entity('service_acceptance_line')
@TableAccess({ tenant: true })
@Index(['tenantId', 'acceptanceId', 'lineNumber'], { unique: true })
@Index(['tenantId', 'orderLineId'])
@ForeignKey(() => ServiceAcceptance, ['tenantId', 'acceptanceId'], ['tenantId', 'id'])
@ForeignKey(() => PurchaseOrderLine, ['tenantId', 'orderLineId'], ['tenantId', 'id'])
export class ServiceAcceptanceLine extends TenantRow {
  @Column('uuid')
  acceptanceId!: string

  @Column('int')
  lineNumber!: number

  @Column('uuid')
  orderLineId!: string

  @Column(microQuantityColumn())
  micro!: bigint

  /** The share of the line as it was typed, when it was one. */
  @Column('varchar', { length: 8, nullable: true })
  percent!: string | null
}
