import type { PrintedDocument } from '@nexus/contracts-documents'
import { TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** Which template an organization prints a kind of document with; none while the shipped one holds. Its version numbers the templates. */
@Entity('document_template')
@TableAccess({ tenant: true })
@Index(['tenantId', 'documentType'], { unique: true })
export class DocumentTemplate extends VersionedRow {
  @Column('varchar', { length: 40 })
  documentType!: PrintedDocument

  @Column('varchar', { length: 10 })
  source!: 'shipped' | 'own'

  @Column('uuid')
  updatedBy!: string
}
