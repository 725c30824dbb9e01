import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A stored file of a document. Rows and bytes never change. */
@Entity('stored_file')
@TableAccess({ tenant: true })
@Index(['tenantId', 'ownerType', 'ownerId', 'kind', 'sha256'], { unique: true })
export class StoredFile extends TenantRow {
  @Column('varchar', { length: 200 })
  fileName!: string

  @Column('varchar', { length: 100 })
  mediaType!: string

  /** What it is to its owner: `original`, `payment-file` … */
  @Column('varchar', { length: 60 })
  kind!: string

  /** Resource of the owning document, as in its permissions. */
  @Column('varchar', { length: 60 })
  ownerType!: string

  @Column('uuid')
  ownerId!: string

  @Column('varchar', { length: 64 })
  sha256!: string

  /** Bytes, at most 10 MiB. */
  @Column('int')
  size!: number

  @Column('varchar', { length: 200 })
  storageKey!: string

  @Column(instantColumn())
  createdAt!: Date

  @Column('uuid')
  createdBy!: string
}
