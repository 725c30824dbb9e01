import { instantColumn, jsonColumn, TableAccess } from '@nexus/platform-database'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The stored answer of an execution under an idempotency key (reliability.md 2.3), kept for 72 hours. */
@Entity('idempotency_record')
@TableAccess({ tenant: true, platform: true })
export class IdempotencyRecord {
  @PrimaryColumn('uuid')
  tenantId!: string

  /** The person or key that sent it: the same key of two people is two keys. */
  @PrimaryColumn('varchar', { length: 80 })
  principal!: string

  @PrimaryColumn('varchar', { length: 255 })
  key!: string

  /** SHA-256 over method, path, query, If-Match, principal and canonical body. */
  @Column('varchar', { length: 64 })
  fingerprint!: string

  @Column('uuid')
  opId!: string

  /** The answer as JSON text: PostgreSQL would reorder the members of a value, and a replay must be the same bytes. */
  @Column(jsonColumn())
  output!: { text: string }

  @Column(instantColumn())
  createdAt!: Date
}
