import type { listNotificationHistory } from '@nexus/contracts-workflow'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { DeliveriesRepository } from './deliveries.repository.js'
import { deliveryViewOf } from './notification.view.js'

@Injectable()
export class ListNotificationHistory implements UseCase<typeof listNotificationHistory> {
  constructor(private readonly deliveries: DeliveriesRepository) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof listNotificationHistory>,
  ): Promise<OutputOf<typeof listNotificationHistory>> {
    const { state, userId, ...page } = input
    const { items, nextCursor } = await this.deliveries.page(ctx, { state, userId }, page)
    return { items: items.map(deliveryViewOf), nextCursor }
  }
}
