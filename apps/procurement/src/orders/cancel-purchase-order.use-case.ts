import { type cancelPurchaseOrder, purchaseOrderCancelled } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { OrderRelease } from './order-release.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { assertUnused } from './purchase-order.policy.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'

@Injectable()
export class CancelPurchaseOrder implements UseCase<typeof cancelPurchaseOrder> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly orderRelease: OrderRelease,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    { orderId, reason }: InputOf<typeof cancelPurchaseOrder>,
  ): Promise<OutputOf<typeof cancelPurchaseOrder>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertSeen(ctx, order, 'purchase order')
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'cancel')
    const lines = await this.orders.linesOf(ctx, orderId)
    assertUnused(lines)
    order.cancellationReason = reason
    await this.orderRelease.release(ctx, order, lines)
    await this.orders.update(ctx, order)
    const after = { ...orderFacts(order), submittedVersion: order.submittedVersion ?? undefined, reason }
    await this.outbox.add(ctx, purchaseOrderCancelled, {
      aggregateId: orderId,
      aggregateSeq: order.version,
      payload: after,
    })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order.cancel',
      entity: 'purchase-order',
      entityId: orderId,
      before,
      after,
      reason,
    })
    const vendor = await this.vendors.get(ctx, order.vendorId)
    return orderViewOf(order, lines, vendor.name)
  }
}
