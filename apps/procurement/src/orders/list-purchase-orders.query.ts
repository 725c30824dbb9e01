import type { listPurchaseOrders } from '@nexus/contracts-procurement'
import { type InputOf, onlyOwn, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { OrdersRepository } from './orders.repository.js'
import { orderSummaryOf } from './purchase-order.view.js'

@Injectable()
export class ListPurchaseOrders implements UseCase<typeof listPurchaseOrders> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof listPurchaseOrders>,
  ): Promise<OutputOf<typeof listPurchaseOrders>> {
    const { sort, limit, cursor, onHold, ...rest } = input
    const filters = { ...rest, onHold: onHold === undefined ? undefined : onHold === 'true' }
    const { items, nextCursor } = await this.orders.page(ctx, filters, onlyOwn(ctx, 'purchase-order:read'), {
      sort,
      limit,
      cursor,
    })
    const names = await this.vendors.namesOf(
      ctx,
      items.map((order) => order.vendorId),
    )
    return { items: items.map((order) => orderSummaryOf(order, names.get(order.vendorId) ?? '')), nextCursor }
  }
}
