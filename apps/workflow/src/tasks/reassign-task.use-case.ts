import { reassignTask, taskAssignee, taskState } from '@nexus/contracts-workflow'
import { type InputOf, notFound, onlyOwn, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Injectable } from '@nestjs/common'
import { isDecidable } from '../approvals/approval-case.policy.js'
import { ApprovalChanges } from '../approvals/approval-changes.builder.js'
import { standingOf } from '../approvals/approval.view.js'
import { ApprovalsRepository } from '../approvals/approvals.repository.js'
import { addNote } from '../approvals/route.policy.js'
import { StepStaffing } from '../approvals/staffing.strategy.js'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { taskSummaryOf } from './task.view.js'

@Injectable()
export class ReassignTask implements UseCase<typeof reassignTask> {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly directory: DirectoryRepository,
    private readonly staffing: StepStaffing,
    private readonly changes: ApprovalChanges,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof reassignTask>): Promise<OutputOf<typeof reassignTask>> {
    const { taskId, userId, reason } = input
    await this.directory.hold(ctx)
    const approvalId = await this.approvals.approvalIdOf(ctx, taskId)
    const found = approvalId === null ? null : await this.approvals.findForChange(ctx, approvalId)
    const task = found?.tasks.find((each) => each.id === taskId)
    const step = found?.approval.route.steps.find(({ key }) => key === task?.stepKey)
    const ownerId = onlyOwn(ctx, 'approval-task:reassign')
    if (
      found === null ||
      task === undefined ||
      step === undefined ||
      (ownerId !== undefined && ownerId !== task.assigneeId)
    )
      throw notFound(`There is no approval task ${taskId}.`)
    if (!isDecidable(task))
      throw taskState(`The task is ${task.state}, so nobody else can take it.`, { facts: { state: task.state } })
    const person = (await this.directory.people(ctx, [userId])).get(userId)
    if (person === undefined) throw taskAssignee('The person is no member of the organization: choose another one.')
    const objection =
      userId === ctx.actor.userId ? 'is who gives it away' : this.staffing.objection(found, step, person)
    if (objection !== undefined)
      throw taskAssignee(`${person.name} cannot take the task: ${objection}. Choose another person.`, {
        facts: { name: person.name },
      })

    const before = standingOf(found)
    const from = { userId: task.assigneeId, userName: task.assigneeName }
    const to = { userId, userName: person.name }
    const { name } = ctx.actor
    const by = { userId: ctx.actor.userId, ...(name === undefined ? {} : { userName: name }) }
    const next = this.staffing.handOn(found, step, task, {
      person,
      origin: 'reassignment',
      reasons: [{ code: 'TAKEN_OVER', parameters: { from, by, text: reason } }],
    })
    this.staffing.close(found, task, [{ code: 'HANDED_OVER', parameters: { to, by, text: reason } }])
    found.notices.push({ task: next, kind: 'reassigned' })
    addNote(step, { code: 'REASSIGNED', parameters: { from, to, text: reason } })
    await this.changes.store(ctx, found, 'progressed', before)
    await this.audit.record(ctx, {
      action: 'workflow.task.reassign',
      entity: 'approval-task',
      entityId: task.id,
      before: { assigneeId: task.assigneeId },
      after: { assigneeId: userId, taskId: next.id, approvalId: found.approval.id },
      reason,
    })
    return taskSummaryOf(next)
  }
}
