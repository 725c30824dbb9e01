import type { VendorDocumentView, VendorStage } from '@nexus/contracts-procurement'
import { calendarDateColumn, jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { Vendor } from '../vendors/vendor.entity.js'

/** A paper of a vendor that is good for a while (VEN-4). */
@Entity('vendor_document')
@TableAccess({ tenant: true })
@Index(['tenantId', 'vendorId', 'type'])
@Index(['tenantId', 'expiresOn', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'])
export class VendorDocument extends VersionedRow {
  @Column('uuid')
  vendorId!: string

  @Column('varchar', { length: 40 })
  type!: string

  @Column('varchar', { length: 80 })
  number!: string

  @Column(calendarDateColumn())
  issuedOn!: string

  /** The last day on which it is good; null: for good. */
  @Column(calendarDateColumn({ nullable: true }))
  expiresOn!: string | null

  @Column('uuid', { nullable: true })
  fileId!: string | null

  /** Which stages its expiry holds; null: those of the settings. */
  @Column(jsonColumn({ nullable: true }))
  holdOnExpiry!: VendorStage[] | null

  @Column('varchar', { length: 12 })
  state!: VendorDocumentView['state']

  @Column('uuid', { nullable: true })
  replacedBy!: string | null

  /** How many days before the expiry one has been reminded: each once. */
  @Column(jsonColumn())
  reminded!: number[]
}
