import { approvalTaskMachine } from './approval-task.machine.js'
import type { ApprovalTask } from './approval-task.entity.js'
import type { Approval } from './approval.entity.js'
import type { ApprovalDecision } from './approval-decision.entity.js'
import type { RouteStep } from './route.policy.js'
import type { Tally } from './tally.policy.js'

/** One approval with everything that belongs to it; changed in memory, stored as a whole under the approval's version. */
export interface ApprovalCase {
  readonly approval: Approval
  readonly tasks: ApprovalTask[]
  readonly decisions: ApprovalDecision[]
}

export const tasksOf = ({ tasks }: ApprovalCase, step: RouteStep): ApprovalTask[] =>
  tasks.filter((task) => task.stepKey === step.key)

/** How the people of a step stand. */
export function tallyOf(approvalCase: ApprovalCase, step: RouteStep): Tally {
  const count = (state: ApprovalTask['state']): number =>
    tasksOf(approvalCase, step).filter((task) => task.state === state).length
  return {
    mode: step.applies === 'undecided' ? 'any' : (step.mode ?? 'any'),
    required: step.required ?? 1,
    approvals: count('APPROVED'),
    rejections: count('REJECTED'),
    open: count('OPEN'),
    isShort: step.state === 'UNASSIGNED',
  }
}

/** Closes open tasks without a decision: they leave the inboxes (AP-5). */
export function voidTasks(tasks: readonly ApprovalTask[], reason: string, now: Date): void {
  for (const task of tasks) {
    if (task.state === 'OPEN')
      Object.assign(task, { state: approvalTaskMachine.next(task.state, 'void'), closedAt: now, closeReason: reason })
  }
}
