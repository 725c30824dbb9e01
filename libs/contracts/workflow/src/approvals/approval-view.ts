import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { documentType, factValue } from './approval-request.js'

export const APPROVAL_STATES = ['PENDING', 'ACTIVE', 'UNASSIGNED', 'APPROVED', 'REJECTED', 'CANCELLED'] as const
export const TASK_STATES = ['OPEN', 'APPROVED', 'REJECTED', 'VOID', 'SKIPPED'] as const
export const ROUTE_STEP_STATES = ['WAITING', 'ACTIVE', 'UNASSIGNED', 'APPROVED', 'REJECTED', 'SKIPPED', 'VOID'] as const

/** `UNASSIGNED`: nobody who is allowed to decide could be found; it goes on by itself once there is somebody (AP-3). */
export const approvalStateName = () => z.enum(APPROVAL_STATES).meta({ example: 'ACTIVE' })
/** `VOID`: the matter was decided or ended without this person; `SKIPPED`: the person may not decide any more. */
export const taskStateName = () => z.enum(TASK_STATES).meta({ example: 'OPEN' })
export const approvalVerdict = () => z.enum(['approved', 'rejected']).meta({ example: 'approved' })
/** How the document's service answered: with the verdict, or the document had been withdrawn or cancelled meanwhile. */
export const approvalOutcomeName = () =>
  z.enum(['approved', 'rejected', 'withdrawn', 'cancelled']).meta({ example: 'approved' })
/** Why a person was asked: as holder of a role, by name, or because the step fell back to the process owner (AP-2, AP-3). */
export const assignmentOrigin = () => z.enum(['role', 'user', 'fallback']).meta({ example: 'role' })

const person = { userId: schemas.uuid(), userName: z.string() }

/** Who was asked at a step, and what came of it. */
export const routeTask = z.strictObject({
  taskId: schemas.uuid(),
  ...person,
  origin: assignmentOrigin(),
  state: taskStateName(),
  openedAt: schemas.instant(),
  closedAt: schemas.instant().optional(),
  comment: z.string().optional(),
  /** Why it is VOID or SKIPPED. */
  reason: z.string().optional(),
})

/** One step of the definition with what became of it in this approval. */
export const routeStep = z.strictObject({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['approval', 'auto-approve']),
  condition: z.string().optional(),
  state: z.enum(ROUTE_STEP_STATES),
  /** Why the step applied or not, and who was asked, in words. */
  explanation: z.string(),
  mode: z.enum(['any', 'all', 'quorum']).optional(),
  required: z
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Approvals that the step needs, once its approvers are known.' }),
  skipped: z
    .array(z.strictObject({ ...person, reason: z.string() }))
    .meta({ description: 'People who were not asked, and why.' }),
  tasks: z.array(routeTask),
})

export type RouteStepView = z.output<typeof routeStep>

const head = {
  instanceId: schemas.uuid(),
  documentType: documentType(),
  documentId: schemas.uuid(),
  documentVersion: schemas.version(),
  title: schemas.text(200),
  amount: schemas.money(),
  requesterId: schemas.uuid(),
  requesterName: z.string(),
  definition: z.strictObject({ definitionId: schemas.uuid(), name: z.string(), version: z.int().min(1) }),
  state: approvalStateName(),
  stepKey: z.string().optional().meta({ description: 'The step that runs.' }),
  /** Why it waits, or why it ended as it did. */
  reason: z.string().optional(),
  verdict: approvalVerdict().optional(),
  automatic: z.boolean(),
  outcome: approvalOutcomeName().optional(),
  startedAt: schemas.instant(),
  endedAt: schemas.instant().optional(),
  version: schemas.version(),
}

/** An approval as lists show it. */
export const approvalSummary = z.strictObject(head)

/** An approval with its route, explained step by step. */
export const approvalView = z.strictObject({
  ...head,
  excludedUserIds: z.array(schemas.uuid()),
  facts: z.record(z.string(), factValue),
  snapshot: z.record(z.string(), z.unknown()),
  steps: z.array(routeStep),
})

export type ApprovalSummary = z.output<typeof approvalSummary>
export type ApprovalView = z.output<typeof approvalView>

export const exampleApprovalSummary: ApprovalSummary = {
  instanceId: EXAMPLE.instanceId,
  documentType: 'requisition',
  documentId: EXAMPLE.requisitionId,
  documentVersion: 2,
  title: 'Chairs for the new office',
  amount: { amount: '404.20', currency: 'EUR' },
  requesterId: EXAMPLE.requesterId,
  requesterName: 'Ada Requester',
  definition: { definitionId: EXAMPLE.definitionId, name: 'Standard policy', version: 1 },
  state: 'ACTIVE',
  stepKey: 'one-approver',
  automatic: false,
  startedAt: EXAMPLE.instant,
  version: 1,
}

export const exampleApproval: ApprovalView = {
  ...exampleApprovalSummary,
  excludedUserIds: [],
  facts: { amount: { amount: '404.20', currency: 'EUR' }, currency: 'EUR', lineCount: 1 },
  snapshot: { title: 'Chairs for the new office' },
  steps: [
    {
      key: 'one-approver',
      name: 'One approver',
      kind: 'approval',
      condition: 'amount < 500',
      state: 'ACTIVE',
      explanation: 'Applies: amount < 500 is true. Asked: Ann Approver. The first decision counts.',
      mode: 'any',
      required: 1,
      skipped: [],
      tasks: [
        {
          taskId: EXAMPLE.taskId,
          userId: EXAMPLE.approverId,
          userName: 'Ann Approver',
          origin: 'role',
          state: 'OPEN',
          openedAt: EXAMPLE.instant,
        },
      ],
    },
    {
      key: 'two-approvers',
      name: 'Two approvers',
      kind: 'approval',
      condition: 'amount >= 500',
      state: 'SKIPPED',
      explanation: 'Does not apply: amount >= 500 is false.',
      mode: 'quorum',
      skipped: [],
      tasks: [],
    },
  ],
}
