import { decideTask, getTask, listTasks } from '@nexus/contracts-workflow'
import { operationsOf, serve } from '@nexus/platform-service'
import { DecideTask } from './decide-task.use-case.js'
import { GetTask } from './get-task.query.js'
import { ListTasks } from './list-tasks.query.js'

export const TaskMessages = operationsOf('tasks', {
  operations: [serve(listTasks, ListTasks), serve(getTask, GetTask), serve(decideTask, DecideTask)],
})
