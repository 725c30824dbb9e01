import { instantColumn, TableAccess } from '@nexus/platform-database'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/**
 * A consumer that has begun with an event type: from here on the bus brings its events, and what the producer's
 * outbox kept from before was delivered. One that has no row yet was added by an upgrade.
 */
@Entity('inbox_place')
@TableAccess({ tenant: false, platform: true })
export class InboxPlaceRow {
  /** `service.consumer`. */
  @PrimaryColumn('varchar', { length: 120 })
  consumer!: string

  @PrimaryColumn('varchar', { length: 160 })
  type!: string

  @Column(instantColumn())
  since!: Date

  /** When the producer's kept events had been delivered to it; null while that is still to be done. */
  @Column({ ...instantColumn(), nullable: true })
  historyTakenAt!: Date | null
}
