import { purchaseOrderSubmitted, type submitPurchaseOrder } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { approversOf } from '../approvals/approval-outcome.policy.js'
import { RequisitionProgress } from '../requisitions/requisition-progress.use-case.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { orderApproval, type OrderSubmission } from './order-approval.view.js'
import { OrderRate } from './order-rate.use-case.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrderVendorGuard } from './order-vendor.guard.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Submit = typeof submitPurchaseOrder

@Injectable()
export class SubmitPurchaseOrder implements UseCase<Submit> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly requisitions: RequisitionsRepository,
    private readonly progress: RequisitionProgress,
    private readonly vendors: VendorsRepository,
    private readonly vendorGuard: OrderVendorGuard,
    private readonly rate: OrderRate,
    private readonly trail: OrderTrail,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Submit>): Promise<OutputOf<Submit>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    assertOrderSeen(ctx, order)
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'submit')
    const vendor = await this.vendors.get(ctx, order.vendorId)
    await this.vendorGuard.assertOpen(ctx, vendor, order)
    const lines = await this.orders.linesOf(ctx, order.id)
    await this.confirm(ctx, order, lines)
    await this.rate.take(ctx, order)
    order.submittedVersion = order.version + 1
    order.submittedBy = ctx.actor.userId
    const submission = await this.submission(ctx, order)
    await this.trail.store(ctx, order, {
      command: 'submit',
      event: purchaseOrderSubmitted,
      before,
      payload: (facts) => ({ ...facts, approval: orderApproval(order, lines, vendor, submission) }),
    })
    return orderViewOf(order, lines, vendor)
  }

  async reread(ctx: TenantContext, output: OutputOf<Submit>): Promise<OutputOf<Submit>> {
    const order = await this.orders.find(ctx, output.orderId)
    if (order === null) return output
    return orderViewOf(order, await this.orders.linesOf(ctx, order.id), await this.vendors.get(ctx, order.vendorId))
  }

  /** What the draft takes still fits the requisition, also where drafts did not count until now (REQ-3). */
  private async confirm(ctx: TenantContext, order: PurchaseOrder, lines: readonly PurchaseOrderLine[]): Promise<void> {
    const quantities = lines.map((line) => ({
      requisitionLineId: line.requisitionLineId,
      micro: line.ordered - line.cancelled,
      pointer: `/lines/${String(line.lineNumber - 1)}/quantity`,
    }))
    await this.progress.confirm(ctx, order, quantities)
  }

  /** Who asks now, and on what the order rests. */
  async submission(ctx: TenantContext, order: PurchaseOrder): Promise<OrderSubmission> {
    const requisition = await this.requisitions.find(ctx, order.requisitionId)
    return {
      submitterId: ctx.actor.userId,
      requisitionApprovers: approversOf(requisition?.approval ?? null),
      costCentreId: requisition?.costCentreId ?? null,
    }
  }
}
