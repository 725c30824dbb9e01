import type { NotificationTemplateView, resetNotificationTemplate } from '@nexus/contracts-workflow'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ChangeNotificationTemplate } from './change-notification-template.use-case.js'

@Injectable()
export class ResetNotificationTemplate implements UseCase<typeof resetNotificationTemplate> {
  constructor(private readonly change: ChangeNotificationTemplate) {}

  execute(ctx: TenantContext, key: InputOf<typeof resetNotificationTemplate>): Promise<NotificationTemplateView> {
    return this.change.store(ctx, key, null)
  }
}
