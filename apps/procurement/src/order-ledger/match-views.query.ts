import type { MatchView, orderMatchViews } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { CategoriesRepository } from '../categories/categories.repository.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { ReceiptsRepository } from '../receipts/receipts.repository.js'
import { ServiceAcceptancesRepository } from '../service-acceptances/service-acceptances.repository.js'
import { type MatchContext, matchViewOf } from './match-view.view.js'
import { type AsOf, OrderTimesQuery } from './order-times.query.js'

/** Orders as billing matches them: a fixed number of questions, however many orders there are. */
@Injectable()
export class MatchViews {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly acceptances: ServiceAcceptancesRepository,
    private readonly categories: CategoriesRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly times: OrderTimesQuery,
  ) {}

  /** In the order of the ids, each once; orders that there are not are left out. `asOf`: the terms of that date (PO-3). */
  async of(ctx: TenantContext, orderIds: readonly string[], asOf: readonly AsOf[] = []): Promise<MatchView[]> {
    const orders = await this.orders.byIds(ctx, [...new Set(orderIds)])
    if (orders.length === 0) return []
    const ids = orders.map((order) => order.id)
    const lines = await this.orders.linesOfOrders(ctx, ids)
    const receipts = await this.receipts.ofOrders(ctx, ids)
    const context: MatchContext = {
      lines,
      receipts,
      receiptLines: await this.receipts.linesOf(
        ctx,
        receipts.map((receipt) => receipt.id),
      ),
      acceptances: await this.acceptances.standingOf(ctx, ids),
      categories: await this.categories.byIds(
        ctx,
        lines.flatMap(({ categoryId }) => categoryId ?? []),
      ),
      times: await this.times.of(ctx, orders, asOf),
      billableBasis: (await this.settings.current(ctx)).billableBasis,
    }
    const byId = new Map(orders.map((order) => [order.id, order]))
    return [...new Set(orderIds)]
      .map((orderId) => byId.get(orderId))
      .filter((order): order is PurchaseOrder => order !== undefined)
      .map((order) => matchViewOf(order, context))
  }
}

@Injectable()
export class ViewOrdersForMatching implements UseCase<typeof orderMatchViews> {
  constructor(private readonly views: MatchViews) {}

  async execute(
    ctx: TenantContext,
    { orderIds, asOf }: InputOf<typeof orderMatchViews>,
  ): Promise<OutputOf<typeof orderMatchViews>> {
    return { orders: await this.views.of(ctx, orderIds, asOf) }
  }
}
