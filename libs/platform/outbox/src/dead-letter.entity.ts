import type { EventEnvelope } from '@nexus/kernel'
import { instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Check, Column, Entity, Unique } from 'typeorm'
import type { ErrorClass } from './delivery-failure.js'

/** `open`: waits for a person. `redriving`: asked to run again. `redriven`: its effect is committed. */
export type DeadLetterStatus = 'open' | 'redriving' | 'redriven'

/** An event that a consumer gave up, with the cause, kept until it is redriven. */
@Entity('dead_letter')
@TableAccess({ tenant: true, platform: true })
@Unique(['tenantId', 'consumer', 'eventId'])
@Check(`"status" IN ('open', 'redriving', 'redriven')`)
@Check(`"error_class" IN ('permanent', 'exhausted')`)
export class DeadLetterRow extends TenantRow {
  /** `service.consumer`. */
  @Column('varchar', { length: 120 })
  consumer!: string

  @Column('uuid')
  eventId!: string

  @Column('varchar', { length: 160 })
  type!: string

  /** The whole event as it arrived; redriving delivers it under the same id. */
  @Column(jsonColumn())
  envelope!: EventEnvelope

  /** Deliveries so far, over all redrives. */
  @Column('int')
  deliveries!: number

  @Column('varchar', { length: 12 })
  errorClass!: ErrorClass

  @Column('varchar', { length: 120 })
  errorCode!: string

  @Column('varchar', { length: 4000 })
  error!: string

  @Column('varchar', { length: 12 })
  status!: DeadLetterStatus

  @Column(instantColumn())
  firstAt!: Date

  @Column(instantColumn())
  lastAt!: Date
}
