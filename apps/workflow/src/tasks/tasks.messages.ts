import { decideTask, getTask, listTasks, reassignTask } from '@nexus/contracts-workflow'
import { operationsOf, serve } from '@nexus/platform-service'
import { DecideTask } from './decide-task.use-case.js'
import { GetTask } from './get-task.query.js'
import { ListTasks } from './list-tasks.query.js'
import { ReassignTask } from './reassign-task.use-case.js'

export const TaskMessages = operationsOf('tasks', {
  operations: [
    serve(listTasks, ListTasks),
    serve(getTask, GetTask),
    serve(decideTask, DecideTask),
    serve(reassignTask, ReassignTask),
  ],
})
