import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** Bytes on their way: allowed to be sent, not accepted yet. Gone when they are accepted, refused or given up. */
@Entity('upload')
@TableAccess({ tenant: true })
@Index(['tenantId', 'createdAt'])
export class Upload extends TenantRow {
  @Column('varchar', { length: 60 })
  ownerType!: string

  @Column('uuid')
  ownerId!: string

  @Column('varchar', { length: 60 })
  kind!: string

  /** The file that gets a new version; null for a new file. */
  @Column('uuid', { nullable: true })
  fileId!: string | null

  @Column('varchar', { length: 200 })
  fileName!: string

  /** As the client announced it; the bytes must agree. */
  @Column('varchar', { length: 64, nullable: true })
  sha256!: string | null

  @Column(instantColumn())
  createdAt!: Date

  @Column('uuid')
  createdBy!: string
}
