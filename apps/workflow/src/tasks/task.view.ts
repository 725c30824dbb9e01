import type { TaskSummary, TaskView } from '@nexus/contracts-workflow'
import { Money } from '@nexus/kernel'
import type { ApprovalTask } from '../approvals/approval-task.entity.js'
import { comparisonOf, onBehalfOf, subjectOf } from '../approvals/approval.view.js'
import type { Approval } from '../approvals/approval.entity.js'
import { originReasonsOf } from '../approvals/task-reasons.policy.js'

export const taskSummaryOf = (task: ApprovalTask): TaskSummary => ({
  taskId: task.id,
  instanceId: task.approvalId,
  documentType: task.documentType,
  documentId: task.documentId,
  documentVersion: task.documentVersion,
  title: task.title,
  ...subjectOf(task),
  amount: Money.ofMinor(task.amountMinor, task.currency).toJSON(),
  requesterId: task.requesterId,
  requesterName: task.requesterName,
  stepKey: task.stepKey,
  stepName: task.stepName,
  assigneeId: task.assigneeId,
  kind: task.kind ?? 'approval',
  ...onBehalfOf(task),
  ...(task.dueAt === null ? {} : { dueAt: task.dueAt.toISOString() }),
  origin: task.origin,
  ...(task.originReason === null ? {} : { originReason: task.originReason }),
  state: task.state,
  openedAt: task.openedAt.toISOString(),
  ...(task.closedAt === null ? {} : { closedAt: task.closedAt.toISOString() }),
  ...(task.comment === null ? {} : { comment: task.comment }),
})

export const taskViewOf = (task: ApprovalTask, approval: Approval): TaskView => ({
  ...taskSummaryOf(task),
  ...originReasons(task, approval),
  snapshot: approval.snapshot,
  ...comparisonOf(approval),
  ...instructionOf(task, approval),
  instanceState: approval.state,
  ...(approval.verdict === null ? {} : { verdict: approval.verdict }),
  ...(approval.outcome === null ? {} : { outcome: approval.outcome }),
  applied: approval.outcome !== null,
  version: approval.version,
})

function originReasons(task: ApprovalTask, approval: Approval): Pick<TaskView, 'originReasons'> {
  const reasons = originReasonsOf(approval, task)
  return reasons === undefined ? {} : { originReasons: reasons }
}

function instructionOf(task: ApprovalTask, approval: Approval): { instruction?: string } {
  const instruction = approval.route.steps.find(({ key }) => key === task.stepKey)?.instruction
  return instruction === undefined ? {} : { instruction }
}
