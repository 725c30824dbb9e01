import type { ApprovalDecision as DecisionView, ReasonOf } from '@nexus/contracts-workflow'
import type { ApprovalCase } from './approval-case.policy.js'
import type { ApprovalDecision } from './approval-decision.entity.js'

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

type Verdict = ReasonOf<'DECIDED_BY'>['parameters']['verdict']

/** Who decided so; both names when it was on somebody's behalf (AP-6), and what was said when it was rejected or returned. */
export function decidedBy({ decisions }: ApprovalCase, verdict: Verdict): ReasonOf<'DECIDED_BY'> {
  const deciding = decisions.filter(({ decision }) => decision === verdict)
  const comment = verdict === 'approved' ? null : deciding.at(-1)?.comment
  return {
    code: 'DECIDED_BY',
    parameters: {
      verdict,
      people: deciding.map(({ userId, userName, onBehalfOfId, onBehalfOfName }) => ({
        ...{ userId, userName },
        ...(onBehalfOfId == null || onBehalfOfName == null
          ? {}
          : { onBehalfOf: { userId: onBehalfOfId, userName: onBehalfOfName } }),
      })),
      ...(comment == null ? {} : { comment }),
    },
  }
}
