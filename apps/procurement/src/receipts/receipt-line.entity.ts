import { microQuantityColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import { Receipt } from './receipt.entity.js'

@Entity('receipt_line')
@TableAccess({ tenant: true })
@Index(['tenantId', 'receiptId', 'lineNumber'], { unique: true })
@ForeignKey(() => Receipt, ['tenantId', 'receiptId'], ['tenantId', 'id'])
@ForeignKey(() => PurchaseOrderLine, ['tenantId', 'orderLineId'], ['tenantId', 'id'])
export class ReceiptLine extends TenantRow {
  @Column('uuid')
  receiptId!: string

  @Column('int')
  lineNumber!: number

  @Column('uuid')
  orderLineId!: string

  @Column(microQuantityColumn())
  micro!: bigint
}
