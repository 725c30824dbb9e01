import type { approvalCompleted } from '@nexus/contracts-workflow'
import type { PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { completedOutcome } from '../approvals/approval-outcome.policy.js'
import { ProposedLinesBuilder } from './proposed-lines.builder.js'
import { grossOf } from './requisition-content.policy.js'
import type { Requisition } from './requisition.entity.js'
import { followedState } from './requisition.policy.js'
import { RequisitionsRepository } from './requisitions.repository.js'

/** What a verdict on a change does to an approved requisition (REQ-5). */
@Injectable()
export class ChangeVerdict {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly proposals: ProposedLinesBuilder,
  ) {}

  /** Approved: it becomes what is approved. Otherwise nothing of it remains but the verdict. The caller stores the head. */
  async apply(
    ctx: TenantContext,
    requisition: Requisition,
    verdict: PayloadOf<typeof approvalCompleted>,
  ): Promise<void> {
    const { change, approval } = requisition
    if (change === null) return
    requisition.change = null
    const outcome = completedOutcome(verdict)
    const history = requisition.approvalHistory ?? []
    if (verdict.verdict !== 'approved') {
      requisition.approvalHistory = [...history, outcome]
      return
    }
    const lines = await this.requisitions.linesOf(ctx, requisition.id)
    const proposed = this.proposals.from(lines, change, requisition)
    for (const line of [...proposed.raised, ...proposed.added])
      Object.assign(line, { approved: line.requested, cancelled: 0n })
    await this.requisitions.applyChange(ctx, proposed.raised, proposed.added)
    requisition.grossMinor = grossOf(requisition, proposed.all)
    requisition.state = followedState(requisition.state, proposed.all)
    requisition.approvalHistory = approval === null ? history : [...history, approval]
    // Whoever approved any part of it must be told apart from who orders it.
    requisition.approval = { ...outcome, decisions: [...(approval?.decisions ?? []), ...outcome.decisions] }
  }
}
