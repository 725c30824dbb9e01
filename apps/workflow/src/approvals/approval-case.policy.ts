import type { ApprovalReason, taskNotice } from '@nexus/contracts-workflow'
import type { PayloadOf } from '@nexus/kernel'
import { approvalTaskMachine } from './approval-task.machine.js'
import type { ApprovalTask } from './approval-task.entity.js'
import type { Approval } from './approval.entity.js'
import type { ApprovalDecision } from './approval-decision.entity.js'
import type { RouteStep } from './route.policy.js'
import { explainClosing } from './task-reasons.policy.js'
import type { Tally } from './tally.policy.js'

export type NoticeKind = PayloadOf<typeof taskNotice>['kind']

/** One approval with everything that belongs to it; changed in memory, stored as a whole under the approval's version. */
export interface ApprovalCase {
  readonly approval: Approval
  readonly tasks: ApprovalTask[]
  readonly decisions: ApprovalDecision[]
  /** What people are to hear once it is stored. */
  readonly notices: { readonly task: ApprovalTask; readonly kind: NoticeKind }[]
}

export const tasksOf = ({ tasks }: ApprovalCase, step: RouteStep): ApprovalTask[] =>
  tasks.filter((task) => task.stepKey === step.key)

/** Whether the person may decide it; one that was escalated still may, until the next level has (AP-7). */
export const isDecidable = (task: ApprovalTask): boolean => task.state === 'OPEN' || task.state === 'ESCALATED'

/** Tasks that count as one: a person's own, and of those who act instead. */
export const seatOf = (task: ApprovalTask): string => task.seatId ?? task.id

/** One task per seat, so that a task and the one it was handed to count once. */
export const seatsOf = (tasks: readonly ApprovalTask[]): ApprovalTask[] => [
  ...new Map(tasks.map((task) => [seatOf(task), task])).values(),
]

const weightOf = (tasks: readonly ApprovalTask[]): number =>
  seatsOf(tasks).reduce((sum, task) => sum + (task.weight ?? 1), 0)

/** What a step may still count on: approvals, and what is open. */
export const countingOf = (tasks: readonly ApprovalTask[]): number =>
  weightOf(tasks.filter((task) => isDecidable(task) || task.state === 'APPROVED' || task.state === 'DONE'))

/** How the people of a step stand. */
export function tallyOf(approvalCase: ApprovalCase, step: RouteStep): Tally {
  const tasks = tasksOf(approvalCase, step)
  return {
    mode: step.applies === 'undecided' ? 'any' : (step.mode ?? 'any'),
    required: step.required ?? 1,
    approvals: weightOf(tasks.filter((task) => task.state === 'APPROVED' || task.state === 'DONE')),
    rejections: weightOf(tasks.filter((task) => task.state === 'REJECTED')),
    open: weightOf(tasks.filter(isDecidable)),
    isShort: step.state === 'UNASSIGNED',
  }
}

/** Closes open tasks without a decision: they leave the inboxes (AP-5). */
export function voidTasks(
  { approval }: ApprovalCase,
  tasks: readonly ApprovalTask[],
  reasons: readonly ApprovalReason[],
  now: Date,
): void {
  for (const task of tasks) {
    if (!isDecidable(task) && (task.state !== 'DELEGATED' || task.closedAt !== null)) continue
    Object.assign(task, { state: approvalTaskMachine.next(task.state, 'void'), closedAt: now })
    explainClosing(approval, task, reasons)
  }
}

/** Everybody who has had a say: signers, and those on whose behalf they signed (AP-4). */
export const decidersOf = (decisions: readonly ApprovalDecision[]): string[] =>
  decisions.flatMap(({ userId, onBehalfOfId }) => (onBehalfOfId == null ? [userId] : [userId, onBehalfOfId]))
