import {
  type OrderCancellation,
  purchaseOrderCancellationEnded,
  type withdrawCancellation,
} from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { pendingCancellation } from './order-cancellation.policy.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Withdraw = typeof withdrawCancellation

/** Ends a cancellation that waits and cancels nothing: taken back here, or by the answer of the vendor (PO-6). */
@Injectable()
export class EndCancellation implements UseCase<Withdraw> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly trail: OrderTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { orderId, reason }: InputOf<Withdraw>): Promise<OutputOf<Withdraw>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertOrderSeen(ctx, order)
    await this.end(ctx, order, 'withdrawn', reason)
    return orderViewOf(order, await this.orders.linesOf(ctx, orderId), await this.vendors.get(ctx, order.vendorId))
  }

  /** The caller holds the lock of the order. @throws DomainError procurement.purchase_order.no_cancellation_pending */
  async end(
    ctx: TenantContext,
    order: PurchaseOrder,
    outcome: 'accepted' | 'rejected' | 'withdrawn',
    reason: string,
  ): Promise<void> {
    const pending: OrderCancellation = pendingCancellation(order)
    const before = orderFacts(order)
    order.cancellation = {
      ...pending,
      status: outcome,
      answer: reason,
      endedBy: ctx.actor.userId,
      endedAt: this.clock.now().toISOString(),
    }
    await this.trail.store(ctx, order, {
      command: outcome === 'withdrawn' ? 'withdraw-cancellation' : 'answer-cancellation',
      event: purchaseOrderCancellationEnded,
      before,
      reason,
      payload: (facts) => ({ ...facts, outcome, reason }),
    })
  }
}
