import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { VendorQualification } from './vendor-qualification.entity.js'

/** Every answer that was ever recorded or taken back; rows are only added. */
@Entity('vendor_answer')
@TableAccess({ tenant: true })
@Index(['tenantId', 'qualificationId', 'answeredAt', 'id'])
@ForeignKey(() => VendorQualification, ['tenantId', 'qualificationId'], ['tenantId', 'id'])
export class VendorAnswer extends TenantRow {
  @Column('uuid')
  qualificationId!: string

  @Column('uuid')
  questionnaireId!: string

  @Column('varchar', { length: 40 })
  questionKey!: string

  /** Null: taken back. */
  @Column('text', { nullable: true })
  value!: string | null

  @Column('uuid')
  answeredBy!: string

  @Column(instantColumn())
  answeredAt!: Date

  @Column('uuid', { nullable: true })
  copiedFrom!: string | null
}
