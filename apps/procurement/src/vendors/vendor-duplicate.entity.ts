import type { VendorDuplicateView } from '@nexus/contracts-procurement'
import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { Vendor } from './vendor.entity.js'

/** Two vendors that may be one: what the list of duplicates shows, and what was said of it (VEN-2). */
@Entity('vendor_duplicate')
@TableAccess({ tenant: true })
@Index(['tenantId', 'pair'], { unique: true })
@Index(['tenantId', 'percent', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'])
@ForeignKey(() => Vendor, ['tenantId', 'otherVendorId'], ['tenantId', 'id'])
export class VendorDuplicate extends VersionedRow {
  /** Both ids in order: a pair comes up once. */
  @Column('varchar', { length: 73 })
  pair!: string

  @Column('uuid')
  vendorId!: string

  @Column('uuid')
  otherVendorId!: string

  @Column('int')
  percent!: number

  @Column(jsonColumn())
  reasons!: VendorDuplicateView['reasons']

  @Column('varchar', { length: 12 })
  state!: VendorDuplicateView['state']
}
