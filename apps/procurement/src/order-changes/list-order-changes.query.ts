import type { listOrderChanges } from '@nexus/contracts-procurement'
import { type InputOf, onlyOwn, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { orderChangeSummaryOf } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'

type List = typeof listOrderChanges

@Injectable()
export class ListOrderChanges implements UseCase<List> {
  constructor(private readonly changes: OrderChangesRepository) {}

  async execute(ctx: TenantContext, input: InputOf<List>): Promise<OutputOf<List>> {
    const { orderId, state, ...page } = input
    const own = onlyOwn(ctx, 'purchase-order:read')
    const { items, nextCursor } = await this.changes.page(ctx, { orderId, state }, own, page)
    return { items: items.map(orderChangeSummaryOf), nextCursor }
  }
}
