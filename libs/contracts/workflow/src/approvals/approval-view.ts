import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { type ApprovalReason, approvalReasons } from './approval-reason.js'
import { approvalRerun, documentChange, documentType, factValue } from './approval-request.js'
import { documentSubject } from './document-subject.js'

export const APPROVAL_STATES = [
  'PENDING',
  'ACTIVE',
  'UNASSIGNED',
  'APPROVED',
  'REJECTED',
  'RETURNED',
  'CANCELLED',
  'EXPIRED',
] as const
export const TASK_STATES = [
  'WAITING',
  'OPEN',
  'APPROVED',
  'REJECTED',
  'RETURNED',
  'DONE',
  'DELEGATED',
  'ESCALATED',
  'INFORMED',
  'VOID',
  'SKIPPED',
] as const
export const ROUTE_STEP_STATES = [
  'WAITING',
  'ACTIVE',
  'UNASSIGNED',
  'APPROVED',
  'REJECTED',
  'RETURNED',
  'DONE',
  'SKIPPED',
  'VOID',
] as const
export const ROUTE_STEP_KINDS = [
  'approval',
  'auto-approve',
  'manual',
  'notify',
  'parallel',
  'branch',
  'sub-flow',
] as const

/** `UNASSIGNED`: nobody who is allowed to decide could be found; it goes on by itself once there is somebody (AP-3). */
export const approvalStateName = () => z.enum(APPROVAL_STATES).meta({ example: 'ACTIVE' })
/**
 * `DELEGATED`: somebody decides on this person's behalf; `ESCALATED`: the next level was asked too, and this person may still act;
 * `INFORMED`: nothing to do; `VOID`: the matter was decided or ended without this person; `SKIPPED`: the person may not decide any more.
 */
export const taskStateName = () => z.enum(TASK_STATES).meta({ example: 'OPEN' })
/** `returned`: sent back to be changed; the approval ends and the document can be submitted again. */
export const approvalVerdict = () => z.enum(['approved', 'rejected', 'returned']).meta({ example: 'approved' })
/** How the document's service answered: with the verdict, or the document had been withdrawn or cancelled meanwhile. */
export const approvalOutcomeName = () =>
  z.enum(['approved', 'rejected', 'returned', 'withdrawn', 'cancelled']).meta({ example: 'approved' })
/**
 * Why a person was asked (AP-2, AP-3): as holder of a role, by name, as somebody's manager, as owner of the cost centre, because
 * the document names them, for somebody who asked for it or left, or as fallback; later by delegation, escalation or reassignment.
 */
export const assignmentOrigin = () =>
  z
    .enum([
      'role',
      'user',
      'manager',
      'owner',
      'field',
      'replacement',
      'fallback',
      'delegation',
      'escalation',
      'reassignment',
    ])
    .meta({ example: 'role' })

const person = { userId: schemas.uuid(), userName: z.string() }

/** Who was asked at a step, and what came of it. */
export const routeTask = z.strictObject({
  taskId: schemas.uuid(),
  ...person,
  origin: assignmentOrigin(),
  originReason: z.string().optional().meta({ description: 'Why this person was chosen, in English.' }),
  originReasons: approvalReasons().optional(),
  onBehalfOf: z.strictObject(person).optional().meta({ description: 'Whose task it is, when it was delegated.' }),
  state: taskStateName(),
  openedAt: schemas.instant(),
  dueAt: schemas.instant().optional(),
  closedAt: schemas.instant().optional(),
  comment: z.string().optional(),
  /** Why it is VOID or SKIPPED, or counts without a decision here; in English. */
  reason: z.string().optional(),
  reasons: approvalReasons().optional(),
})

/** One step of the definition with what became of it in this approval. */
export const routeStep = z.strictObject({
  key: z.string(),
  name: z.string(),
  kind: z.enum(ROUTE_STEP_KINDS),
  definition: z
    .strictObject({ name: z.string(), version: z.int().min(1) })
    .optional()
    .meta({ description: 'Of a sub-flow.' }),
  parent: z
    .string()
    .optional()
    .meta({ description: 'Key of the parallel step, branch or sub-flow that it belongs to.' }),
  join: z.enum(['all', 'any', 'k-of-n']).optional(),
  condition: z.string().optional(),
  state: z.enum(ROUTE_STEP_STATES),
  explanation: z
    .string()
    .meta({ description: 'Why the step applied or not, and who was asked, in English; made from `reasons`.' }),
  reasons: approvalReasons(),
  mode: z.enum(['any', 'all', 'quorum']).optional(),
  required: z
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Approvals (or weight, or branches) that the step needs, once its approvers are known.' }),
  skipped: z
    .array(z.strictObject({ ...person, reason: z.string(), reasons: approvalReasons() }))
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
  subject: documentSubject.optional(),
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
  previousInstanceId: schemas.uuid().optional().meta({ description: 'The approval that this one builds on (AP-9).' }),
  rerun: approvalRerun().optional().meta({ description: 'What was decided again; left out when it was everything.' }),
  startedAt: schemas.instant(),
  endedAt: schemas.instant().optional(),
  version: schemas.version(),
}

/** An approval as lists show it. */
export const approvalSummary = z.strictObject(head)

/** An approval with its route, explained step by step. */
export const approvalView = z.strictObject({
  ...head,
  reasons: approvalReasons().optional(),
  excludedUserIds: z.array(schemas.uuid()),
  facts: z.record(z.string(), factValue),
  snapshot: z.record(z.string(), z.unknown()),
  baseAmount: schemas.money().optional(),
  change: documentChange.optional().meta({ description: 'How the document differs from what was approved before.' }),
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

const APPLIES: ApprovalReason = {
  code: 'CONDITION_TRUE',
  parameters: {
    condition: 'amount < 500',
    currency: 'EUR',
    values: [{ fact: 'amount', value: { amount: '404.20', currency: 'EUR' } }],
  },
}

/** What an example says about its one step. */
export const exampleReasons: ApprovalReason[] = [
  APPLIES,
  { code: 'ASKED', parameters: { people: [{ userId: EXAMPLE.approverId, userName: 'Ann Approver' }] } },
  { code: 'FIRST_DECIDES', parameters: {} },
]

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
      explanation:
        'Applies: amount < 500 is true, as amount is 404.20 EUR. Asked: Ann Approver. The first decision counts.',
      reasons: exampleReasons,
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
      explanation: 'Does not apply: amount >= 500 is false, as amount is 404.20 EUR.',
      reasons: [{ code: 'CONDITION_FALSE', parameters: { ...APPLIES.parameters, condition: 'amount >= 500' } }],
      mode: 'quorum',
      skipped: [],
      tasks: [],
    },
  ],
}
