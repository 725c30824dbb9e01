import { requisitionApproved, requisitionRejected, requisitionReturned } from '@nexus/contracts-procurement'
import type { approvalCompleted } from '@nexus/contracts-workflow'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { completedOutcome, concernsSubmission } from '../approvals/approval-outcome.policy.js'
import { ChangeVerdict } from './change-verdict.builder.js'
import { requisitionMachine } from './requisition.machine.js'
import { requisitionFacts } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

const COMMANDS = { approved: 'approve', rejected: 'reject', returned: 'return' } as const
const REFUSALS = { reject: requisitionRejected, return: requisitionReturned } as const

@Injectable()
export class OnApprovalCompleted implements EventHandler<typeof approvalCompleted> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly changeVerdict: ChangeVerdict,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<typeof approvalCompleted>>): Promise<void> {
    if (payload.documentType !== 'requisition') return
    const requisition = await this.requisitions.lock(ctx, payload.documentId)
    const command = COMMANDS[payload.verdict]
    if (
      requisition === null ||
      !concernsSubmission(requisition, payload) ||
      (requisition.change === null && !requisitionMachine.can(requisition.state, command))
    )
      return
    const before = requisitionFacts(requisition)
    if (requisition.change === null) {
      requisition.state = requisitionMachine.next(requisition.state, command)
      requisition.approval = completedOutcome(payload)
      if (command === 'approve') await this.approveQuantities(ctx, requisition.id)
    } else await this.changeVerdict.apply(ctx, requisition, payload)
    await this.requisitions.update(ctx, requisition)
    const facts = { ...requisitionFacts(requisition), approvalInstanceId: payload.instanceId }
    const of = { aggregateId: requisition.id, aggregateSeq: requisition.version }
    if (command === 'approve') await this.outbox.add(ctx, requisitionApproved, { ...of, payload: facts })
    else await this.outbox.add(ctx, REFUSALS[command], { ...of, payload: { ...facts, reason: payload.reason } })
    await this.audit.record(ctx, {
      action: `procurement.requisition.${command}`,
      entity: 'requisition',
      entityId: requisition.id,
      before,
      after: { ...facts, approval: requisition.approval },
      reason: payload.reason,
    })
  }

  private async approveQuantities(ctx: TenantContext, requisitionId: string): Promise<void> {
    const lines = await this.requisitions.linesOf(ctx, requisitionId)
    for (const line of lines) line.approved = line.requested
    await this.requisitions.updateQuantities(ctx, lines)
  }
}
