import { purchaseOrderReopened, type reopenPurchaseOrder } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { assertNotClosedForGood } from './order-closing.policy.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Reopen = typeof reopenPurchaseOrder

@Injectable()
export class ReopenPurchaseOrder implements UseCase<Reopen> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly trail: OrderTrail,
  ) {}

  async execute(ctx: TenantContext, { orderId, reason }: InputOf<Reopen>): Promise<OutputOf<Reopen>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertOrderSeen(ctx, order)
    assertNotClosedForGood(order, 'be opened again')
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'reopen')
    order.closure = null
    await this.trail.store(ctx, order, {
      command: 'reopen',
      event: purchaseOrderReopened,
      before,
      reason,
      payload: (facts) => ({ ...facts, reason }),
    })
    return orderViewOf(order, await this.orders.linesOf(ctx, orderId), await this.vendors.get(ctx, order.vendorId))
  }
}
