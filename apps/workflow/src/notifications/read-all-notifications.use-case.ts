import type { readAllNotifications } from '@nexus/contracts-workflow'
import type { OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { NotificationsRepository } from './notifications.repository.js'

@Injectable()
export class ReadAllNotifications implements UseCase<typeof readAllNotifications> {
  constructor(private readonly notifications: NotificationsRepository) {}

  async execute(ctx: TenantContext): Promise<OutputOf<typeof readAllNotifications>> {
    return { read: await this.notifications.markAllRead(ctx) }
  }
}
