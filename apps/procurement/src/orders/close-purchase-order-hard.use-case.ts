import { type closePurchaseOrderHard, orderNotFinished, purchaseOrderClosed } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { assertNoCancellationPending } from './order-cancellation.policy.js'
import { assertNotClosedForGood, isSettled } from './order-closing.policy.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { assertSeparateDuties, buyingDuties } from './purchase-order.policy.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Close = typeof closePurchaseOrderHard

/** Closes orders for good: by a person who did not make, submit or issue them (PO-7, X-9). */
@Injectable()
export class ClosePurchaseOrderHard implements UseCase<Close> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly trail: OrderTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { orderId, reason }: InputOf<Close>): Promise<OutputOf<Close>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertOrderSeen(ctx, order)
    assertNotClosedForGood(order, 'be closed again')
    const before = { ...orderFacts(order), closure: order.closure, hold: order.hold }
    const was = order.state
    order.state = purchaseOrderMachine.next(was, 'closeHard')
    assertNoCancellationPending(order)
    assertSeparateDuties(ctx.actor.userId, 'final closer', buyingDuties(order), {
      documentType: 'purchase order',
      documentId: order.id,
    })
    const lines = await this.orders.linesOf(ctx, orderId)
    if (was === 'ISSUED' && !isSettled(lines))
      throw orderNotFinished(
        `Something of purchase order ${order.number ?? order.id} is still to be received, inspected, billed or credited: close it softly first.`,
        { facts: { receipt: order.receipt, billing: order.billing } },
      )
    order.closure = { kind: 'hard', reason, automatic: false, closedAt: this.clock.now().toISOString() }
    // Nothing of it is held back any more.
    Object.assign(order, { hold: null, onHold: false })
    await this.trail.store(ctx, order, {
      command: 'close-hard',
      event: purchaseOrderClosed,
      before,
      reason,
      payload: (facts) => ({ ...facts, kind: 'hard' as const, automatic: false, reason }),
    })
    return orderViewOf(order, lines, await this.vendors.get(ctx, order.vendorId))
  }
}
