import type { CommentView } from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** What somebody wrote on a document; `createdBy` is the author. */
@Entity('comment')
@TableAccess({ tenant: true })
@Index(['tenantId', 'documentId', 'createdAt', 'id'])
export class Comment extends VersionedRow {
  @Column('varchar', { length: 20 })
  documentType!: CommentView['documentType']

  @Column('uuid')
  documentId!: string

  /** As it was when the comment was written. */
  @Column('varchar', { length: 200, nullable: true })
  authorName!: string | null

  /** Null once it is deleted. */
  @Column('text', { nullable: true })
  text!: string | null

  @Column(jsonColumn())
  mentions!: string[]

  @Column(instantColumn({ nullable: true }))
  editedAt!: Date | null

  @Column(instantColumn({ nullable: true }))
  deletedAt!: Date | null
}
