import type { AnyOperation, EventDefinition } from '@nexus/kernel'
import {
  approvalApplied,
  approvalCancelled,
  approvalCompleted,
  approvalProgressed,
  approvalStarted,
} from './approvals/approval-events.js'
import { getApproval } from './approvals/get-approval.js'
import { listApprovals } from './approvals/list-approvals.js'
import { definitionChanged } from './definitions/definition-events.js'
import {
  createDefinition,
  draftDefinitionVersion,
  getDefinition,
  listDefinitions,
  publishDefinitionVersion,
  replaceDefinitionVersion,
} from './definitions/definition-operations.js'
import { decideTask } from './tasks/decide-task.js'
import { getTask } from './tasks/get-task.js'
import { listTasks } from './tasks/list-tasks.js'

export * from './approvals/approval-events.js'
export * from './approvals/approval-request.js'
export * from './approvals/approval-view.js'
export * from './approvals/approval.errors.js'
export * from './approvals/facts.js'
export * from './approvals/get-approval.js'
export * from './approvals/list-approvals.js'
export * from './definitions/definition-body.js'
export * from './definitions/definition-events.js'
export * from './definitions/definition-operations.js'
export * from './definitions/definition-view.js'
export * from './definitions/definition.errors.js'
export * from './tasks/decide-task.js'
export * from './tasks/get-task.js'
export * from './tasks/list-tasks.js'
export * from './tasks/task-view.js'
export * from './tasks/task.errors.js'

/** Every operation of workflow, for the registry. */
export const workflowOperations: readonly AnyOperation[] = [
  listTasks,
  getTask,
  decideTask,
  listApprovals,
  getApproval,
  createDefinition,
  listDefinitions,
  getDefinition,
  draftDefinitionVersion,
  replaceDefinitionVersion,
  publishDefinitionVersion,
]

/** Every event that workflow publishes, besides its audit events. */
export const workflowEvents: readonly EventDefinition[] = [
  approvalStarted,
  approvalProgressed,
  approvalCompleted,
  approvalCancelled,
  approvalApplied,
  definitionChanged,
]
