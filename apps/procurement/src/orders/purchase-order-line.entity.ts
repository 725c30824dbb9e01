import type {
  BillableBasis,
  LineConfirmation,
  LineKind,
  MatchLevel,
  ReceivingTerms,
} from '@nexus/contracts-procurement'
import { calendarDateColumn, jsonColumn, microQuantityColumn, TableAccess } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { PricedLineRow } from '../pricing/priced-line.entity.js'
import { RequisitionLine } from '../requisitions/requisition-line.entity.js'
import { PurchaseOrder } from './purchase-order.entity.js'

/** What a vendor said of a line. */
export type PromisedLine = Pick<LineConfirmation, 'acknowledgementId' | 'confirmed' | 'backOrdered'>

/** `varchar(10)` cannot hold it in full. */
const matchLevelText = {
  to: (level: unknown) => (level === 'three-way-direct' ? '3way-line' : level),
  from: (stored: unknown) => (stored === '3way-line' ? 'three-way-direct' : stored),
}

/** A line of an order. Its quantities (millionths of the unit) are written by the order ledger alone (house.md 4). */
@Entity('purchase_order_line')
@TableAccess({ tenant: true })
@Index(['tenantId', 'orderId', 'lineNumber'], { unique: true })
@Index(['tenantId', 'requisitionLineId'])
@Index(['tenantId', 'categoryId', 'orderId'])
@ForeignKey(() => PurchaseOrder, ['tenantId', 'orderId'], ['tenantId', 'id'])
@ForeignKey(() => RequisitionLine, ['tenantId', 'requisitionLineId'], ['tenantId', 'id'])
export class PurchaseOrderLine extends PricedLineRow {
  @Column('uuid')
  orderId!: string

  @Column('uuid')
  requisitionLineId!: string

  /** What invoices are matched against (MAT-1). */
  @Column('varchar', { length: 10, transformer: matchLevelText })
  match!: MatchLevel

  /** Goods are received, services are accepted (PO-2). */
  @Column('varchar', { length: 8, default: 'goods' })
  kind: LineKind = 'goods'

  @Column('uuid', { nullable: true })
  categoryId: string | null = null

  @Column('uuid', { nullable: true })
  costCentreId: string | null = null

  /** The rest is not expected any more (PO-7). */
  @Column('boolean', { default: false })
  shortClosed: boolean = false

  /** When it is to be delivered. */
  @Column(calendarDateColumn({ nullable: true }))
  promisedOn: string | null = null

  /** What the vendor has promised of it by its last answer to the present revision (PO-5). */
  @Column(jsonColumn({ nullable: true }))
  confirmation: PromisedLine | null = null

  @Column(microQuantityColumn())
  ordered!: bigint

  @Column(microQuantityColumn())
  received!: bigint

  /** Of `received`, still to be inspected (REC-1). */
  @Column(microQuantityColumn({ default: 0 }))
  inspecting: bigint = 0n

  /** Of `received`, found bad. */
  @Column(microQuantityColumn({ default: 0 }))
  rejected: bigint = 0n

  @Column(microQuantityColumn())
  returned!: bigint

  /** Of `returned`, what had been rejected. */
  @Column(microQuantityColumn({ default: 0 }))
  rejectsOut: bigint = 0n

  /** Of `returned`, what the vendor is to deliver again (REC-5). */
  @Column(microQuantityColumn({ default: 0 }))
  replaced: bigint = 0n

  @Column(microQuantityColumn())
  billed!: bigint

  @Column(microQuantityColumn())
  cancelled!: bigint

  /** Tolerances and other unit of this very line; what it leaves out is looked up elsewhere (REC-2, X-4). */
  @Column(jsonColumn({ nullable: true }))
  receivingTerms: ReceivingTerms | null = null

  /** How much less than ordered still is complete, in percent, as it was at the last receipt (PO-2). */
  @Column('varchar', { length: 8, nullable: true })
  underReceiptPercent: string | null = null

  /** Which quantity may be billed, fixed by the first receipt (REC-1). */
  @Column('varchar', { length: 8, nullable: true })
  billableBasis: BillableBasis | null = null
}
