import { instantColumn, TableAccess } from '@nexus/platform-database'
import { Check, Column, Entity, PrimaryColumn } from 'typeorm'
import type { ProblemKind } from './chain-verifier.js'

const position = {
  to: (value: unknown): unknown => value,
  // PostgreSQL answers bigint as text; a chain stays below 2^53 links.
  from: (value: unknown): number | null => (value === null || value === undefined ? null : Number(value)),
}

const instant = () => ({ ...instantColumn(), nullable: true })

/** What the last check of an organization's chain in this service has found, and the last one that found it broken. */
@Entity('audit_check')
@TableAccess({ tenant: true, platform: true })
@Check(`"result" IN ('intact', 'broken')`)
export class AuditCheckRow {
  @PrimaryColumn('uuid')
  tenantId!: string

  /** Somebody waits for a check that has not begun. */
  @Column('boolean', { default: false })
  wanted!: boolean

  @Column(instant())
  requestedAt!: Date | null

  /** Of the check that runs; null when none does. */
  @Column(instant())
  startedAt!: Date | null

  /** When the last check that came to its end had begun. */
  @Column(instant())
  checkedAt!: Date | null

  /** The same of the last check from the first link on. */
  @Column(instant())
  wholeAt!: Date | null

  @Column('varchar', { length: 8, nullable: true })
  result!: 'intact' | 'broken' | null

  /** The links that the last check looked at. */
  @Column({ type: 'bigint', nullable: true, transformer: position })
  fromSeq!: number | null

  @Column({ type: 'bigint', nullable: true, transformer: position })
  toSeq!: number | null

  @Column(instant())
  intactSince!: Date | null

  /** The newest link that a check found to be intact: the next one begins there, and a chain that ends before it was cut off. */
  @Column({ type: 'bigint', nullable: true, transformer: position })
  headSeq!: number | null

  @Column('varchar', { length: 64, nullable: true })
  headHash!: string | null

  @Column(instant())
  failedAt!: Date | null

  @Column({ type: 'bigint', nullable: true, transformer: position })
  failedSeq!: number | null

  @Column('varchar', { length: 20, nullable: true })
  failedKind!: ProblemKind | null

  @Column('varchar', { length: 500, nullable: true })
  failedReason!: string | null

  @Column('int', { nullable: true })
  problems!: number | null
}

/** The table that a service which checks its own trail adds to its schema, besides `auditSealEntities`. */
export const auditCheckEntities = [AuditCheckRow]
