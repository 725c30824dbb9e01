import type { purchaseOrderCancelled, purchaseOrderClosed } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrdersRepository } from '../orders/orders.repository.js'
import { OrderChangesRepository } from './order-changes.repository.js'
import { WithdrawOrderChange } from './withdraw-order-change.use-case.js'

type Ended = typeof purchaseOrderCancelled | typeof purchaseOrderClosed

/** Nobody need decide any more on a change of an order that was cancelled or closed. */
@Injectable()
export class OnOrderEnded implements EventHandler<Ended> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly changes: OrderChangesRepository,
    private readonly withdrawing: WithdrawOrderChange,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<Ended>>): Promise<void> {
    const order = await this.orders.lock(ctx, payload.orderId)
    // Closed and opened again before this was read: the change can go on.
    if (order === null || order.state === 'ISSUED') return
    const open = await this.changes.openOf(ctx, order.id)
    if (open === null) return
    const change = await this.changes.getLocked(ctx, open.id)
    await this.withdrawing.withdraw(ctx, change, `The purchase order is ${order.state}.`)
  }
}
