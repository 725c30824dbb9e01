import { purchaseOrderSubmitted, type submitPurchaseOrder } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { approversOf } from '../approvals/approval-outcome.policy.js'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'
import { assertActive } from '../vendors/vendor.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { orderApproval } from './order-approval.view.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'

type Submit = typeof submitPurchaseOrder

@Injectable()
export class SubmitPurchaseOrder implements UseCase<Submit> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly requisitions: RequisitionsRepository,
    private readonly vendors: VendorsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Submit>): Promise<OutputOf<Submit>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    assertSeen(ctx, order, 'purchase order')
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'submit')
    const vendor = await this.vendors.get(ctx, order.vendorId)
    assertActive(vendor)
    order.submittedVersion = order.version + 1
    await this.orders.update(ctx, order)
    const lines = await this.orders.linesOf(ctx, order.id)
    const facts = orderFacts(order)
    const requisition = await this.requisitions.find(ctx, order.requisitionId)
    const approvers = approversOf(requisition?.approval ?? null)
    const approval = orderApproval(order, lines, vendor.name, ctx.actor.userId, approvers)
    await this.outbox.add(ctx, purchaseOrderSubmitted, {
      aggregateId: order.id,
      aggregateSeq: order.version,
      payload: { ...facts, approval },
    })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order.submit',
      entity: 'purchase-order',
      entityId: order.id,
      before,
      after: facts,
    })
    return orderViewOf(order, lines, vendor.name)
  }

  async reread(ctx: TenantContext, output: OutputOf<Submit>): Promise<OutputOf<Submit>> {
    const order = await this.orders.find(ctx, output.orderId)
    return order === null ? output : orderViewOf(order, await this.orders.linesOf(ctx, order.id), output.vendorName)
  }
}
