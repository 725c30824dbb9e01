import { microQuantityColumn, minorUnitsColumn, TenantRow, unitPriceColumn } from '@nexus/platform-database'
import { Column } from 'typeorm'

/** What a line of a requisition and of an order have in common: what it is about and what it costs. */
export abstract class PricedLineRow extends TenantRow {
  /** Position on the document, from 1. */
  @Column('int')
  lineNumber!: number

  @Column('varchar', { length: 500 })
  description!: string

  @Column('varchar', { length: 80, nullable: true })
  supplierItemId!: string | null

  @Column('varchar', { length: 80, nullable: true })
  buyerItemId!: string | null

  /** UN/ECE Recommendation 20. */
  @Column('varchar', { length: 3 })
  unitCode!: string

  @Column(unitPriceColumn())
  unitPrice!: string

  /** The quantity that the unit price is for. */
  @Column(microQuantityColumn())
  priceBaseMicro!: bigint

  @Column(minorUnitsColumn({ nullable: true }))
  allowanceMinor!: bigint | null

  @Column(minorUnitsColumn({ nullable: true }))
  chargeMinor!: bigint | null

  @Column('varchar', { length: 2 })
  taxCategory!: string

  @Column('varchar', { length: 8 })
  taxPercent!: string

  /** Follows from the fields above and the quantity. */
  @Column(minorUnitsColumn())
  netMinor!: bigint
}
