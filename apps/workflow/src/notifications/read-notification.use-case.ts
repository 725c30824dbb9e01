import type { NotificationView, readNotification } from '@nexus/contracts-workflow'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { notificationViewOf } from './notification.view.js'
import { NotificationsRepository } from './notifications.repository.js'

@Injectable()
export class ReadNotification implements UseCase<typeof readNotification> {
  constructor(private readonly notifications: NotificationsRepository) {}

  async execute(ctx: TenantContext, { notificationId }: InputOf<typeof readNotification>): Promise<NotificationView> {
    const row = await this.notifications.getOwn(ctx, notificationId)
    if (row.readAt === null) await this.notifications.markRead(ctx, row)
    return notificationViewOf(row)
  }
}
