import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { approvalVerdict } from '../approvals/approval-view.js'
import { EXAMPLE } from '../examples.js'
import { exampleTask, taskView } from './task-view.js'
import { taskDocumentChanged, taskKind, taskSecondDecision, taskState } from './task.errors.js'

export const decideTaskInput = z
  .strictObject({
    taskId: schemas.uuid(),
    decision: z.enum([...approvalVerdict().options, 'done']).meta({
      description: '`returned` sends the document back to be changed; `done` is for manual tasks, and only for them.',
      example: 'approved',
    }),
    documentVersion: schemas.version().meta({ description: 'The version of the document that the person has seen.' }),
    comment: schemas
      .longText(2000)
      .regex(/\S/, 'must not be blank')
      .optional()
      .meta({ description: 'Required to reject and to return.' }),
  })
  .refine((input) => !['rejected', 'returned'].includes(input.decision) || input.comment !== undefined, {
    path: ['comment'],
    message: 'say why it is rejected or returned',
  })

/** Approves, rejects or returns, as the person whose task it is, the version of the document that the person has seen. */
export const decideTask = defineOperation({
  name: 'workflow.task.decide.v1',
  http: 'POST /approval-tasks/:taskId/decision',
  permission: 'approval-task:decide',
  summary: 'Approve, reject, return, or finish a manual task.',
  description:
    "Only the person whose task it is decides, once per approval. With `Prefer: wait` the answer comes when the document's service has applied the verdict, or at once when others still have to decide.",
  input: decideTaskInput,
  output: taskView,
  errors: [taskState, taskKind, taskDocumentChanged, taskSecondDecision],
  idempotency: 'required',
  settled: (task) => task.applied || !['APPROVED', 'REJECTED', 'RETURNED'].includes(task.instanceState),
  example: {
    input: { taskId: EXAMPLE.taskId, decision: 'approved', documentVersion: 2, comment: 'Within the budget' },
    output: {
      ...exampleTask,
      state: 'APPROVED',
      closedAt: EXAMPLE.later,
      comment: 'Within the budget',
      instanceState: 'APPROVED',
      verdict: 'approved',
      outcome: 'approved',
      applied: true,
      version: 3,
    },
  },
})
