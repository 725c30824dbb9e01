import { defineError } from '@nexus/kernel'

export const taskState = defineError({
  code: 'workflow.task.state',
  kind: 'CONFLICT_STATE',
  when: 'The task is not open any more: it was decided, or the approval ended without it.',
})

export const taskDocumentChanged = defineError({
  code: 'workflow.task.document_changed',
  kind: 'CONFLICT_STATE',
  when: 'The decision names another version of the document than the one that is to be approved; review it again (AP-8).',
})

export const taskSecondDecision = defineError({
  code: 'workflow.task.second_decision',
  kind: 'CONFLICT_STATE',
  when: 'The person has decided in this approval already; one person counts once (AP-4).',
})

export const taskKind = defineError({
  code: 'workflow.task.kind',
  kind: 'UNPROCESSABLE',
  when: 'A manual task is done, not approved; an approval is approved, rejected or returned, not done.',
})

export const taskAssignee = defineError({
  code: 'workflow.task.assignee',
  kind: 'UNPROCESSABLE',
  when: 'The person cannot take the task: asked for the document, has another part in it, decided or was asked already, left, or may not decide.',
})
