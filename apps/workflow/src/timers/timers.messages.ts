import { does, operationsOf } from '@nexus/platform-service'
import { ExpireApproval } from './expire-approval.job.js'
import { TaskTimer } from './task-timer.job.js'
import { expireApproval, taskTimer } from './timer-definitions.job.js'

export const TimerMessages = operationsOf('timers', {
  operations: [],
  jobs: [does(taskTimer, TaskTimer), does(expireApproval, ExpireApproval)],
})
