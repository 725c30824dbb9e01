import type { NotificationDelivery as DeliveryView, NotificationKind } from '@nexus/contracts-workflow'
import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** The mail of a notification and what became of it. */
@Entity('notification_delivery')
@TableAccess({ tenant: true })
@Index(['tenantId', 'notificationId'], { unique: true })
@Index(['tenantId', 'userId', 'state'])
@Index(['tenantId', 'createdAt'])
export class NotificationDelivery extends TenantRow {
  @Column('uuid')
  notificationId!: string

  @Column('uuid')
  userId!: string

  @Column('varchar', { length: 40 })
  kind!: NotificationKind

  @Column('varchar', { length: 254 })
  address!: string

  @Column('varchar', { length: 12 })
  state!: DeliveryView['state']

  @Column('int')
  attempts!: number

  /** The job whose mail of the day it is part of. */
  @Column('uuid', { nullable: true })
  digestId!: string | null

  @Column('varchar', { length: 200, nullable: true })
  messageId!: string | null

  /** Why it failed or was kept back. */
  @Column('varchar', { length: 500, nullable: true })
  reason!: string | null

  @Column(instantColumn())
  createdAt!: Date

  @Column({ ...instantColumn(), nullable: true })
  sentAt!: Date | null
}
