import {
  microQuantityColumn,
  minorUnitsColumn,
  TableAccess,
  TenantRow,
  unitPriceColumn,
} from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A line as the supplier wrote it; the table refuses changes (MAT-9). */
@Entity('supplier_invoice_line')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'invoiceId', 'position'], { unique: true })
export class SupplierInvoiceLine extends TenantRow {
  @Column('uuid')
  invoiceId!: string

  @Column('int')
  position!: number

  /** The supplier's own line number. */
  @Column('varchar', { length: 200 })
  reference!: string

  @Column('text')
  description!: string

  @Column(microQuantityColumn())
  quantityMicro!: bigint

  @Column('varchar', { length: 10, nullable: true })
  unitCode!: string | null

  @Column(unitPriceColumn())
  unitPrice!: string

  @Column(microQuantityColumn())
  priceBaseMicro!: bigint

  @Column(minorUnitsColumn({ nullable: true }))
  allowanceMinor!: bigint | null

  @Column(minorUnitsColumn({ nullable: true }))
  chargeMinor!: bigint | null

  @Column(minorUnitsColumn())
  netMinor!: bigint

  @Column('varchar', { length: 3 })
  taxCategory!: string

  @Column('varchar', { length: 8 })
  taxPercent!: string

  @Column('varchar', { length: 200, nullable: true })
  supplierItemId!: string | null

  @Column('varchar', { length: 200, nullable: true })
  buyerItemId!: string | null

  @Column('varchar', { length: 200, nullable: true })
  orderLineReference!: string | null

  /** Its order, when it was given with the line. */
  @Column('uuid', { nullable: true })
  orderId!: string | null

  /** Number of its order, as the supplier wrote it. */
  @Column('varchar', { length: 200, nullable: true })
  orderReference!: string | null

  /** Number of the receipt or delivery that it bills, as the supplier wrote it. */
  @Column('varchar', { length: 200, nullable: true })
  receiptReference!: string | null
}
