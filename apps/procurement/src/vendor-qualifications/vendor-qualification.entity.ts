import type { QualificationAnswer, VendorQualificationView } from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { VendorQuestionnaire } from '../vendor-questionnaires/vendor-questionnaire.entity.js'
import { Vendor } from '../vendors/vendor.entity.js'

/** One registration or requalification of a vendor, against an exact edition of a questionnaire (VEN-1). */
@Entity('vendor_qualification')
@TableAccess({ tenant: true })
@Index(['tenantId', 'openFor'], { unique: true })
@Index(['tenantId', 'vendorId', 'createdAt'])
@Index(['tenantId', 'questionnaireId'])
@Index(['tenantId', 'createdAt', 'id'])
@ForeignKey(() => Vendor, ['tenantId', 'vendorId'], ['tenantId', 'id'])
@ForeignKey(() => VendorQuestionnaire, ['tenantId', 'questionnaireId'], ['tenantId', 'id'])
export class VendorQualification extends VersionedRow {
  @Column('uuid')
  vendorId!: string

  /** The vendor until it ends, null afterwards: one is open at a time. */
  @Column('uuid', { nullable: true })
  openFor!: string | null

  @Column('varchar', { length: 16 })
  purpose!: VendorQualificationView['purpose']

  @Column('varchar', { length: 12 })
  state!: VendorQualificationView['state']

  @Column('uuid', { nullable: true })
  questionnaireId!: string | null

  @Column('varchar', { length: 40, nullable: true })
  questionnaireCode!: string | null

  @Column('int', { nullable: true })
  edition!: number | null

  @Column('varchar', { length: 16 })
  cause!: VendorQualificationView['cause']

  @Column('varchar', { length: 500, nullable: true })
  reason!: string | null

  @Column(jsonColumn({ nullable: true }))
  contact!: VendorQualificationView['contact']

  @Column(instantColumn({ nullable: true }))
  expiresAt!: Date | null

  /** How many days before its end one has been reminded: each once. */
  @Column(jsonColumn())
  reminded!: number[]

  /** What is answered now; what was before is in `vendor_answer`. */
  @Column(jsonColumn())
  answers!: QualificationAnswer[]

  /** Who invited, began, answered or submitted: none of them decides. */
  @Column(jsonColumn())
  preparers!: string[]

  @Column('varchar', { length: 8, nullable: true })
  score!: string | null

  @Column(jsonColumn())
  knockOuts!: string[]

  @Column(jsonColumn())
  waivers!: VendorQualificationView['waivers']

  @Column(jsonColumn({ nullable: true }))
  returned!: VendorQualificationView['returned']

  @Column(instantColumn({ nullable: true }))
  submittedAt!: Date | null

  @Column('uuid', { nullable: true })
  submittedBy!: string | null

  @Column(instantColumn({ nullable: true }))
  endedAt!: Date | null

  @Column('uuid', { nullable: true })
  endedBy!: string | null

  @Column('varchar', { length: 500, nullable: true })
  endReason!: string | null
}
