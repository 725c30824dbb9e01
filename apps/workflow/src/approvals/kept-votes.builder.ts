import type { ApprovalReason } from '@nexus/contracts-workflow'
import type { ApprovalCase } from './approval-case.policy.js'
import { ApprovalDecision } from './approval-decision.entity.js'
import { ApprovalTask } from './approval-task.entity.js'
import type { RouteStep } from './route.policy.js'
import { explainClosing, explainOrigin, originReasonsOf } from './task-reasons.policy.js'

/** Votes given before an edit stand at the steps that the edit does not touch (AP-10): they are copied, with their times and signers. */
export function keepVotes(
  approvalCase: ApprovalCase,
  before: ApprovalCase,
  kept: readonly RouteStep[],
  nextId: () => string,
): void {
  const { approval } = approvalCase
  for (const step of kept) {
    const was = before.approval.route.steps.find(({ key }) => key === step.key)
    const tasks = before.tasks.filter((task) => task.stepKey === step.key && task.state === 'APPROVED')
    const { documentVersion } = before.approval
    for (const task of tasks) {
      const copy = Object.assign(new ApprovalTask(), task, {
        id: nextId(),
        approvalId: approval.id,
        documentVersion: approval.documentVersion,
        seatId: null,
        noticeCount: 0,
      })
      const origin = originReasonsOf(before.approval, task)
      if (origin !== undefined) explainOrigin(approval, copy, origin)
      explainClosing(approval, copy, [{ code: 'VOTE_STANDS', parameters: { documentVersion } }])
      approvalCase.tasks.push(copy)
      const signed = before.decisions.find((decision) => decision.taskId === task.id)
      if (signed !== undefined)
        approvalCase.decisions.push(
          Object.assign(new ApprovalDecision(), signed, { id: nextId(), approvalId: approval.id, taskId: copy.id }),
        )
    }
    const required = was?.required
    Object.assign(step, {
      state: 'APPROVED',
      note: [{ code: 'VOTES_STAND', parameters: { documentVersion } }] satisfies ApprovalReason[],
      ...(required === undefined ? {} : { required }),
    })
  }
}
