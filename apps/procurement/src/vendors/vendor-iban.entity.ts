import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { Vendor } from './vendor.entity.js'

/** Which vendor has which IBAN, so that a shared one is found (VEN-2). */
@Entity('vendor_iban')
@TableAccess({ tenant: true })
@Index(['tenantId', 'iban'])
@Index(['tenantId', 'vendorId', 'iban'], { unique: true })
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'])
export class VendorIban extends TenantRow {
  @Column('uuid')
  vendorId!: string

  @Column('varchar', { length: 34 })
  iban!: string
}
