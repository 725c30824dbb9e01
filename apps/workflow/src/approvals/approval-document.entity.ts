import type { DocumentType } from '@nexus/contracts-workflow'
import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What has been heard of one document, so that the order of its events does not matter; its lock orders them. The id is the document's. */
@Entity('approval_document')
@TableAccess({ tenant: true })
export class ApprovalDocument extends TenantRow {
  @Column('varchar', { length: 40 })
  documentType!: DocumentType

  /** The newest version that was submitted; 0 before the first. */
  @Column('int')
  submittedVersion!: number

  /** The newest version at which it was withdrawn or cancelled; 0 while it was not. */
  @Column('int')
  endedVersion!: number
}
