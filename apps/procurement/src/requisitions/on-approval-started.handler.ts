import { requisitionApprovalStarted } from '@nexus/contracts-procurement'
import type { approvalStarted } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { concernsSubmission, startedOutcome } from '../approvals/approval-outcome.policy.js'
import { requisitionMachine } from './requisition.machine.js'
import { requisitionFacts } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

@Injectable()
export class OnApprovalStarted implements EventHandler<typeof approvalStarted> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<typeof approvalStarted>>): Promise<void> {
    if (payload.documentType !== 'requisition') return
    const requisition = await this.requisitions.lock(ctx, payload.documentId)
    if (
      requisition === null ||
      !concernsSubmission(requisition, payload) ||
      (requisition.change?.state !== 'SUBMITTED' && !requisitionMachine.can(requisition.state, 'startApproval'))
    )
      return
    const before = requisitionFacts(requisition)
    if (requisition.change === null) {
      requisition.state = requisitionMachine.next(requisition.state, 'startApproval')
      requisition.approval = startedOutcome(payload)
    } else requisition.change = { ...requisition.change, state: 'IN_APPROVAL' }
    await this.requisitions.update(ctx, requisition)
    const after = { ...requisitionFacts(requisition), approvalInstanceId: payload.instanceId }
    await this.outbox.add(ctx, requisitionApprovalStarted, {
      aggregateId: requisition.id,
      aggregateSeq: requisition.version,
      payload: after,
    })
    await this.audit.record(ctx, {
      action: 'procurement.requisition.start-approval',
      entity: 'requisition',
      entityId: requisition.id,
      before,
      after,
    })
  }
}
