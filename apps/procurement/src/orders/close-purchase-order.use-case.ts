import { type closePurchaseOrder, purchaseOrderClosed } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { assertNoCancellationPending } from './order-cancellation.policy.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Close = typeof closePurchaseOrder

/** Closes orders softly: by a person, or by the job when nothing is left to do (PO-7). */
@Injectable()
export class ClosePurchaseOrder implements UseCase<Close> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly trail: OrderTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { orderId, reason }: InputOf<Close>): Promise<OutputOf<Close>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertOrderSeen(ctx, order)
    await this.close(ctx, order, reason)
    return orderViewOf(order, await this.orders.linesOf(ctx, orderId), await this.vendors.get(ctx, order.vendorId))
  }

  /**
   * The caller holds the lock of the order.
   * @param idleDays for how long nothing was left to do, when it closes by itself
   */
  async close(ctx: TenantContext, order: PurchaseOrder, reason: string, idleDays?: number): Promise<void> {
    const before = orderFacts(order)
    const automatic = idleDays !== undefined
    order.state = purchaseOrderMachine.next(order.state, 'close')
    assertNoCancellationPending(order)
    const closedAt = this.clock.now().toISOString()
    order.closure = { kind: 'soft', reason, automatic, ...(automatic ? { idleDays } : {}), closedAt }
    await this.trail.store(ctx, order, {
      command: 'close',
      event: purchaseOrderClosed,
      before,
      reason,
      payload: (facts) => ({ ...facts, kind: 'soft' as const, automatic, reason }),
    })
  }
}
