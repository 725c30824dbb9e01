import { purchaseOrderApproved, purchaseOrderRejected, purchaseOrderReturned } from '@nexus/contracts-procurement'
import type { approvalCompleted } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { approversOf, completedOutcome, concernsSubmission } from '../approvals/approval-outcome.policy.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'
import { OrderRelease } from './order-release.use-case.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts } from './purchase-order.view.js'

type Completed = PayloadOf<typeof approvalCompleted>

const COMMANDS = { approved: 'approve', rejected: 'reject', returned: 'return' } as const

@Injectable()
export class OnApprovalCompleted implements EventHandler<typeof approvalCompleted> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly requisitions: RequisitionsRepository,
    private readonly orderRelease: OrderRelease,
    private readonly trail: OrderTrail,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<Completed>): Promise<void> {
    if (payload.documentType !== 'purchase-order') return
    const order = await this.orders.lock(ctx, payload.documentId)
    const command = COMMANDS[payload.verdict]
    if (order === null || !concernsSubmission(order, payload) || !purchaseOrderMachine.can(order.state, command)) return
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, command)
    order.approval = completedOutcome(payload)
    if (command === 'approve') order.approvedBy = await this.approvers(ctx, order, payload)
    if (command === 'reject') await this.orderRelease.release(ctx, order, await this.orders.linesOf(ctx, order.id))
    const { instanceId: approvalInstanceId, reason } = payload
    const change = { command, before, reason, after: { approval: order.approval } }
    if (command === 'approve')
      await this.trail.store(ctx, order, {
        ...change,
        event: purchaseOrderApproved,
        payload: (facts) => ({ ...facts, approvalInstanceId }),
      })
    else
      await this.trail.store(ctx, order, {
        ...change,
        event: command === 'reject' ? purchaseOrderRejected : purchaseOrderReturned,
        payload: (facts) => ({ ...facts, approvalInstanceId, reason }),
      })
  }

  /** An order that was approved without a person rests on the approval of its requisition: those people approved it. */
  private async approvers(ctx: TenantContext, order: PurchaseOrder, payload: Completed): Promise<string[]> {
    if (!payload.automatic) return approversOf(completedOutcome(payload))
    const requisition = await this.requisitions.find(ctx, order.requisitionId)
    return approversOf(requisition?.approval ?? null)
  }
}
