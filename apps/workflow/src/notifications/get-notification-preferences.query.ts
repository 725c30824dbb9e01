import type { getNotificationPreferences, NotificationPreferences } from '@nexus/contracts-workflow'
import type { TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { PreferencesRepository } from './preferences.repository.js'

@Injectable()
export class GetNotificationPreferences implements UseCase<typeof getNotificationPreferences> {
  constructor(private readonly preferences: PreferencesRepository) {}

  execute(ctx: TenantContext): Promise<NotificationPreferences> {
    return this.preferences.of(ctx, ctx.actor.userId)
  }
}
