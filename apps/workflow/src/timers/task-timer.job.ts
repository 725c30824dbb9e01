import type { TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import type { JobHandler, JobPayload, JobRun } from '@nexus/platform-jobs'
import { Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { isDecidable } from '../approvals/approval-case.policy.js'
import { ApprovalsRepository } from '../approvals/approvals.repository.js'
import { TaskNotices } from '../approvals/task-notices.builder.js'
import { EscalateTask } from './escalate-task.strategy.js'
import type { taskTimer } from './timer-definitions.job.js'

/** Reminds at half of the time and at its end, then asks the next level: each once, whatever restarts in between (AP-7). */
@Injectable()
export class TaskTimer implements JobHandler<typeof taskTimer> {
  constructor(
    private readonly tx: TenantTx,
    private readonly directory: DirectoryRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly notices: TaskNotices,
    private readonly escalation: EscalateTask,
  ) {}

  async run(ctx: TenantContext, payload: JobPayload<typeof taskTimer>, job: JobRun): Promise<void> {
    await this.tx.run(ctx, async () => {
      await this.directory.hold(ctx)
      const found = await this.approvals.findForChange(ctx, payload.instanceId)
      const task = found?.tasks.find((each) => each.id === payload.taskId)
      if (found !== null && task !== undefined && isDecidable(task)) {
        if (payload.kind !== 'escalate') await this.notices.tell(ctx, task, 'reminder')
        else if (task.state === 'OPEN') await this.escalation.escalate(ctx, found, task)
      }
      await job.complete()
    })
  }
}
