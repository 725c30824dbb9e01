import type { DocumentType } from '@nexus/contracts-workflow'
import { instantColumn, jsonColumn, minorUnitsColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** Somebody decides on somebody else's behalf for a time (AP-6). */
@Entity('approval_delegation')
@TableAccess({ tenant: true })
@Index(['tenantId', 'principalId', 'until'])
@Index(['tenantId', 'delegateId'])
@Index(['tenantId', 'from', 'id'])
export class Delegation extends VersionedRow {
  @Column('uuid')
  principalId!: string

  @Column('varchar', { length: 200 })
  principalName!: string

  /** Null: whoever the principal's manager is then. */
  @Column('uuid', { nullable: true })
  delegateId!: string | null

  @Column('varchar', { length: 200, nullable: true })
  delegateName!: string | null

  @Column(instantColumn({ name: 'from_at' }))
  from!: Date

  /** The first instant at which it does not hold any more. */
  @Column(instantColumn({ name: 'until_at' }))
  until!: Date

  /** Empty: of every type. */
  @Column(jsonColumn())
  documentTypes!: DocumentType[]

  @Column(minorUnitsColumn({ nullable: true }))
  capMinor!: bigint | null

  @Column('varchar', { length: 3, nullable: true })
  capCurrency!: string | null

  @Column('varchar', { length: 500, nullable: true })
  reason!: string | null

  @Column(instantColumn({ nullable: true }))
  revokedAt!: Date | null
}
