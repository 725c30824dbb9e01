import type { CreditExpectationView } from '@nexus/contracts-billing'
import { jsonColumn, microQuantityColumn, minorUnitsColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A credit note that a vendor owes: goods of an order line, or an amount of a disputed invoice. */
@Entity('credit_expectation')
@TableAccess({ tenant: true })
@Index(['tenantId', 'orderLineId', 'state'])
@Index(['tenantId', 'invoiceId', 'state'])
@Index(['tenantId', 'createdAt', 'id'])
export class CreditExpectation extends VersionedRow {
  @Column('varchar', { length: 16 })
  cause!: CreditExpectationView['cause']

  @Column('uuid')
  causeId!: string

  @Column('varchar', { length: 10 })
  state!: CreditExpectationView['state']

  @Column('uuid')
  vendorId!: string

  @Column('uuid', { nullable: true })
  invoiceId!: string | null

  @Column('uuid', { nullable: true })
  orderId!: string | null

  @Column('uuid', { nullable: true })
  orderLineId!: string | null

  @Column(microQuantityColumn({ nullable: true }))
  quantityMicro!: bigint | null

  @Column(microQuantityColumn())
  creditedMicro!: bigint

  @Column('varchar', { length: 3, nullable: true })
  currency!: string | null

  @Column(minorUnitsColumn({ nullable: true }))
  amountMinor!: bigint | null

  @Column(minorUnitsColumn())
  creditedMinor!: bigint

  @Column('text')
  reason!: string

  @Column(jsonColumn())
  creditNoteIds!: string[]
}
