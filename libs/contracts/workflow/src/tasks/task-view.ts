import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { approvalReasons } from '../approvals/approval-reason.js'
import { documentChange, documentType } from '../approvals/approval-request.js'
import {
  approvalOutcomeName,
  approvalStateName,
  approvalVerdict,
  assignmentOrigin,
  taskStateName,
} from '../approvals/approval-view.js'
import { documentSubject } from '../approvals/document-subject.js'
import { EXAMPLE } from '../examples.js'

const head = {
  taskId: schemas.uuid(),
  instanceId: schemas.uuid(),
  documentType: documentType(),
  documentId: schemas.uuid(),
  documentVersion: schemas.version().meta({ description: 'Send it back with the decision: it says what was seen.' }),
  title: schemas.text(200),
  subject: documentSubject.optional(),
  amount: schemas.money(),
  requesterId: schemas.uuid(),
  requesterName: z.string(),
  stepKey: z.string(),
  stepName: z.string(),
  assigneeId: schemas.uuid(),
  origin: assignmentOrigin(),
  originReason: z.string().optional().meta({ description: 'Why this person was chosen, in English.' }),
  kind: z
    .enum(['approval', 'manual', 'notify'])
    .meta({ description: 'A decision, work to be done, or for information.' }),
  onBehalfOf: z
    .strictObject({ userId: schemas.uuid(), userName: z.string() })
    .optional()
    .meta({ description: 'Whose task it is, when it was delegated (AP-6).' }),
  dueAt: schemas.instant().optional().meta({ description: 'When the time for the step is over (AP-7).' }),
  state: taskStateName(),
  openedAt: schemas.instant(),
  closedAt: schemas.instant().optional(),
  comment: z.string().optional(),
}

/** A task as the inbox shows it. */
export const taskSummary = z.strictObject(head)

/** A task with what is to be decided and how the approval stands. */
export const taskView = z.strictObject({
  ...head,
  originReasons: approvalReasons().optional(),
  snapshot: z.record(z.string(), z.unknown()),
  baseAmount: schemas.money().optional(),
  change: documentChange
    .optional()
    .meta({ description: 'How the document differs from what was approved before (AP-9).' }),
  instruction: z.string().optional().meta({ description: 'What is to be done in a manual task.' }),
  instanceState: approvalStateName(),
  verdict: approvalVerdict().optional(),
  outcome: approvalOutcomeName().optional().meta({ description: "How the document's service answered the verdict." }),
  applied: z.boolean().meta({ description: "True once the document's service has answered the verdict." }),
  version: schemas.version(),
})

export type TaskSummary = z.output<typeof taskSummary>
export type TaskView = z.output<typeof taskView>

export const exampleTaskSummary: TaskSummary = {
  taskId: EXAMPLE.taskId,
  instanceId: EXAMPLE.instanceId,
  documentType: 'requisition',
  documentId: EXAMPLE.requisitionId,
  documentVersion: 2,
  title: 'Chairs for the new office',
  amount: { amount: '404.20', currency: 'EUR' },
  requesterId: EXAMPLE.requesterId,
  requesterName: 'Ada Requester',
  stepKey: 'one-approver',
  stepName: 'One approver',
  assigneeId: EXAMPLE.approverId,
  origin: 'role',
  originReason: 'holds the role approver',
  kind: 'approval',
  state: 'OPEN',
  openedAt: EXAMPLE.instant,
}

export const exampleTask: TaskView = {
  ...exampleTaskSummary,
  originReasons: [{ code: 'HOLDS_ROLE', parameters: { role: 'approver' } }],
  snapshot: { title: 'Chairs for the new office' },
  instanceState: 'ACTIVE',
  applied: false,
  version: 1,
}
