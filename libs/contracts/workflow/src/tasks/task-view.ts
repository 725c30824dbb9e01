import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentType } from '../approvals/approval-request.js'
import {
  approvalOutcomeName,
  approvalStateName,
  approvalVerdict,
  assignmentOrigin,
  taskStateName,
} from '../approvals/approval-view.js'
import { EXAMPLE } from '../examples.js'

const head = {
  taskId: schemas.uuid(),
  instanceId: schemas.uuid(),
  documentType: documentType(),
  documentId: schemas.uuid(),
  documentVersion: schemas.version().meta({ description: 'Send it back with the decision: it says what was seen.' }),
  title: schemas.text(200),
  amount: schemas.money(),
  requesterId: schemas.uuid(),
  requesterName: z.string(),
  stepKey: z.string(),
  stepName: z.string(),
  assigneeId: schemas.uuid(),
  origin: assignmentOrigin(),
  originReason: z.string().optional().meta({ description: 'Why the step fell back to this person.' }),
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
  snapshot: z.record(z.string(), z.unknown()),
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
  state: 'OPEN',
  openedAt: EXAMPLE.instant,
}

export const exampleTask: TaskView = {
  ...exampleTaskSummary,
  snapshot: { title: 'Chairs for the new office' },
  instanceState: 'ACTIVE',
  applied: false,
  version: 1,
}
