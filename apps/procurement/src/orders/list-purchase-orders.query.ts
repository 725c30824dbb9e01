import type { listPurchaseOrders } from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  dayAt,
  type InputOf,
  instantsOf,
  onlyOwn,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { type OrderFilters, OrdersRepository } from './orders.repository.js'
import { orderSummaryOf } from './purchase-order.view.js'

type Input = InputOf<typeof listPurchaseOrders>

@Injectable()
export class ListPurchaseOrders implements UseCase<typeof listPurchaseOrders> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly settings: ProcurementSettingsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof listPurchaseOrders>> {
    const { sort, limit, cursor, onHold, issuedFrom, issuedTo, createdFrom, createdTo, overdue, ...rest } = input
    const dated = (issuedFrom ?? issuedTo ?? createdFrom ?? createdTo ?? overdue) !== undefined
    // One question more, only of lists that depend on where days begin.
    const zone = dated ? await this.settings.timeZone(ctx) : ''
    const filters: OrderFilters = {
      ...rest,
      onHold: onHold === undefined ? undefined : onHold === 'true',
      issued: instantsOf({ from: issuedFrom, to: issuedTo }, zone),
      created: instantsOf({ from: createdFrom, to: createdTo }, zone),
      overdue: overdue === undefined ? undefined : { is: overdue === 'true', on: dayAt(this.clock.now(), zone) },
    }
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
