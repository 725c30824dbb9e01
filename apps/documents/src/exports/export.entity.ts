import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A list that a person wants as a file: asked for, made, and gone after some days. `createdBy` is whose it is. */
@Entity('export')
@TableAccess({ tenant: true })
@Index(['tenantId', 'createdBy', 'slot'], { unique: true })
@Index(['tenantId', 'createdBy', 'createdAt', 'id'])
@Index(['tenantId', 'createdAt'])
export class Export extends VersionedRow {
  /** The list operation. */
  @Column('varchar', { length: 160 })
  operation!: string

  /** Filters and sort as the person gave them, which the operation's contract has accepted. */
  @Column(jsonColumn())
  query!: Readonly<Record<string, string | string[]>>

  /** Names of fields, in the order of the file. */
  @Column(jsonColumn())
  columns!: readonly string[]

  @Column('boolean')
  byteOrderMark!: boolean

  @Column('varchar', { length: 10 })
  state!: 'QUEUED' | 'READY' | 'FAILED'

  /** Which of the person's few places it takes while it is made; the unique key keeps the number. */
  @Column('int', { nullable: true })
  slot!: number | null

  @Column('int', { nullable: true })
  rows!: number | null

  @Column('boolean', { default: false })
  truncated!: boolean

  @Column('uuid', { nullable: true })
  fileId!: string | null

  @Column('varchar', { length: 200, nullable: true })
  fileName!: string | null

  @Column('int', { nullable: true })
  size!: number | null

  @Column('varchar', { length: 120, nullable: true })
  failureCode!: string | null

  @Column('varchar', { length: 500, nullable: true })
  failureDetail!: string | null
}
