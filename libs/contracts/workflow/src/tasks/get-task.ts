import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleTask, taskView } from './task-view.js'

/** One task of the person who asks, with what is to be decided. */
export const getTask = defineOperation({
  name: 'workflow.task.get.v1',
  http: 'GET /approval-tasks/:taskId',
  permission: 'approval-task:read',
  summary: 'One of my tasks, with what is to be decided.',
  input: z.strictObject({ taskId: schemas.uuid() }),
  output: taskView,
  example: { input: { taskId: EXAMPLE.taskId }, output: exampleTask },
})
