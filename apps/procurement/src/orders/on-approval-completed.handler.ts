import { purchaseOrderApproved, purchaseOrderRejected } from '@nexus/contracts-procurement'
import type { approvalCompleted } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { approversOf, completedOutcome, concernsSubmission } from '../approvals/approval-outcome.policy.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'
import { OrderRelease } from './order-release.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts } from './purchase-order.view.js'

type Completed = PayloadOf<typeof approvalCompleted>

@Injectable()
export class OnApprovalCompleted implements EventHandler<typeof approvalCompleted> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly requisitions: RequisitionsRepository,
    private readonly orderRelease: OrderRelease,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<Completed>): Promise<void> {
    if (payload.documentType !== 'purchase-order') return
    const order = await this.orders.lock(ctx, payload.documentId)
    const command = payload.verdict === 'approved' ? 'approve' : 'reject'
    if (order === null || !concernsSubmission(order, payload) || !purchaseOrderMachine.can(order.state, command)) return
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, command)
    order.approval = completedOutcome(payload)
    if (command === 'approve') order.approvedBy = await this.approvers(ctx, order, payload)
    else await this.orderRelease.release(ctx, order, await this.orders.linesOf(ctx, order.id))
    await this.orders.update(ctx, order)
    const facts = { ...orderFacts(order), approvalInstanceId: payload.instanceId }
    const of = { aggregateId: order.id, aggregateSeq: order.version }
    if (command === 'approve') await this.outbox.add(ctx, purchaseOrderApproved, { ...of, payload: facts })
    else await this.outbox.add(ctx, purchaseOrderRejected, { ...of, payload: { ...facts, reason: payload.reason } })
    await this.audit.record(ctx, {
      action: `procurement.purchase-order.${command}`,
      entity: 'purchase-order',
      entityId: order.id,
      before,
      after: { ...facts, approval: order.approval },
      reason: payload.reason,
    })
  }

  /** An order that was approved without a person rests on the approval of its requisition: those people approved it. */
  private async approvers(ctx: TenantContext, order: PurchaseOrder, payload: Completed): Promise<string[]> {
    if (!payload.automatic) return approversOf(completedOutcome(payload))
    const requisition = await this.requisitions.find(ctx, order.requisitionId)
    return approversOf(requisition?.approval ?? null)
  }
}
