import { type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import type { JobHandler, JobPayload, JobRun } from '@nexus/platform-jobs'
import { Injectable } from '@nestjs/common'
import { ApprovalChanges } from '../approvals/approval-changes.builder.js'
import { ApprovalProgress } from '../approvals/approval-progress.strategy.js'
import { approvalMachine } from '../approvals/approval.machine.js'
import { standingOf } from '../approvals/approval.view.js'
import { ApprovalsRepository } from '../approvals/approvals.repository.js'
import { DirectoryRepository } from '../directory/directory.repository.js'
import type { expireApproval } from './timer-definitions.job.js'

/** Ends an approval that nobody decided in time; the document has to be withdrawn or submitted again. */
@Injectable()
export class ExpireApproval implements JobHandler<typeof expireApproval> {
  constructor(
    private readonly tx: TenantTx,
    private readonly directory: DirectoryRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly progress: ApprovalProgress,
    private readonly changes: ApprovalChanges,
  ) {}

  async run(ctx: TenantContext, { instanceId }: JobPayload<typeof expireApproval>, job: JobRun): Promise<void> {
    await this.tx.run(ctx, async () => {
      await this.directory.hold(ctx)
      const found = await this.approvals.findForChange(ctx, instanceId)
      if (found !== null && !approvalMachine.isFinal(found.approval.state)) {
        const before = standingOf(found)
        const hours = found.approval.route.expiresAfterHours ?? 0
        this.progress.expire(found, { code: 'EXPIRED', parameters: { hours } })
        await this.changes.store(ctx, found, 'cancelled', before)
      }
      await job.complete()
    })
  }
}
