import { taskNotice } from '@nexus/contracts-workflow'
import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { expireApproval, taskTimer } from '../timers/timer-definitions.job.js'
import type { ApprovalCase, NoticeKind } from './approval-case.policy.js'
import type { ApprovalTask } from './approval-task.entity.js'
import { subjectOf } from './approval.view.js'
import { ApprovalsRepository } from './approvals.repository.js'

const HOUR = 3_600_000

/** What follows a stored approval: people hear of their tasks, and clocks are set (AP-7). */
@Injectable()
export class TaskNotices {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly outbox: Outbox,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells what has happened since it was read, once; and sets the clocks of the tasks that have opened. */
  async after(ctx: TenantContext, approvalCase: ApprovalCase): Promise<void> {
    for (const { task, kind } of approvalCase.notices.splice(0)) {
      if (task.state !== 'OPEN' && kind !== 'information') continue
      await this.tell(ctx, task, kind)
      if (kind !== 'information') await this.time(ctx, approvalCase, task)
    }
  }

  /** One notice of a task, numbered. */
  async tell(ctx: TenantContext, task: ApprovalTask, kind: NoticeKind): Promise<void> {
    task.noticeCount += 1
    await this.approvals.noteNotice(ctx, task)
    await this.outbox.add(ctx, taskNotice, {
      aggregateId: task.id,
      aggregateSeq: task.noticeCount,
      payload: {
        taskId: task.id,
        instanceId: task.approvalId,
        userIds: [task.assigneeId],
        documentType: task.documentType,
        documentId: task.documentId,
        title: task.title,
        ...subjectOf(task),
        dueAt: task.dueAt?.toISOString() ?? null,
        kind,
      },
    })
  }

  /** When it is to expire. */
  async limit(ctx: TenantContext, { approval }: ApprovalCase): Promise<void> {
    const { expiresAfterHours } = approval.route
    if (expiresAfterHours === undefined) return
    const runAt = new Date(this.clock.now().getTime() + expiresAfterHours * HOUR)
    await this.jobs.add(ctx, expireApproval, { instanceId: approval.id }, { runAt, dedupeKey: `expire:${approval.id}` })
  }

  private async time(ctx: TenantContext, { approval }: ApprovalCase, task: ApprovalTask): Promise<void> {
    const step = approval.route.steps.find(({ key }) => key === task.stepKey)
    if (task.dueAt === null || step?.slaHours === undefined) return
    const after = {
      half: step.slaHours / 2,
      due: step.slaHours,
      escalate: step.escalateAfterHours ?? step.slaHours,
    }
    for (const kind of ['half', 'due', 'escalate'] as const) {
      const runAt = new Date(task.openedAt.getTime() + after[kind] * HOUR)
      const payload = { instanceId: approval.id, taskId: task.id, kind }
      await this.jobs.add(ctx, taskTimer, payload, { runAt, dedupeKey: `${kind}:${task.id}` })
    }
  }
}
