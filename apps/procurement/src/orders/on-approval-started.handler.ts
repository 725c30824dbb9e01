import { purchaseOrderApprovalStarted } from '@nexus/contracts-procurement'
import type { approvalStarted } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { concernsSubmission, startedOutcome } from '../approvals/approval-outcome.policy.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts } from './purchase-order.view.js'

@Injectable()
export class OnApprovalStarted implements EventHandler<typeof approvalStarted> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<typeof approvalStarted>>): Promise<void> {
    if (payload.documentType !== 'purchase-order') return
    const order = await this.orders.lock(ctx, payload.documentId)
    if (
      order === null ||
      !concernsSubmission(order, payload) ||
      !purchaseOrderMachine.can(order.state, 'startApproval')
    )
      return
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'startApproval')
    order.approval = startedOutcome(payload)
    await this.orders.update(ctx, order)
    const after = { ...orderFacts(order), approvalInstanceId: payload.instanceId }
    await this.outbox.add(ctx, purchaseOrderApprovalStarted, {
      aggregateId: order.id,
      aggregateSeq: order.version,
      payload: after,
    })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order.start-approval',
      entity: 'purchase-order',
      entityId: order.id,
      before,
      after,
    })
  }
}
