import { taskDocumentChanged, taskSecondDecision, taskState } from '@nexus/contracts-workflow'
import type { ApprovalCase } from '../approvals/approval-case.policy.js'
import type { ApprovalTask } from '../approvals/approval-task.entity.js'

/**
 * Whether the person may decide the task now, having seen this version of the document.
 * @throws DomainError workflow.task.document_changed (AP-8), workflow.task.state, workflow.task.second_decision (AP-4)
 */
export function assertCanDecide({ approval, decisions }: ApprovalCase, task: ApprovalTask, seenVersion: number): void {
  if (seenVersion !== approval.documentVersion) {
    throw taskDocumentChanged(
      `Version ${String(approval.documentVersion)} of the document is to be approved, you have seen version ${String(seenVersion)}: review it again.`,
      {
        facts: { documentVersion: approval.documentVersion },
      },
    )
  }
  if (task.state !== 'OPEN') {
    throw taskState(
      `The task is ${task.state}, so it cannot be decided.${task.closeReason === null ? '' : ` ${task.closeReason}`}`,
      { facts: { state: task.state } },
    )
  }
  if (decisions.some((decision) => decision.userId === task.assigneeId)) {
    throw taskSecondDecision('You have decided in this approval already; somebody else has to take this step.')
  }
}
