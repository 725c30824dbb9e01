import type { DocumentDesignContent, PrintedDocument } from '@nexus/contracts-documents'
import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'
import type { PrintedVersion } from './printed-version.policy.js'

/** One version of a document in one look: asked for, printed and stored once (PDF-1). */
@Entity('pdf')
@TableAccess({ tenant: true })
@Index(['tenantId', 'documentType', 'documentId', 'printed', 'templateVersion', 'designVersion'], { unique: true })
@Index(['tenantId', 'verificationCode'], { unique: true })
export class Pdf extends VersionedRow {
  @Column('varchar', { length: 40 })
  documentType!: PrintedDocument

  @Column('uuid')
  documentId!: string

  /** As in {@link PrintedVersion}. */
  @Column('varchar', { length: 40 })
  printed!: string

  @Column('int', { nullable: true })
  revision!: number | null

  @Column('varchar', { length: 20, nullable: true })
  watermark!: PrintedVersion['watermark']

  @Column('int')
  templateVersion!: number

  @Column('int')
  designVersion!: number

  /** The design when it was asked for, so that a later one changes nothing. */
  @Column(jsonColumn())
  look!: DocumentDesignContent

  @Column('varchar', { length: 10 })
  state!: 'QUEUED' | 'READY' | 'FAILED'

  @Column('uuid', { nullable: true })
  fileId!: string | null

  @Column('varchar', { length: 64, nullable: true })
  sha256!: string | null

  @Column('int', { nullable: true })
  size!: number | null

  @Column('int', { nullable: true })
  pages!: number | null

  /** Of what is printed, before its layout. */
  @Column('varchar', { length: 64, nullable: true })
  contentHash!: string | null

  @Column('varchar', { length: 19, nullable: true })
  verificationCode!: string | null

  @Column('varchar', { length: 120, nullable: true })
  failureCode!: string | null

  @Column('varchar', { length: 500, nullable: true })
  failureDetail!: string | null
}
