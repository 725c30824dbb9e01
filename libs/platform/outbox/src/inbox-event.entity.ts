import { instantColumn, TableAccess } from '@nexus/platform-database'
import { Check, Column, Entity, PrimaryColumn } from 'typeorm'

/** `done`: the effect is committed with this row. `dead`: given up, see the dead letter of the same key. */
export type InboxOutcome = 'done' | 'dead'

/**
 * A consumer's settled events. Its key decides between deliveries that run at once: who inserts the row owns
 * the event, and the effect commits or rolls back with it (reliability.md 0.3).
 */
@Entity('inbox_event')
@TableAccess({ tenant: true, platform: true })
@Check(`"outcome" IN ('done', 'dead')`)
export class InboxEventRow {
  @PrimaryColumn('uuid')
  tenantId!: string

  /** `service.consumer`. */
  @PrimaryColumn('varchar', { length: 120 })
  consumer!: string

  @PrimaryColumn('uuid')
  eventId!: string

  @Column('varchar', { length: 160 })
  type!: string

  @Column('uuid')
  aggregateId!: string

  @Column('int')
  aggregateSeq!: number

  @Column('varchar', { length: 8 })
  outcome!: InboxOutcome

  @Column(instantColumn())
  processedAt!: Date
}
