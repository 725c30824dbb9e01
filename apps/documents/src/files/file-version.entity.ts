import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** One version of a file that a person sent, the newest included (DOC-04). Files of services have no more than one, and no row. */
@Entity('file_version')
@TableAccess({ tenant: true, appendOnly: true })
@Index(['tenantId', 'fileId', 'number'], { unique: true })
export class FileVersion extends TenantRow {
  @Column('uuid')
  fileId!: string

  @Column('int')
  number!: number

  @Column('varchar', { length: 200 })
  fileName!: string

  @Column('varchar', { length: 100 })
  mediaType!: string

  @Column('varchar', { length: 64 })
  sha256!: string

  @Column('int')
  size!: number

  @Column('varchar', { length: 200 })
  storageKey!: string

  @Column(instantColumn())
  createdAt!: Date

  @Column('uuid')
  createdBy!: string
}
