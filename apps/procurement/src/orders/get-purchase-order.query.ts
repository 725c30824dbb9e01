import type { getPurchaseOrder } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { OrdersRepository } from './orders.repository.js'
import { orderViewOf } from './purchase-order.view.js'

@Injectable()
export class GetPurchaseOrder implements UseCase<typeof getPurchaseOrder> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof getPurchaseOrder>,
  ): Promise<OutputOf<typeof getPurchaseOrder>> {
    const order = await this.orders.getVisible(ctx, input.orderId)
    const lines = await this.orders.linesOf(ctx, order.id)
    return orderViewOf(order, lines, await this.vendors.get(ctx, order.vendorId))
  }
}
