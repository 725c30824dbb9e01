import { orderNotOnHold, purchaseOrderReleased, type releasePurchaseOrder } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import { assertSeparateDuties, buyingDuties } from './purchase-order.policy.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Release = typeof releasePurchaseOrder

@Injectable()
export class ReleasePurchaseOrder implements UseCase<Release> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly trail: OrderTrail,
  ) {}

  async execute(ctx: TenantContext, { orderId, reason }: InputOf<Release>): Promise<OutputOf<Release>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertOrderSeen(ctx, order)
    const { hold } = order
    if (hold === null) throw orderNotOnHold(`Purchase order ${order.number ?? order.id} is not on hold.`)
    // Who bought it does not set aside what somebody else stopped.
    if (hold.heldBy !== ctx.actor.userId)
      assertSeparateDuties(ctx.actor.userId, 'releaser', buyingDuties(order), {
        documentType: 'purchase order',
        documentId: order.id,
      })
    const before = { ...orderFacts(order), hold }
    Object.assign(order, { hold: null, onHold: false })
    await this.trail.store(ctx, order, {
      command: 'release',
      event: purchaseOrderReleased,
      before,
      reason,
      payload: (facts) => ({ ...facts, reason }),
    })
    return orderViewOf(order, await this.orders.linesOf(ctx, orderId), await this.vendors.get(ctx, order.vendorId))
  }
}
