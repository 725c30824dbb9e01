import type { DocumentType } from '@nexus/contracts-workflow'
import { sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A named way to approve documents of one type; what it says is in its versions. */
@Entity('approval_definition')
@TableAccess({ tenant: true })
@Index(['tenantId', 'documentType', 'name'], { unique: true })
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'updatedAt', 'id'])
export class Definition extends VersionedRow {
  @Column('varchar', { length: 40 })
  documentType!: DocumentType

  @Column(sortableText(100))
  name!: string

  /** A sub-flow is only used by other definitions. */
  @Column('varchar', { length: 12, default: 'document' })
  purpose!: 'document' | 'sub-flow'

  @Column('int')
  lastNumber!: number

  @Column('int', { nullable: true })
  currentNumber!: number | null

  @Column('int', { nullable: true })
  draftNumber!: number | null
}
