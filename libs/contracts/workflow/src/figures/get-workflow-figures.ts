import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentType } from '../approvals/approval-request.js'

const list = schemas.listReference()
const hours = () => z.number().min(0).meta({ description: 'Hours, to two decimals.', example: 6.25 })

/** How long approvals of one type of document took. */
export const cycleTime = z.strictObject({
  documentType: documentType(),
  approvals: schemas.count(),
  p50Hours: hours(),
  p90Hours: hours(),
  list,
})

export const workflowFigures = z.strictObject({
  from: schemas.calendarDate(),
  to: schemas.calendarDate(),
  timeZone: z.string().meta({ example: 'Europe/Berlin' }),
  openTasks: z.strictObject({
    count: schemas.count(),
    list,
    overdue: z.strictObject({ count: schemas.count(), list }),
  }),
  decidedTasks: z.strictObject({ count: schemas.count(), list }),
  cycleTimes: z
    .array(cycleTime)
    .nullable()
    .meta({ description: 'By type of document; null without the right to read approvals.' }),
})

export type WorkflowFigures = z.output<typeof workflowFigures>

const TASKS = 'workflow.task.list.v1'

/** What a dashboard shows of approvals. Each figure names the list that shows what it counts. */
export const getWorkflowFigures = defineOperation({
  name: 'workflow.figures.get.v1',
  http: 'GET /figures/workflow',
  permission: 'approval-task:read',
  summary: 'What waits for your decision, what you decided, and how long approvals take.',
  description:
    'Tasks are your own: open ones as of now, decided ones of the period. Cycle times are of all approvals of the period that you may see and in which people decided, from the submission to the verdict; exact percentiles by nearest rank: half, and nine of ten, took no longer.',
  input: z.strictObject(schemas.periodInput),
  output: workflowFigures,
  example: {
    input: { from: '2026-03-01', to: '2026-03-31' },
    output: {
      from: '2026-03-01',
      to: '2026-03-31',
      timeZone: 'Europe/Berlin',
      openTasks: {
        count: 4,
        list: { operation: TASKS, filter: { state: 'OPEN' } },
        overdue: { count: 1, list: { operation: TASKS, filter: { state: 'OPEN', overdue: 'true' } } },
      },
      decidedTasks: {
        count: 12,
        list: {
          operation: TASKS,
          filter: {
            state: ['APPROVED', 'DONE', 'REJECTED', 'RETURNED'],
            closedFrom: '2026-03-01',
            closedTo: '2026-03-31',
          },
        },
      },
      cycleTimes: [
        {
          documentType: 'requisition',
          approvals: 20,
          p50Hours: 6.25,
          p90Hours: 30.5,
          list: {
            operation: 'workflow.approval.list.v1',
            filter: {
              state: ['APPROVED', 'REJECTED', 'RETURNED'],
              automatic: 'false',
              documentType: 'requisition',
              endedFrom: '2026-03-01',
              endedTo: '2026-03-31',
            },
          },
        },
      ],
    },
  },
})
