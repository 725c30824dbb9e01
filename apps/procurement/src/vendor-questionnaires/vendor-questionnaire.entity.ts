import type { VendorQuestion, VendorQuestionnaireView } from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** One edition of a questionnaire for vendors; once published, only its state changes (VEN-4). */
@Entity('vendor_questionnaire')
@TableAccess({ tenant: true })
@Index(['tenantId', 'code', 'edition'], { unique: true })
@Index(['tenantId', 'draftOf'], { unique: true })
@Index(['tenantId', 'publishedOf'], { unique: true })
@Index(['tenantId', 'code', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class VendorQuestionnaire extends VersionedRow {
  @Column(sortableText(40))
  code!: string

  @Column('int')
  edition!: number

  @Column('varchar', { length: 12 })
  state!: VendorQuestionnaireView['state']

  /** The code while it is a draft, null afterwards: a questionnaire has one draft at a time. */
  @Column('varchar', { length: 40, nullable: true })
  draftOf!: string | null

  /** The code while it is published: one edition is at a time. */
  @Column('varchar', { length: 40, nullable: true })
  publishedOf!: string | null

  @Column('varchar', { length: 200 })
  title!: string

  @Column('varchar', { length: 40, nullable: true })
  vendorKind!: string | null

  @Column(jsonColumn())
  questions!: VendorQuestion[]

  @Column(jsonColumn())
  requiredDocuments!: string[]

  @Column('boolean')
  requiresRequalification!: boolean

  @Column(instantColumn({ nullable: true }))
  publishedAt!: Date | null

  @Column('uuid', { nullable: true })
  publishedBy!: string | null

  @Column(instantColumn({ nullable: true }))
  retiredAt!: Date | null
}
