import type { listReturns } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { returnViewOf } from './goods-return.view.js'
import { GoodsReturnsRepository } from './goods-returns.repository.js'

@Injectable()
export class ListReturns implements UseCase<typeof listReturns> {
  constructor(private readonly returns: GoodsReturnsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listReturns>): Promise<OutputOf<typeof listReturns>> {
    const { orderId, receiptId, ...page } = input
    const { items, nextCursor } = await this.returns.page(ctx, { orderId, receiptId }, page)
    const lines = await this.returns.linesOf(
      ctx,
      items.map((item) => item.id),
    )
    return {
      items: items.map((item) =>
        returnViewOf(
          item,
          lines.filter((line) => line.returnId === item.id),
        ),
      ),
      nextCursor,
    }
  }
}
