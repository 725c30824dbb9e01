import { type answerCancellation, type OrderCancellation } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { CarryOutCancellation } from './carry-out-cancellation.use-case.js'
import { EndCancellation } from './end-cancellation.use-case.js'
import { pendingCancellation, stillCancellable } from './order-cancellation.policy.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Answer = typeof answerCancellation

/** Records what the vendor answered to a cancellation; a person read it (PO-6). */
@Injectable()
export class AnswerCancellation implements UseCase<Answer> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly carrying: CarryOutCancellation,
    private readonly ending: EndCancellation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { orderId, accepted, note }: InputOf<Answer>): Promise<OutputOf<Answer>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertOrderSeen(ctx, order)
    const pending = pendingCancellation(order)
    const lines = await this.orders.linesOf(ctx, orderId)
    if (accepted) await this.accept(ctx, order, lines, pending, note)
    else await this.ending.end(ctx, order, 'rejected', note)
    return orderViewOf(order, lines, await this.vendors.get(ctx, order.vendorId))
  }

  private async accept(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    pending: OrderCancellation,
    answer: string,
  ): Promise<void> {
    purchaseOrderMachine.next(order.state, 'shortClose')
    const dropped = stillCancellable(lines, pending)
    // All of it came or was billed before the vendor answered: nothing is left to cancel.
    if (dropped.length === 0) return this.ending.end(ctx, order, 'accepted', answer)
    const cancellation: OrderCancellation = {
      ...pending,
      status: 'accepted',
      answer,
      endedBy: ctx.actor.userId,
      endedAt: this.clock.now().toISOString(),
    }
    await this.carrying.carryOut(ctx, order, lines, { cancellation, dropped })
  }
}
