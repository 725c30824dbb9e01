import type { getReceivables } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrdersRepository } from '../orders/orders.repository.js'
import { DraftRoomRepository } from './draft-room.repository.js'
import { receivablesViewOf } from './receivables.view.js'
import { ReceiptsRepository } from './receipts.repository.js'
import { ReceivingTermsRepository } from './receiving-terms.repository.js'

@Injectable()
export class GetReceivables implements UseCase<typeof getReceivables> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly terms: ReceivingTermsRepository,
    private readonly room: DraftRoomRepository,
  ) {}

  async execute(
    ctx: TenantContext,
    { orderId }: InputOf<typeof getReceivables>,
  ): Promise<OutputOf<typeof getReceivables>> {
    const order = await this.orders.get(ctx, orderId)
    const lines = await this.orders.linesOf(ctx, orderId)
    const { tolerances } = await this.terms.ofOrder(ctx, order.vendorId, lines)
    const held = await this.room.of(ctx, orderId)
    return receivablesViewOf(order, lines, tolerances, await this.receipts.countedOf(ctx, orderId), held)
  }
}
