import type { TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import {
  defineJob,
  JOB_QUEUE,
  type JobHandler,
  type JobPayload,
  type JobQueue,
  type JobRun,
} from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'
import { isDecidable, seatOf } from '../approvals/approval-case.policy.js'
import { ApprovalChanges } from '../approvals/approval-changes.builder.js'
import { ApprovalProgress } from '../approvals/approval-progress.strategy.js'
import { standingOf } from '../approvals/approval.view.js'
import { ApprovalsRepository } from '../approvals/approvals.repository.js'
import { StepStaffing } from '../approvals/staffing.strategy.js'
import { DirectoryRepository } from '../directory/directory.repository.js'

/** Gives the open tasks of a revoked delegation back to their principal, in batches (AP-6). */
export const takeTasksBack = defineJob({
  name: 'workflow.delegation.take-back.v1',
  queue: 'staffing',
  payload: z.strictObject({ delegationId: z.uuid() }),
})

const BATCH = 20

@Injectable()
export class TakeTasksBack implements JobHandler<typeof takeTasksBack> {
  constructor(
    private readonly tx: TenantTx,
    private readonly directory: DirectoryRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly staffing: StepStaffing,
    private readonly progress: ApprovalProgress,
    private readonly changes: ApprovalChanges,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
  ) {}

  async run(ctx: TenantContext, { delegationId }: JobPayload<typeof takeTasksBack>, job: JobRun): Promise<void> {
    await this.tx.run(ctx, async () => {
      await this.directory.hold(ctx)
      const batch = await this.approvals.delegatedBy(ctx, delegationId, BATCH)
      for (const approvalId of batch) await this.takeBack(ctx, approvalId, delegationId)
      if (batch.length > 0) await this.jobs.add(ctx, takeTasksBack, { delegationId })
      await job.complete()
    })
  }

  private async takeBack(ctx: TenantContext, approvalId: string, delegationId: string): Promise<void> {
    const found = await this.approvals.findForChange(ctx, approvalId)
    if (found === null) return
    const before = standingOf(found)
    for (const task of found.tasks.filter((each) => each.delegationId === delegationId && isDecidable(each))) {
      this.staffing.close(found, task, [{ code: 'DELEGATION_REVOKED', parameters: {} }])
      const own = found.tasks.find((each) => each.state === 'DELEGATED' && seatOf(each) === seatOf(task))
      if (own !== undefined) this.staffing.giveBack(found, own)
    }
    this.progress.stand(found)
    await this.changes.store(ctx, found, 'progressed', before)
  }
}
