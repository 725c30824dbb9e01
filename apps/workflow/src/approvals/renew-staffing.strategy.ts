import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ApprovalChanges } from './approval-changes.builder.js'
import { ApprovalProgress } from './approval-progress.strategy.js'
import { approvalMachine } from './approval.machine.js'
import { standingOf } from './approval.view.js'
import { ApprovalsRepository } from './approvals.repository.js'
import { runningSteps } from './route.policy.js'
import { StepStaffing } from './staffing.strategy.js'

/** Looks for the approvers of one approval again. */
@Injectable()
export class RenewStaffing {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly staffing: StepStaffing,
    private readonly progress: ApprovalProgress,
    private readonly changes: ApprovalChanges,
  ) {}

  /** The caller holds the directory. */
  async renew(ctx: TenantContext, approvalId: string): Promise<void> {
    const found = await this.approvals.findForChange(ctx, approvalId)
    if (found === null || approvalMachine.isFinal(found.approval.state)) return
    const before = standingOf(found)
    let changed = false
    for (const step of runningSteps(found.approval.route))
      changed = (await this.staffing.renew(ctx, found, step)) || changed
    if (!changed) return
    this.progress.stand(found)
    await this.changes.store(ctx, found, 'progressed', before)
  }
}
