import { taskDocumentChanged, taskKind, taskSecondDecision, taskState } from '@nexus/contracts-workflow'
import { type ApprovalCase, decidersOf, isDecidable } from '../approvals/approval-case.policy.js'
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
        facts: { documentVersion: approval.documentVersion, seenVersion },
      },
    )
  }
  if (!isDecidable(task)) {
    throw taskState(
      `The task is ${task.state}, so it cannot be decided.${task.closeReason === null ? '' : ` ${task.closeReason}`}`,
      { facts: { state: task.state } },
    )
  }
  const votes = new Set(decidersOf(decisions))
  if (task.kind !== 'manual' && (votes.has(task.assigneeId) || votes.has(task.onBehalfOfId ?? ''))) {
    throw taskSecondDecision('You have decided in this approval already; somebody else has to take this step.')
  }
}

/**
 * A manual task is done, an approval is decided.
 * @throws DomainError workflow.task.kind
 */
export function assertFits(task: ApprovalTask, decision: 'approved' | 'rejected' | 'returned' | 'done'): void {
  const isManual = task.kind === 'manual'
  if (decision === 'returned' || isManual === (decision === 'done')) return
  throw taskKind(
    isManual
      ? `"${task.stepName}" is work to be done, not a decision: say done, or return the document.`
      : `"${task.stepName}" is a decision: approve, reject or return.`,
  )
}

export const delegationRevoked = (principalName: string): Error =>
  taskState(`${principalName} has revoked the delegation: the task goes back, and cannot be decided on their behalf.`, {
    facts: { state: 'DELEGATED' },
  })
