import type { getReturn } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { returnViewOf } from './goods-return.view.js'
import { GoodsReturnsRepository } from './goods-returns.repository.js'

@Injectable()
export class GetReturn implements UseCase<typeof getReturn> {
  constructor(private readonly returns: GoodsReturnsRepository) {}

  async execute(ctx: TenantContext, { returnId }: InputOf<typeof getReturn>): Promise<OutputOf<typeof getReturn>> {
    const goodsReturn = await this.returns.get(ctx, returnId)
    return returnViewOf(goodsReturn, await this.returns.linesOf(ctx, [returnId]))
  }
}
