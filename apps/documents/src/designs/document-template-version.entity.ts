import type { PrintedDocument } from '@nexus/contracts-documents'
import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A template as it was saved once; PDFs name it by its number. It never changes. */
@Entity('document_template_version')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'documentType', 'number'], { unique: true })
export class DocumentTemplateVersion extends TenantRow {
  @Column('varchar', { length: 40 })
  documentType!: PrintedDocument

  @Column('int')
  number!: number

  @Column('varchar', { length: 10 })
  source!: 'shipped' | 'own'

  /** Empty for the shipped template. */
  @Column('text')
  html!: string

  @Column('text')
  css!: string

  @Column(instantColumn())
  createdAt!: Date

  @Column('uuid')
  createdBy!: string
}
