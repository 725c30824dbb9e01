import type { PaymentTerms } from '@nexus/contracts-billing'
import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** Terms of payment of one party; `partyId` is the vendor, or the organization for those that hold in general. */
@Entity('payment_terms')
@TableAccess({ tenant: true })
@Index(['tenantId', 'partyId'], { unique: true })
@Index(['tenantId', 'createdAt', 'id'])
export class PaymentTermsRow extends VersionedRow {
  @Column('uuid')
  partyId!: string

  @Column('varchar', { length: 200, nullable: true })
  vendorName!: string | null

  @Column(jsonColumn())
  terms!: PaymentTerms
}
