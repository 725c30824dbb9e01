import type { MatchView, orderMatchView } from '@nexus/contracts-procurement'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { orderQuantitiesOf } from '../orders/purchase-order.view.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import { pricedLineViewOf } from '../pricing/priced-line.view.js'

@Injectable()
export class ViewOrderForMatching implements UseCase<typeof orderMatchView> {
  constructor(private readonly orders: OrdersRepository) {}

  async execute(ctx: TenantContext, { orderId }: InputOf<typeof orderMatchView>): Promise<MatchView> {
    const order = await this.orders.get(ctx, orderId)
    const lines = await this.orders.linesOf(ctx, orderId)
    const {
      number,
      version,
      state,
      vendorId,
      legalEntityId,
      currency,
      createdBy,
      approvedBy,
      receivedBy,
      documentAllowanceCharges,
    } = order
    return {
      orderId,
      number: number ?? undefined,
      version,
      state,
      vendorId,
      legalEntityId: legalEntityId ?? undefined,
      currency,
      createdBy,
      approvedBy,
      receivedBy,
      documentAllowanceCharges,
      lines: lines.map((line) => ({
        ...pricedLineViewOf(line, currency),
        ...orderQuantitiesOf(line),
        match: line.match,
      })),
    }
  }
}
