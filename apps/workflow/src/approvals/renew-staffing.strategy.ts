import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ApprovalChanges } from './approval-changes.builder.js'
import { standingOf } from './approval.view.js'
import { ApprovalsRepository } from './approvals.repository.js'
import { runningStep } from './route.policy.js'
import { StepStaffing } from './staffing.strategy.js'

/** People changed: approvals that wait for somebody, and those in which this person is asked, look for their approvers again. */
@Injectable()
export class RenewStaffing {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly staffing: StepStaffing,
    private readonly changes: ApprovalChanges,
  ) {}

  /** @param userId the person who changed; without one, everybody who is asked in an approval that waits */
  async after(ctx: TenantContext, userId?: string): Promise<void> {
    for (const approvalId of await this.approvals.concernedBy(ctx, userId)) {
      const found = await this.approvals.findForChange(ctx, approvalId)
      const step = found === null ? undefined : runningStep(found.approval.route)
      if (found === null || step === undefined) continue
      const before = standingOf(found)
      if (await this.staffing.renew(ctx, found, step)) await this.changes.store(ctx, found, 'progressed', before)
    }
  }
}
