import type { findOrdersByNumber } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrdersRepository } from '../orders/orders.repository.js'

@Injectable()
export class FindOrdersByNumber implements UseCase<typeof findOrdersByNumber> {
  constructor(private readonly orders: OrdersRepository) {}

  async execute(
    ctx: TenantContext,
    { numbers }: InputOf<typeof findOrdersByNumber>,
  ): Promise<OutputOf<typeof findOrdersByNumber>> {
    const found = await this.orders.byNumbers(ctx, [...new Set(numbers)])
    return { orders: found.map(({ id, number }) => ({ orderId: id, number: number ?? '' })) }
  }
}
