import type { decideTask } from '@nexus/contracts-workflow'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  notFound,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Inject, Injectable } from '@nestjs/common'
import { type ApprovalCase, isDecidable, seatOf } from '../approvals/approval-case.policy.js'
import { ApprovalChanges } from '../approvals/approval-changes.builder.js'
import { ApprovalDecision } from '../approvals/approval-decision.entity.js'
import { ApprovalProgress } from '../approvals/approval-progress.strategy.js'
import type { ApprovalTask } from '../approvals/approval-task.entity.js'
import { approvalTaskMachine } from '../approvals/approval-task.machine.js'
import { standingOf } from '../approvals/approval.view.js'
import { ApprovalsRepository } from '../approvals/approvals.repository.js'
import { snapshotHash } from '../approvals/snapshot-hash.policy.js'
import { explainClosing } from '../approvals/task-reasons.policy.js'
import { DelegationsRepository } from '../delegations/delegations.repository.js'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { assertCanDecide, assertFits, delegationRevoked } from './task.policy.js'
import { taskViewOf } from './task.view.js'
import { TasksRepository } from './tasks.repository.js'

type Input = InputOf<typeof decideTask>
type Output = OutputOf<typeof decideTask>

const COMMANDS = { approved: 'approve', rejected: 'reject', returned: 'return', done: 'finish' } as const

@Injectable()
export class DecideTask implements UseCase<typeof decideTask> {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly directory: DirectoryRepository,
    private readonly delegations: DelegationsRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly progress: ApprovalProgress,
    private readonly changes: ApprovalChanges,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<Output> {
    const { approvalId } = await this.tasks.getOwn(ctx, input.taskId)
    await this.directory.hold(ctx)
    // From here on nobody else decides in this approval; what they did before is seen.
    const found = await this.approvals.findForChange(ctx, approvalId)
    const task = found?.tasks.find((each) => each.id === input.taskId)
    if (found === null || task === undefined) throw notFound(`There is no approval task ${input.taskId}.`)
    assertCanDecide(found, task, input.documentVersion)
    assertFits(task, input.decision)
    await this.assertMandate(ctx, task)

    const before = { task: task.state, ...standingOf(found) }
    const decision = this.decide(ctx, found, task, input)
    const step = found.approval.route.steps.find(({ key }) => key === task.stepKey)
    if (input.decision === 'returned' && step !== undefined) this.progress.sendBack(found, step)
    else await this.progress.advance(ctx, found)
    const after = { task: task.state, ...standingOf(found) }
    if (decision !== undefined) await this.approvals.insertDecision(ctx, Object.assign(decision, { before, after }))
    await this.changes.store(ctx, found, found.approval.verdict === null ? 'progressed' : 'completed', before)
    await this.audit.record(ctx, {
      action: 'workflow.task.decide',
      entity: 'approval-task',
      entityId: task.id,
      before: { state: before.task },
      after: {
        state: task.state,
        approvalId,
        documentId: task.documentId,
        documentVersion: task.documentVersion,
        decision: input.decision,
        ...(task.onBehalfOfId === null ? {} : { onBehalfOf: task.onBehalfOfId }),
      },
      ...(input.comment === undefined ? {} : { reason: input.comment }),
    })
    return taskViewOf(task, found.approval)
  }

  async reread(ctx: TenantContext, output: Output): Promise<Output> {
    const task = await this.tasks.getOwn(ctx, output.taskId)
    return taskViewOf(task, await this.tasks.approvalOf(ctx, task))
  }

  /** A delegation that was revoked holds nothing any more, also before its tasks have gone back (AP-6). */
  private async assertMandate(ctx: TenantContext, { delegationId }: ApprovalTask): Promise<void> {
    if (delegationId === null) return
    const delegation = await this.delegations.find(ctx, delegationId)
    if (delegation !== null && delegation.revokedAt !== null) throw delegationRevoked(delegation.principalName)
  }

  /** Closes the task, and those that count as one with it, and signs. Work that was done is no vote. */
  private decide(
    ctx: TenantContext,
    { approval, decisions, tasks }: ApprovalCase,
    task: ApprovalTask,
    { decision, comment, documentVersion }: Input,
  ): ApprovalDecision | undefined {
    const now = this.clock.now()
    const state = approvalTaskMachine.next(task.state, COMMANDS[decision])
    Object.assign(task, { state, closedAt: now, comment: comment ?? null })
    for (const other of tasks.filter((each) => each !== task && seatOf(each) === seatOf(task))) {
      if (other.state !== 'DELEGATED' && !isDecidable(other)) continue
      if (isDecidable(other)) other.state = approvalTaskMachine.next(other.state, 'void')
      other.closedAt = now
      const person = { userId: task.assigneeId, userName: task.assigneeName }
      explainClosing(approval, other, [{ code: 'PERSON_HAS_DECIDED', parameters: { person } }])
    }
    if (decision === 'done') return undefined
    const signed = Object.assign(new ApprovalDecision(), {
      id: this.ids.next(),
      approvalId: approval.id,
      taskId: task.id,
      decision,
      documentVersion,
      snapshotHash: snapshotHash(approval.snapshot),
      comment: comment ?? null,
      userId: ctx.actor.userId,
      userName: task.assigneeName,
      onBehalfOfId: task.onBehalfOfId,
      onBehalfOfName: task.onBehalfOfName,
      decidedAt: now,
      ip: ctx.ip?.slice(0, 45) ?? null,
      userAgent: ctx.userAgent?.slice(0, 400) ?? null,
    })
    decisions.push(signed)
    return signed
  }
}
