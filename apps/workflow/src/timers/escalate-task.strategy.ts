import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { ApprovalCase } from '../approvals/approval-case.policy.js'
import { ApprovalChanges } from '../approvals/approval-changes.builder.js'
import type { ApprovalTask } from '../approvals/approval-task.entity.js'
import { approvalTaskMachine } from '../approvals/approval-task.machine.js'
import { standingOf } from '../approvals/approval.view.js'
import { ApproverSearch } from '../approvals/approver-search.strategy.js'
import { addNote, type RouteStep } from '../approvals/route.policy.js'
import { StepStaffing } from '../approvals/staffing.strategy.js'
import type { Person } from '../directory/directory.repository.js'
import { namedPerson } from '../directory/named-person.policy.js'

/** How many levels a task goes up before it stays where it is. */
const LEVELS = 3

/** Asks the next level beside the person who has not decided in time; who decides first, decides (AP-7). */
@Injectable()
export class EscalateTask {
  constructor(
    private readonly search: ApproverSearch,
    private readonly staffing: StepStaffing,
    private readonly changes: ApprovalChanges,
  ) {}

  async escalate(ctx: TenantContext, found: ApprovalCase, task: ApprovalTask): Promise<void> {
    const step = found.approval.route.steps.find(({ key }) => key === task.stepKey)
    if (step === undefined || task.level >= LEVELS) return
    const target = await this.nextLevel(ctx, found, step, task)
    if (target === undefined) return
    const before = standingOf(found)
    const from = { userId: task.assigneeId, userName: task.assigneeName }
    const hours = step.escalateAfterHours ?? step.slaHours ?? 0
    const next = this.staffing.handOn(found, step, task, {
      person: target,
      origin: 'escalation',
      reasons: [{ code: 'NOT_DECIDED_IN_TIME', parameters: { person: from, hours } }],
    })
    Object.assign(next, { level: task.level + 1 })
    task.state = approvalTaskMachine.next(task.state, 'escalate')
    addNote(step, { code: 'ESCALATED', parameters: { from, to: namedPerson(target) } })
    found.notices.push({ task: next, kind: 'escalated' })
    await this.changes.store(ctx, found, 'progressed', before)
  }

  /** The next manager who may decide, of whose task it is; without one the process owner. */
  private async nextLevel(
    ctx: TenantContext,
    found: ApprovalCase,
    step: RouteStep,
    task: ApprovalTask,
  ): Promise<Person | undefined> {
    const managers = await this.search.managersOf(ctx, task.onBehalfOfId ?? task.assigneeId)
    const owners = await this.search.fallback(ctx, found.approval.route, step)
    return [...managers, ...owners].find((person) => this.staffing.objection(found, step, person) === undefined)
  }
}
