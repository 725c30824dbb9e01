import { defineOperation, schemas } from '@nexus/kernel'
import { documentType } from '../approvals/approval-request.js'
import { TASK_STATES } from '../approvals/approval-view.js'
import { exampleTaskSummary, taskSummary } from './task-view.js'

export const listTasksInput = schemas.listInput({
  filters: {
    documentType: documentType().optional(),
    documentId: schemas.uuid().optional(),
    state: schemas.severalOf(TASK_STATES).default(['OPEN']).meta({ example: 'OPEN' }),
    overdue: schemas.flag().optional().meta({ description: 'Whether the time for the step is over now (AP-7).' }),
    closedFrom: schemas.calendarDate().optional().meta({ description: 'Decided or closed on this day or later.' }),
    closedTo: schemas.calendarDate().optional(),
  },
  sorts: ['openedAt', '-openedAt', 'title', '-title'],
})

/** The inbox of the person who asks; nobody sees the inbox of another. */
export const listTasks = defineOperation({
  name: 'workflow.task.list.v1',
  http: 'GET /approval-tasks',
  permission: 'approval-task:read',
  summary: 'What waits for my decision.',
  description: 'Open tasks unless `state` says otherwise.',
  input: listTasksInput,
  output: schemas.pageOf(taskSummary),
  example: { input: { documentType: 'requisition' }, output: { items: [exampleTaskSummary], nextCursor: null } },
})
