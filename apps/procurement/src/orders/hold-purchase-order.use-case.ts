import { type holdPurchaseOrder, purchaseOrderHeld, purchaseOrderState } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { assertNotHeld } from './order-hold.policy.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrderState } from './purchase-order.entity.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Hold = typeof holdPurchaseOrder

/** Nothing is done with the others any more. */
const HOLDABLE: readonly PurchaseOrderState[] = ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED', 'ISSUED']

@Injectable()
export class HoldPurchaseOrder implements UseCase<Hold> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly trail: OrderTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { orderId, reason }: InputOf<Hold>): Promise<OutputOf<Hold>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertOrderSeen(ctx, order)
    assertNotHeld(order, 'be held again')
    if (!HOLDABLE.includes(order.state))
      throw purchaseOrderState(`The purchase order is ${order.state}: only orders that go on are put on hold.`, {
        facts: { state: order.state, allowed: HOLDABLE },
      })
    const before = orderFacts(order)
    const hold = { reason, heldBy: ctx.actor.userId, heldAt: this.clock.now().toISOString() }
    Object.assign(order, { hold, onHold: true })
    await this.trail.store(ctx, order, {
      command: 'hold',
      event: purchaseOrderHeld,
      before,
      reason,
      payload: (facts) => ({ ...facts, reason }),
    })
    return orderViewOf(order, await this.orders.linesOf(ctx, orderId), await this.vendors.get(ctx, order.vendorId))
  }
}
