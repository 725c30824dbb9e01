import type {
  approvalCompleted,
  ApprovalReason,
  approvalStarted,
  ApprovalSummary,
  ApprovalView,
  RouteStepView,
} from '@nexus/contracts-workflow'
import { Money, type PayloadOf } from '@nexus/kernel'
import { type ApprovalCase, tasksOf } from './approval-case.policy.js'
import type { ApprovalTask } from './approval-task.entity.js'
import type { Approval } from './approval.entity.js'
import { decisionOf } from './decision.view.js'
import { reasonsIn, sentenceOf } from './reason-sentence.policy.js'
import { reasonsOf, type RouteStep } from './route.policy.js'
import { closingReasonsOf, originReasonsOf } from './task-reasons.policy.js'

/** What every event of an approval says. */
export const approvalFacts = (approval: Approval): PayloadOf<typeof approvalStarted> => ({
  instanceId: approval.id,
  documentType: approval.documentType,
  documentId: approval.documentId,
  documentVersion: approval.documentVersion,
  definitionName: approval.definitionName,
  definitionVersion: approval.definitionVersion,
})

export const completionOf = ({ approval, decisions }: ApprovalCase): PayloadOf<typeof approvalCompleted> => ({
  ...approvalFacts(approval),
  verdict: approval.verdict ?? 'rejected',
  automatic: approval.automatic,
  reason: approval.reason ?? '',
  ...withReasons('reasons', approval.route.reasons),
  decisions: decisions.map(decisionOf),
})

/** What the title says, when a service made it. */
export const subjectOf = ({ subject }: Pick<Approval, 'subject'>): Pick<ApprovalSummary, 'subject'> =>
  subject === null ? {} : { subject }

export const approvalSummaryOf = (approval: Approval): ApprovalSummary => ({
  instanceId: approval.id,
  documentType: approval.documentType,
  documentId: approval.documentId,
  documentVersion: approval.documentVersion,
  title: approval.title,
  ...subjectOf(approval),
  amount: Money.ofMinor(approval.amountMinor, approval.currency).toJSON(),
  requesterId: approval.requesterId,
  requesterName: approval.requesterName,
  definition: {
    definitionId: approval.definitionId,
    name: approval.definitionName,
    version: approval.definitionVersion,
  },
  state: approval.state,
  ...(approval.stepKey === null ? {} : { stepKey: approval.stepKey }),
  ...(approval.reason === null ? {} : { reason: approval.reason }),
  ...(approval.verdict === null ? {} : { verdict: approval.verdict }),
  automatic: approval.automatic,
  ...(approval.outcome === null ? {} : { outcome: approval.outcome }),
  ...(approval.previousInstanceId === null ? {} : { previousInstanceId: approval.previousInstanceId }),
  ...(approval.rerun === null || approval.rerun === 'full' ? {} : { rerun: approval.rerun }),
  startedAt: approval.createdAt.toISOString(),
  ...(approval.endedAt === null ? {} : { endedAt: approval.endedAt.toISOString() }),
  version: approval.version,
})

/** Whose task it is, when it was delegated (AP-6). */
export const onBehalfOf = (task: ApprovalTask): { onBehalfOf?: { userId: string; userName: string } } =>
  task.onBehalfOfId === null ? {} : { onBehalfOf: { userId: task.onBehalfOfId, userName: task.onBehalfOfName ?? '' } }

/** What the amount and the content are compared with. */
export const comparisonOf = (approval: Approval): Pick<ApprovalView, 'baseAmount' | 'change'> => ({
  ...(approval.baseAmountMinor === null || approval.baseCurrency === null
    ? {}
    : { baseAmount: Money.ofMinor(approval.baseAmountMinor, approval.baseCurrency).toJSON() }),
  ...(approval.change === null ? {} : { change: approval.change }),
})

/** The reasons of a text beside them; nothing where it is older than reasons. */
const withReasons = <K extends 'reasons' | 'originReasons'>(
  name: K,
  reasons: readonly ApprovalReason[] | undefined,
): Partial<Record<K, ApprovalReason[]>> =>
  (reasons === undefined || reasons.length === 0 ? {} : { [name]: [...reasons] }) as Partial<
    Record<K, ApprovalReason[]>
  >

const taskOf = (approval: Approval, task: ApprovalTask): RouteStepView['tasks'][number] => ({
  taskId: task.id,
  userId: task.assigneeId,
  userName: task.assigneeName,
  origin: task.origin,
  ...(task.originReason === null ? {} : { originReason: task.originReason }),
  ...withReasons('originReasons', originReasonsOf(approval, task)),
  ...onBehalfOf(task),
  state: task.state,
  openedAt: task.openedAt.toISOString(),
  ...(task.dueAt === null ? {} : { dueAt: task.dueAt.toISOString() }),
  ...(task.closedAt === null ? {} : { closedAt: task.closedAt.toISOString() }),
  ...(task.comment === null ? {} : { comment: task.comment }),
  ...(task.closeReason === null ? {} : { reason: task.closeReason }),
  ...withReasons('reasons', closingReasonsOf(approval, task)),
})

const stepOf = (approvalCase: ApprovalCase, step: RouteStep): RouteStepView => ({
  key: step.key,
  name: step.name,
  kind: step.kind,
  ...(step.definition === undefined ? {} : { definition: step.definition }),
  ...(step.parent === undefined ? {} : { parent: step.parent }),
  ...(step.join === undefined ? {} : { join: step.join }),
  ...(step.condition === undefined ? {} : { condition: step.condition }),
  state: step.state,
  explanation: sentenceOf(reasonsOf(step)),
  reasons: reasonsOf(step),
  ...(step.mode === undefined ? {} : { mode: step.mode }),
  ...(step.required === undefined ? {} : { required: step.required }),
  skipped: step.skipped.map(({ userId, userName, reason }) => ({
    ...{ userId, userName },
    reason: sentenceOf(reason),
    reasons: [...reasonsIn(reason)],
  })),
  tasks: tasksOf(approvalCase, step).map((task) => taskOf(approvalCase.approval, task)),
})

export const approvalViewOf = (approvalCase: ApprovalCase): ApprovalView => ({
  ...approvalSummaryOf(approvalCase.approval),
  ...withReasons('reasons', approvalCase.approval.route.reasons),
  excludedUserIds: approvalCase.approval.excludedUserIds,
  facts: approvalCase.approval.facts,
  snapshot: approvalCase.approval.snapshot,
  ...comparisonOf(approvalCase.approval),
  steps: approvalCase.approval.route.steps.map((step) => stepOf(approvalCase, step)),
})

/** What the audit trail and the decisions keep of an approval. */
export const standingOf = ({ approval, decisions }: ApprovalCase): Record<string, unknown> => ({
  state: approval.state,
  stepKey: approval.stepKey,
  documentVersion: approval.documentVersion,
  verdict: approval.verdict,
  outcome: approval.outcome,
  reason: approval.reason,
  decisions: decisions.map(({ userId, decision }) => ({ userId, decision })),
})
