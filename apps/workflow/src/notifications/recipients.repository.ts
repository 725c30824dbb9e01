import { DEFAULT_ZONE, type TenantContext } from '@nexus/kernel'
import { type NewRow, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { KnownMemberRole } from '../directory/known-member-role.entity.js'
import { NotificationRecipient } from './notification-recipient.entity.js'
import { NotificationSender } from './notification-sender.entity.js'

/** Most people who are told because they hold a role. */
const MOST_OF_ROLE = 200

/** Who can be told, and in whose name. */
@Injectable()
export class RecipientsRepository {
  private readonly recipients: TenantTable<NotificationRecipient>
  private readonly senders: TenantTable<NotificationSender>
  private readonly memberRoles: TenantTable<KnownMemberRole>

  constructor(tx: TenantTx) {
    this.recipients = new TenantTable(tx, NotificationRecipient, 'recipient')
    this.senders = new TenantTable(tx, NotificationSender, 'organization')
    this.memberRoles = new TenantTable(tx, KnownMemberRole, 'role of a member')
  }

  /** The active ones of these people. */
  async active(ctx: TenantContext, userIds: readonly string[]): Promise<NotificationRecipient[]> {
    const ids = [...new Set(userIds)]
    if (ids.length === 0) return []
    const query = this.recipients
      .select(ctx, 'row')
      .andWhere('row.id IN (:...ids) AND row.active = :active', { ids, active: true })
    return query.orderBy('row.id').getMany()
  }

  async holdersOf(ctx: TenantContext, roleId: string): Promise<string[]> {
    const rows = await this.memberRoles
      .select(ctx, 'row')
      .andWhere('row.roleId = :roleId', { roleId })
      .orderBy('row.userId')
      .limit(MOST_OF_ROLE)
      .getMany()
    return rows.map(({ userId }) => userId)
  }

  /** Null until the organization's own event has arrived. */
  sender(ctx: TenantContext): Promise<NotificationSender | null> {
    return this.senders.find(ctx, ctx.tenantId)
  }

  /** Where days of the organization begin and end; UTC until its own event has arrived. */
  async timeZone(ctx: TenantContext): Promise<string> {
    return (await this.sender(ctx))?.timeZone ?? DEFAULT_ZONE
  }

  /** Keeps the newest state; membership ids are time-ordered, and a person who came back has a later one. */
  async storeRecipient(ctx: TenantContext, row: NewRow<NotificationRecipient>): Promise<void> {
    if ((await this.recipients.insertMissing(ctx, { ...row })) === 1) return
    const known = await this.recipients.get(ctx, row.id)
    const isNewer =
      known.membershipId === row.membershipId
        ? known.sourceVersion < row.sourceVersion
        : known.membershipId < row.membershipId
    const { id, ...state } = row
    if (isNewer) await this.recipients.patch(ctx, id, state)
  }

  async storeSender(ctx: TenantContext, row: NewRow<NotificationSender>): Promise<void> {
    if ((await this.senders.insertMissing(ctx, { ...row })) === 1) return
    const { id, ...state } = row
    const known = await this.senders.get(ctx, id)
    if (known.sourceVersion < row.sourceVersion) await this.senders.patch(ctx, id, state)
  }
}
