import type { Reach } from '@nexus/kernel'
import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A role that the organization made; the shipped ones are code. */
@Entity('role')
@TableAccess({ tenant: true })
@Index(['tenantId', 'nameFolded'], { unique: true })
export class Role extends VersionedRow {
  @Column('varchar', { length: 60 })
  name!: string

  /** The name in lower case: two roles must not differ by capitals alone. */
  @Column('varchar', { length: 120 })
  nameFolded!: string

  @Column('varchar', { length: 400 })
  description!: string

  @Column(jsonColumn())
  grants!: Record<string, Reach>
}
