import {
  type changeNotificationPreferences,
  type NotificationPreferences,
  notificationPreferencesChanged,
} from '@nexus/contracts-workflow'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { PreferencesRepository } from './preferences.repository.js'

/** Everybody chooses for themselves only. */
@Injectable()
export class ChangeNotificationPreferences implements UseCase<typeof changeNotificationPreferences> {
  constructor(
    private readonly preferences: PreferencesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    { mail, kinds }: InputOf<typeof changeNotificationPreferences>,
  ): Promise<NotificationPreferences> {
    const { userId } = ctx.actor
    const changes = { ...(mail === undefined ? {} : { mail }), ...(kinds === undefined ? {} : { kinds }) }
    const { before, after } = await this.preferences.change(ctx, userId, changes)
    await this.outbox.add(ctx, notificationPreferencesChanged, {
      aggregateId: userId,
      aggregateSeq: after.version,
      payload: { userId, ...after },
    })
    await this.audit.record(ctx, {
      action: 'workflow.notification-preferences.change',
      entity: 'notification-preferences',
      entityId: userId,
      before,
      after,
    })
    return after
  }
}
