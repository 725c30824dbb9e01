import { orderChangeApprovalStarted } from '@nexus/contracts-procurement'
import type { approvalStarted } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { concernsSubmission, startedOutcome } from '../approvals/approval-outcome.policy.js'
import { OrderChangeTrail } from './order-change-trail.use-case.js'
import { orderChangeMachine } from './order-change.machine.js'
import { orderChangeFacts } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'

@Injectable()
export class OnChangeApprovalStarted implements EventHandler<typeof approvalStarted> {
  constructor(
    private readonly changes: OrderChangesRepository,
    private readonly trail: OrderChangeTrail,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<typeof approvalStarted>>): Promise<void> {
    if (payload.documentType !== 'purchase-order-change') return
    if ((await this.changes.find(ctx, payload.documentId)) === null) return
    const change = await this.changes.getLocked(ctx, payload.documentId)
    if (!concernsSubmission(change, payload) || !orderChangeMachine.can(change.state, 'startApproval')) return
    const before = orderChangeFacts(change)
    change.state = orderChangeMachine.next(change.state, 'startApproval')
    change.approval = startedOutcome(payload)
    await this.trail.store(ctx, change, {
      command: 'start-approval',
      event: orderChangeApprovalStarted,
      before,
      payload: (facts) => ({ ...facts, approvalInstanceId: payload.instanceId }),
    })
  }
}
