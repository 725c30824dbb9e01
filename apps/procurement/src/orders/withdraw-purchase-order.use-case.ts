import { notTheSubmitter, purchaseOrderWithdrawn, type withdrawPurchaseOrder } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Withdraw = typeof withdrawPurchaseOrder

/** The recall of a submitted order before the final approval. */
@Injectable()
export class WithdrawPurchaseOrder implements UseCase<Withdraw> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly trail: OrderTrail,
  ) {}

  async execute(ctx: TenantContext, { orderId, reason }: InputOf<Withdraw>): Promise<OutputOf<Withdraw>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertOrderSeen(ctx, order)
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'withdraw')
    if (![order.submittedBy, order.createdBy].includes(ctx.actor.userId))
      throw notTheSubmitter('Only who submitted or made the order takes it back out of its approval.')
    const submittedVersion = order.submittedVersion ?? order.version
    // A verdict that is on its way concerns no version of the order any more.
    order.submittedVersion = null
    await this.trail.store(ctx, order, {
      command: 'withdraw',
      event: purchaseOrderWithdrawn,
      before,
      reason,
      payload: (facts) => ({ ...facts, submittedVersion, reason }),
    })
    return orderViewOf(order, await this.orders.linesOf(ctx, orderId), await this.vendors.get(ctx, order.vendorId))
  }
}
