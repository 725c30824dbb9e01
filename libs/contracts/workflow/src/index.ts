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
import {
  notificationCreated,
  notificationPreferencesChanged,
  notificationTemplateChanged,
} from './notifications/notification-events.js'
import { notificationOperations } from './notifications/notification-operations.js'
import {
  createDelegation,
  delegationChanged,
  listDelegations,
  revokeDelegation,
} from './delegations/delegation-operations.js'
import { listLiveEvents } from './live/list-live-events.js'
import { getWorkflowFigures } from './figures/get-workflow-figures.js'
import { simulateDefinition } from './simulation/simulate-definition.js'
import { decideTask } from './tasks/decide-task.js'
import { getTask } from './tasks/get-task.js'
import { listTasks } from './tasks/list-tasks.js'
import { reassignTask } from './tasks/reassign-task.js'
import { taskNotice } from './tasks/task-events.js'

export * from './approvals/approval-events.js'
export * from './approvals/approval-reason.js'
export * from './approvals/approval-request.js'
export * from './approvals/approval-view.js'
export * from './approvals/approval.errors.js'
export * from './approvals/document-subject.js'
export * from './approvals/facts.js'
export * from './approvals/get-approval.js'
export * from './approvals/list-approvals.js'
export * from './definitions/definition-body.js'
export * from './definitions/definition-events.js'
export * from './definitions/definition-operations.js'
export * from './definitions/definition-steps.js'
export * from './definitions/definition-view.js'
export * from './definitions/definition.errors.js'
export * from './live/list-live-events.js'
export * from './notifications/notification-events.js'
export * from './notifications/notification-kinds.js'
export * from './notifications/notification-operations.js'
export * from './notifications/notification-view.js'
export * from './notifications/notification.errors.js'
export * from './delegations/delegation-operations.js'
export * from './delegations/delegation-view.js'
export * from './delegations/delegation.errors.js'
export * from './figures/get-workflow-figures.js'
export * from './simulation/simulate-definition.js'
export * from './tasks/decide-task.js'
export * from './tasks/get-task.js'
export * from './tasks/list-tasks.js'
export * from './tasks/reassign-task.js'
export * from './tasks/task-events.js'
export * from './tasks/task-view.js'
export * from './tasks/task.errors.js'

/** Every operation of workflow, for the registry. */
export const workflowOperations: readonly AnyOperation[] = [
  getWorkflowFigures,
  listTasks,
  getTask,
  decideTask,
  reassignTask,
  listApprovals,
  getApproval,
  createDefinition,
  listDefinitions,
  getDefinition,
  draftDefinitionVersion,
  replaceDefinitionVersion,
  publishDefinitionVersion,
  simulateDefinition,
  createDelegation,
  listDelegations,
  revokeDelegation,
  ...notificationOperations,
  listLiveEvents,
]

/** Every event that workflow publishes, besides its audit events. */
export const workflowEvents: readonly EventDefinition[] = [
  approvalStarted,
  approvalProgressed,
  approvalCompleted,
  approvalCancelled,
  approvalApplied,
  definitionChanged,
  taskNotice,
  delegationChanged,
  notificationCreated,
  notificationPreferencesChanged,
  notificationTemplateChanged,
]
