import type { getPurchaseOrderRevision } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrderRevisionsRepository } from './order-revisions.repository.js'
import { OrdersRepository } from './orders.repository.js'

type Get = typeof getPurchaseOrderRevision

@Injectable()
export class GetPurchaseOrderRevision implements UseCase<Get> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly revisions: OrderRevisionsRepository,
  ) {}

  async execute(ctx: TenantContext, { orderId, revision }: InputOf<Get>): Promise<OutputOf<Get>> {
    await this.orders.getVisible(ctx, orderId)
    return (await this.revisions.get(ctx, orderId, revision)).content
  }
}
