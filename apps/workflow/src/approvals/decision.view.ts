import type { ApprovalDecision as DecisionView } from '@nexus/contracts-workflow'
import type { ApprovalCase } from './approval-case.policy.js'
import type { ApprovalDecision } from './approval-decision.entity.js'

/** Who signed, with both names when it was on somebody's behalf (AP-6). */
export const signerOf = ({ userName, onBehalfOfName }: ApprovalDecision): string =>
  onBehalfOfName == null ? userName : `${userName} on behalf of ${onBehalfOfName}`

export const decisionOf = (decision: ApprovalDecision): DecisionView => ({
  userId: decision.userId,
  userName: decision.userName,
  decision: decision.decision,
  decidedAt: decision.decidedAt.toISOString(),
  ...(decision.comment === null ? {} : { comment: decision.comment }),
  ...(decision.onBehalfOfId == null
    ? {}
    : { onBehalfOf: { userId: decision.onBehalfOfId, userName: decision.onBehalfOfName ?? '' } }),
})

export const namesOf = ({ decisions }: ApprovalCase, decision: ApprovalDecision['decision']): string =>
  decisions
    .filter((each) => each.decision === decision)
    .map(signerOf)
    .join(', ')

/** Why it was rejected or returned, by whom. */
export function decisionNote(approvalCase: ApprovalCase, decision: 'rejected' | 'returned'): string {
  const comment = approvalCase.decisions.findLast((each) => each.decision === decision)?.comment
  const verb = decision === 'rejected' ? 'Rejected' : 'Returned'
  return `${verb} by ${namesOf(approvalCase, decision)}${comment == null ? '.' : `: ${comment}`}`
}
