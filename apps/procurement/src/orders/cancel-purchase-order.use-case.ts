import { type cancelPurchaseOrder, purchaseOrderCancelled } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { standing } from '../order-ledger/order-ledger.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { cancellationsOf } from './order-closing.policy.js'
import { OrderRelease } from './order-release.use-case.js'
import { OrderRemainder } from './order-remainder.use-case.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { assertUnused } from './purchase-order.policy.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Cancel = typeof cancelPurchaseOrder
type Input = InputOf<Cancel>

@Injectable()
export class CancelPurchaseOrder implements UseCase<Cancel> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly orderRelease: OrderRelease,
    private readonly remainder: OrderRemainder,
    private readonly trail: OrderTrail,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<Cancel>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    assertOrderSeen(ctx, order)
    const lines = await this.orders.linesOf(ctx, order.id)
    await this.cancel(ctx, order, lines, input)
    return orderViewOf(order, lines, await this.vendors.get(ctx, order.vendorId))
  }

  /** Some lines of it, while something stays; else the whole order (PO-6). */
  private async cancel(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    input: Input,
  ): Promise<void> {
    if (input.lines === undefined) return this.cancelWhole(ctx, order, lines, input)
    purchaseOrderMachine.next(order.state, 'shortClose')
    const dropped = cancellationsOf(lines, input.lines)
    const left = lines.some((line) => standing(line) > (dropped.find((each) => each.line.id === line.id)?.micro ?? 0n))
    if (left) return this.remainder.drop(ctx, 'cancelled', order, lines, dropped, input.reason)
    return this.cancelWhole(ctx, order, lines, input)
  }

  private async cancelWhole(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    { reason, reasonCode }: Input,
  ): Promise<void> {
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'cancel')
    assertUnused(lines)
    order.cancellationReason = reason
    order.cancellationCode = reasonCode
    await this.orderRelease.release(ctx, order, lines)
    await this.trail.store(ctx, order, {
      command: 'cancel',
      event: purchaseOrderCancelled,
      before,
      reason,
      payload: (facts) => ({ ...facts, submittedVersion: order.submittedVersion ?? undefined, reason, reasonCode }),
    })
  }
}
