import { defineJob } from '@nexus/platform-jobs'
import { z } from 'zod'

/** The time of a task: reminders at half of it and at its end, then the next level (AP-7). One row each, set when the task opens. */
export const taskTimer = defineJob({
  name: 'workflow.task.timer.v1',
  queue: 'task-timers',
  payload: z.strictObject({
    instanceId: z.uuid(),
    taskId: z.uuid(),
    kind: z.enum(['half', 'due', 'escalate']),
  }),
})

/** Ends an approval that nobody decided in time. */
export const expireApproval = defineJob({
  name: 'workflow.approval.expire.v1',
  queue: 'task-timers',
  payload: z.strictObject({ instanceId: z.uuid() }),
})
