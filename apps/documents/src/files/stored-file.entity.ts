import { instantColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A file of a document in its newest version; what it is now, with its history in {@link FileVersion}. Bytes never change. */
@Entity('stored_file')
@TableAccess({ tenant: true })
@Index(['tenantId', 'ownerType', 'ownerId', 'kind', 'sha256'], { unique: true, where: 'deleted_at IS NULL' })
@Index(['tenantId', 'ownerType', 'ownerId', 'createdAt', 'id'])
export class StoredFile extends VersionedRow {
  @Column('varchar', { length: 200 })
  fileName!: string

  @Column('varchar', { length: 100 })
  mediaType!: string

  /** What it is to its owner: `original`, `payment-file`, `attachment`, `pdf` … */
  @Column('varchar', { length: 60 })
  kind!: string

  /** Resource of the owning document, as in its permissions. */
  @Column('varchar', { length: 60 })
  ownerType!: string

  @Column('uuid')
  ownerId!: string

  @Column('varchar', { length: 64 })
  sha256!: string

  /** Bytes, at most 50 MiB. */
  @Column('int')
  size!: number

  @Column('varchar', { length: 200 })
  storageKey!: string

  /** Version of the content, 1 to n without gaps (DOC-04). */
  @Column('int', { default: 1 })
  number!: number

  /** Something that cannot change refers to it since then. */
  @Column(instantColumn({ nullable: true }))
  referencedAt!: Date | null

  @Column('varchar', { length: 100, nullable: true })
  referencedBy!: string | null

  @Column(instantColumn({ nullable: true }))
  deletedAt!: Date | null

  @Column('uuid', { nullable: true })
  deletedBy!: string | null

  @Column('varchar', { length: 500, nullable: true })
  deletionReason!: string | null
}
