import type { listNotifications } from '@nexus/contracts-workflow'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { notificationViewOf } from './notification.view.js'
import { NotificationsRepository } from './notifications.repository.js'

@Injectable()
export class ListNotifications implements UseCase<typeof listNotifications> {
  constructor(private readonly notifications: NotificationsRepository) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof listNotifications>,
  ): Promise<OutputOf<typeof listNotifications>> {
    const { unread, kind, ...page } = input
    const { items, nextCursor } = await this.notifications.pageOwn(ctx, { unread, kind }, page)
    return { items: items.map(notificationViewOf), nextCursor }
  }
}
