import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleTaskSummary, taskSummary } from './task-view.js'
import { taskAssignee, taskState } from './task.errors.js'

/** Gives an open task to somebody else. */
export const reassignTask = defineOperation({
  name: 'workflow.task.reassign.v1',
  http: 'POST /approval-tasks/:taskId/reassignment',
  permission: 'approval-task:reassign',
  scope: 'own-or-all',
  summary: 'Give an open task to somebody else, with a reason.',
  description:
    'The other person has to be one who may decide it: not who asked for the document, has another part in it, decided or was asked already. ' +
    'Nobody gives a task to themselves. With the right for the own alone, only the own task.',
  input: z.strictObject({
    taskId: schemas.uuid(),
    userId: schemas.uuid().meta({ description: 'Who takes it.' }),
    reason: schemas.text(500).meta({ example: 'On sick leave' }),
  }),
  output: taskSummary,
  errors: [taskState, taskAssignee],
  example: {
    input: { taskId: EXAMPLE.taskId, userId: EXAMPLE.adminId, reason: 'On sick leave' },
    output: {
      ...exampleTaskSummary,
      assigneeId: EXAMPLE.adminId,
      origin: 'reassignment',
      originReason: 'was given the task of Ann Approver by Adam Admin: On sick leave',
    },
  },
})
