import type { MatchView, orderMatchView } from '@nexus/contracts-procurement'
import { type InputOf, notFound, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { MatchViews } from './match-views.query.js'

@Injectable()
export class ViewOrderForMatching implements UseCase<typeof orderMatchView> {
  constructor(private readonly views: MatchViews) {}

  async execute(ctx: TenantContext, { orderId }: InputOf<typeof orderMatchView>): Promise<MatchView> {
    const [view] = await this.views.of(ctx, [orderId])
    if (view === undefined) throw notFound(`There is no purchase order ${orderId}.`)
    return view
  }
}
