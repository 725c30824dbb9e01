import type { VendorBankChangeView } from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { Vendor } from '../vendors/vendor.entity.js'

/** A change of the bank accounts of a vendor, from its proposal to its end; `createdBy` is who asks for it (VEN-3). */
@Entity('vendor_bank_change')
@TableAccess({ tenant: true })
@Index(['tenantId', 'openFor'], { unique: true })
@Index(['tenantId', 'vendorId', 'createdAt'])
@Index(['tenantId', 'createdAt', 'id'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'])
export class VendorBankChange extends VersionedRow {
  @Column('uuid')
  vendorId!: string

  /** The vendor while the change waits, null afterwards: one waits at a time. */
  @Column('uuid', { nullable: true })
  openFor!: string | null

  @Column('varchar', { length: 16 })
  state!: VendorBankChangeView['state']

  @Column(jsonColumn())
  added!: VendorBankChangeView['add']

  @Column(jsonColumn())
  removed!: string[]

  @Column('varchar', { length: 500 })
  reason!: string

  @Column(jsonColumn())
  confirmations!: VendorBankChangeView['confirmations']

  @Column(jsonColumn())
  sharedWith!: string[]

  /** What was recorded before: nothing of it is ever lost. */
  @Column(jsonColumn())
  previousAccounts!: VendorBankChangeView['previousAccounts']

  @Column(instantColumn({ nullable: true }))
  payableFrom!: Date | null

  @Column(jsonColumn({ nullable: true }))
  refusal!: VendorBankChangeView['refusal']
}
