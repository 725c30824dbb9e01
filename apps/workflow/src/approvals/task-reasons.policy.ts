import type { ApprovalReason } from '@nexus/contracts-workflow'
import type { ApprovalTask } from './approval-task.entity.js'
import type { Approval } from './approval.entity.js'
import { sentenceOf } from './reason-sentence.policy.js'
import type { TaskReasons } from './route.policy.js'

type Explained = Pick<Approval, 'route'>

/** Why its person was chosen. Tasks carry the English words, which lists and errors show; the route keeps the reasons. */
export function explainOrigin(approval: Explained, task: ApprovalTask, reasons: readonly ApprovalReason[]): void {
  task.originReason = reasons.length === 0 ? null : sentenceOf(reasons)
  note(approval, task, { origin: reasons })
}

/** Why it was closed without a decision of its person; none: it was not. */
export function explainClosing(approval: Explained, task: ApprovalTask, reasons: readonly ApprovalReason[]): void {
  task.closeReason = reasons.length === 0 ? null : sentenceOf(reasons)
  note(approval, task, { closing: reasons })
}

function note({ route }: Explained, task: ApprovalTask, reasons: TaskReasons): void {
  route.tasks = { ...route.tasks, [task.id]: { ...route.tasks?.[task.id], ...reasons } }
}

/** Why its person was chosen; undefined where the task says nothing of it, or is older than its reasons. */
export const originReasonsOf = ({ route }: Explained, task: ApprovalTask): ApprovalReason[] | undefined =>
  given(route.tasks?.[task.id]?.origin)

/** Why it was closed without a decision; undefined like {@link originReasonsOf}. */
export const closingReasonsOf = ({ route }: Explained, task: ApprovalTask): ApprovalReason[] | undefined =>
  given(route.tasks?.[task.id]?.closing)

const given = (reasons: readonly ApprovalReason[] | undefined): ApprovalReason[] | undefined =>
  reasons === undefined || reasons.length === 0 ? undefined : [...reasons]
