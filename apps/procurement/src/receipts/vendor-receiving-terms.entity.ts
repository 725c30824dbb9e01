import { microQuantityColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey } from 'typeorm'
import { Vendor } from '../vendors/vendor.entity.js'

/** What is agreed with a vendor about deliveries of too much or too little; the id is the vendor's (REC-2). */
@Entity('vendor_receiving_terms')
@TableAccess({ tenant: true })
@ForeignKey(() => Vendor, ['tenantId', 'id'], ['tenantId', 'id'])
export class VendorReceivingTerms extends VersionedRow {
  @Column('varchar', { length: 8, nullable: true })
  overReceiptPercent!: string | null

  @Column(microQuantityColumn({ nullable: true }))
  overReceiptAbsolute!: bigint | null

  @Column('varchar', { length: 8, nullable: true })
  underReceiptPercent!: string | null
}
