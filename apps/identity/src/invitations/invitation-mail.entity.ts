import { instantColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What became of the newest mail of an invitation, whose id it has. Apart from it: an attempt to send is no change of it. */
@Entity('invitation_mail')
@TableAccess({ tenant: true })
export class InvitationMail extends TenantRow {
  /** Of the invitation that it is about. */
  @Column('int')
  generation!: number

  @Column('varchar', { length: 12 })
  state!: 'waiting' | 'sent' | 'failed' | 'suppressed'

  @Column('int')
  attempts!: number

  @Column('varchar', { length: 500, nullable: true })
  reason!: string | null

  @Column(instantColumn({ nullable: true }))
  sentAt!: Date | null
}
