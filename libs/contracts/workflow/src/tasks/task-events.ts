import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentType } from '../approvals/approval-request.js'
import { documentSubject } from '../approvals/document-subject.js'

/** Why somebody hears of a task. `information`: of a notify step, nothing is to be done. */
export const TASK_NOTICE_KINDS = ['opened', 'reminder', 'escalated', 'delegated', 'reassigned', 'information'] as const

/** Something about a task that its people should know. The aggregate is the task, numbered by its notices. */
export const taskNotice = defineEvent({
  name: 'workflow.task.notice.v1',
  summary: 'A task was opened, delegated, reassigned or escalated, is due, or its person is to be informed.',
  payload: z.strictObject({
    taskId: schemas.uuid(),
    instanceId: schemas.uuid(),
    /** Who is to be told. */
    userIds: z.array(schemas.uuid()).min(1),
    documentType: documentType(),
    documentId: schemas.uuid(),
    title: schemas.text(200),
    subject: documentSubject.optional(),
    dueAt: schemas.instant().nullable(),
    kind: z.enum(TASK_NOTICE_KINDS),
  }),
})
