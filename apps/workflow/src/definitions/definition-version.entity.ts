import type { DefinitionBody, DocumentType } from '@nexus/contracts-workflow'
import type { FieldError } from '@nexus/kernel'
import { instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'
import type { DefinitionVersionState } from './definition-version.machine.js'

/** What a definition says, or said: only a draft changes. */
@Entity('approval_definition_version')
@TableAccess({ tenant: true })
@Index(['tenantId', 'definitionId', 'number'], { unique: true })
@Index(['tenantId', 'currentFor'], { unique: true })
@Index(['tenantId', 'scheduledFor'])
export class DefinitionVersion extends TenantRow {
  @Column('uuid')
  definitionId!: string

  @Column('int')
  number!: number

  @Column('varchar', { length: 12 })
  state!: DefinitionVersionState

  @Column(jsonColumn())
  body!: DefinitionBody

  /** The document type whose submissions are approved by this version; null on all others. */
  @Column('varchar', { length: 40, nullable: true })
  currentFor!: DocumentType | null

  @Column(instantColumn())
  createdAt!: Date

  @Column('uuid')
  createdBy!: string

  @Column(instantColumn({ nullable: true }))
  publishedAt!: Date | null

  @Column('uuid', { nullable: true })
  publishedBy!: string | null

  @Column(instantColumn({ nullable: true }))
  retiredAt!: Date | null

  /** From when on submissions are approved by it. */
  @Column(instantColumn({ nullable: true }))
  effectiveFrom!: Date | null

  /** The document type for which it waits to be current; null on all others. */
  @Column('varchar', { length: 40, nullable: true })
  scheduledFor!: DocumentType | null

  /** What was found when it was checked, and does not hinder it. */
  @Column(jsonColumn({ nullable: true }))
  warnings!: FieldError[] | null
}
