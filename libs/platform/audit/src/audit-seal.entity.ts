import { TableAccess } from '@nexus/platform-database'
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm'

const exact = {
  to: (value: unknown): unknown => value,
  // PostgreSQL answers bigint as text; a chain stays below 2^53 links.
  from: (value: unknown): number => Number(value),
}

/**
 * One link of an organization's audit chain in this service. The rows of `audit` are written without it, so that nobody
 * waits for the head of the chain; the sealer adds the links. Both keys keep two sealers from forking it.
 */
@Entity('audit_seal')
@TableAccess({ tenant: true, platform: true, appendOnly: true })
@Unique(['tenantId', 'rowId'])
@Check('"seq" > 0')
export class AuditSealRow {
  @PrimaryColumn('uuid')
  tenantId!: string

  /** 1, 2, 3 … without holes. */
  @PrimaryColumn({ type: 'bigint', transformer: exact })
  seq!: number

  /** The row of `audit`. */
  @Column('uuid')
  rowId!: string

  /** Of the link before, or `genesisHash`; SHA-256 in hex. */
  @Column('varchar', { length: 64 })
  prevHash!: string

  /** SHA-256(prevHash ‖ canonical JSON of the row), in hex (reliability.md 2.11). */
  @Column('varchar', { length: 64 })
  hash!: string
}

/** The table that a service with a sealed trail adds to its schema, besides `auditEntities`. */
export const auditSealEntities = [AuditSealRow]
