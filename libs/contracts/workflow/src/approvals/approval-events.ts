import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { approvalReasons } from './approval-reason.js'
import { documentType } from './approval-request.js'
import { approvalOutcomeName, approvalStateName, approvalVerdict } from './approval-view.js'

const approval = {
  instanceId: schemas.uuid(),
  documentType: documentType(),
  documentId: schemas.uuid(),
  documentVersion: schemas.version(),
  definitionName: z.string(),
  definitionVersion: z.int().min(1),
}

/** Version 1 of an instance. */
export const approvalStarted = defineEvent({
  name: 'workflow.approval.started.v1',
  summary: 'The approval of a document has begun, by this version of this definition.',
  payload: z.strictObject(approval),
})

/** Every version between the first and the verdict. */
export const approvalProgressed = defineEvent({
  name: 'workflow.approval.progressed.v1',
  summary: 'A decision was taken that does not end the approval, or its approvers changed.',
  payload: z.strictObject({ ...approval, state: approvalStateName(), stepKey: z.string() }),
})

export const approvalDecision = z.strictObject({
  userId: schemas.uuid(),
  userName: z.string(),
  decision: approvalVerdict(),
  decidedAt: schemas.instant(),
  comment: z.string().optional(),
  /** Whose task it was, when it was delegated (AP-6). */
  onBehalfOf: z.strictObject({ userId: schemas.uuid(), userName: z.string() }).optional(),
})

export type ApprovalDecision = z.output<typeof approvalDecision>

/** The verdict. It binds the document version that it names. */
export const approvalCompleted = defineEvent({
  name: 'workflow.approval.completed.v1',
  summary: 'The approval of a document ended with a verdict.',
  payload: z.strictObject({
    ...approval,
    verdict: approvalVerdict(),
    /** True when no person decided. */
    automatic: z.boolean(),
    reason: z.string(),
    reasons: approvalReasons().optional(),
    decisions: z.array(approvalDecision),
  }),
})

export const approvalCancelled = defineEvent({
  name: 'workflow.approval.cancelled.v1',
  summary:
    'The approval of a document ended without a verdict: the document was withdrawn, cancelled or submitted again, or the approval expired.',
  payload: z.strictObject({ ...approval, reason: z.string() }),
})

/** After the verdict. */
export const approvalApplied = defineEvent({
  name: 'workflow.approval.applied.v1',
  summary: "The document's service has answered the verdict.",
  payload: z.strictObject({ ...approval, outcome: approvalOutcomeName() }),
})
