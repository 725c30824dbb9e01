import type { listOrderNumbers } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrdersRepository } from '../orders/orders.repository.js'
import { orderSeries } from './order-number.policy.js'

type List = typeof listOrderNumbers

@Injectable()
export class ListOrderNumbers implements UseCase<List> {
  constructor(private readonly orders: OrdersRepository) {}

  async execute(ctx: TenantContext, input: InputOf<List>): Promise<OutputOf<List>> {
    const { year, legalEntityId, void: isVoid, ...page } = input
    const series = orderSeries(legalEntityId ?? null, year)
    const filters = { series, void: isVoid === undefined ? undefined : isVoid === 'true' }
    const { items, nextCursor } = await this.orders.pageNumbers(ctx, filters, page)
    return {
      items: items.map(({ id, number, sequenceNumber, state, issuedAt, createdAt }) => ({
        number: number ?? '',
        series,
        sequenceNumber: sequenceNumber ?? 0,
        void: state === 'CANCELLED',
        orderId: id,
        state,
        issuedAt: (issuedAt ?? createdAt).toISOString(),
      })),
      nextCursor,
    }
  }
}
