import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { notificationKind, notificationLanguage } from './notification-kinds.js'
import {
  deliveryState,
  exampleNotification,
  examplePreferences,
  exampleTemplate,
  mailMode,
  notificationDelivery,
  notificationPreferences,
  notificationTemplate,
  notificationView,
} from './notification-view.js'
import { notificationRecipientUnknown, notificationTemplateInvalid } from './notification.errors.js'

/** What the person who asks was told; nobody sees what others were told. */
export const listNotifications = defineOperation({
  name: 'workflow.notification.list.v1',
  http: 'GET /notifications',
  permission: 'notification:read',
  summary: 'What I was told.',
  input: schemas.listInput({
    filters: {
      unread: z
        .enum(['true', 'false'])
        .transform((value) => value === 'true')
        .optional(),
      kind: notificationKind().optional(),
    },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(notificationView),
  example: { input: { kind: 'task-opened' }, output: { items: [exampleNotification], nextCursor: null } },
})

export const readNotification = defineOperation({
  name: 'workflow.notification.read.v1',
  http: 'POST /notifications/:notificationId/read',
  permission: 'notification:read',
  summary: 'Mark a notification as read.',
  description: 'Reading it again changes nothing.',
  input: z.strictObject({ notificationId: schemas.uuid() }),
  output: notificationView,
  example: {
    input: { notificationId: exampleNotification.notificationId },
    output: { ...exampleNotification, readAt: EXAMPLE.later },
  },
})

export const readAllNotifications = defineOperation({
  name: 'workflow.notification.read-all.v1',
  http: 'POST /notifications/read-all',
  permission: 'notification:read',
  summary: 'Mark all my notifications as read.',
  input: z.strictObject({}),
  output: z.strictObject({ read: z.int().min(0) }),
  example: { input: {}, output: { read: 3 } },
})

export const getNotificationPreferences = defineOperation({
  name: 'workflow.notification-preferences.get.v1',
  http: 'GET /notification-preferences',
  permission: 'notification:read',
  summary: 'How I want to be told.',
  input: z.strictObject({}),
  output: notificationPreferences,
  example: { input: {}, output: examplePreferences },
})

export const changeNotificationPreferences = defineOperation({
  name: 'workflow.notification-preferences.change.v1',
  http: 'PATCH /notification-preferences',
  permission: 'notification:read',
  summary: 'Choose how to be told.',
  description: 'What is left out stays. `kinds` replaces all choices for single kinds.',
  input: z.strictObject({
    mail: mailMode().optional(),
    kinds: z.partialRecord(notificationKind(), mailMode()).optional(),
  }),
  output: notificationPreferences,
  example: { input: { mail: 'daily' }, output: examplePreferences },
})

export const sendNotification = defineOperation({
  name: 'workflow.notification.send.v1',
  http: 'POST /notifications/send',
  permission: 'notification:send',
  summary: 'Tell members something.',
  description: 'In the console at once, and by mail as each of them has chosen. Text only.',
  input: z.strictObject({
    userIds: z.array(schemas.uuid()).min(1).max(200),
    title: schemas.text(200),
    body: schemas.longText(4000),
  }),
  output: z.strictObject({ told: z.int().min(0) }),
  errors: [notificationRecipientUnknown],
  idempotency: 'required',
  example: {
    input: { userIds: [EXAMPLE.approverId], title: 'Year end', body: 'Please decide what is open by Friday.' },
    output: { told: 1 },
  },
})

/** The mails of the organization and what became of them. */
export const listNotificationHistory = defineOperation({
  name: 'workflow.notification-history.list.v1',
  http: 'GET /notifications/history',
  permission: 'notification-history:read',
  summary: 'Mails to members and what became of them.',
  input: schemas.listInput({
    filters: { state: deliveryState().optional(), userId: schemas.uuid().optional() },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(notificationDelivery),
  example: {
    input: { state: 'failed' },
    output: {
      items: [
        {
          deliveryId: EXAMPLE.instanceId,
          notificationId: exampleNotification.notificationId,
          userId: EXAMPLE.approverId,
          kind: 'task-opened',
          address: 'approver@example.com',
          state: 'failed',
          attempts: 5,
          messageId: null,
          reason: 'the mail server refuses: 550 no such mailbox',
          createdAt: EXAMPLE.instant,
          sentAt: null,
        },
      ],
      nextCursor: null,
    },
  },
})

export const listNotificationTemplates = defineOperation({
  name: 'workflow.notification-template.list.v1',
  http: 'GET /notifications/templates',
  permission: 'notification-template:read',
  summary: 'The words of all notifications, in each language.',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(notificationTemplate) }),
  example: { input: {}, output: { items: [exampleTemplate] } },
})

const whichTemplate = { kind: notificationKind(), language: notificationLanguage() }

export const changeNotificationTemplate = defineOperation({
  name: 'workflow.notification-template.change.v1',
  http: 'PUT /notifications/templates/:kind/:language',
  permission: 'notification-template:manage',
  summary: 'Give a notification the words of the organization.',
  description:
    'Mustache without logic: `{{title}}`. Each value is escaped; what the kind does not have is refused. If-Match names the `version` that the list shows, such as `"1"`; `"0"` while the shipped words hold.',
  input: z.strictObject({ ...whichTemplate, subject: schemas.text(200), body: schemas.longText(4000) }),
  output: notificationTemplate,
  errors: [notificationTemplateInvalid],
  concurrency: 'if-match',
  example: {
    input: { kind: 'task-opened', language: 'en', subject: exampleTemplate.subject, body: exampleTemplate.body },
    output: exampleTemplate,
  },
})

export const resetNotificationTemplate = defineOperation({
  name: 'workflow.notification-template.reset.v1',
  http: 'DELETE /notifications/templates/:kind/:language',
  permission: 'notification-template:manage',
  summary: 'Go back to the shipped words.',
  input: z.strictObject(whichTemplate),
  output: notificationTemplate,
  concurrency: 'if-match',
  example: {
    input: { kind: 'task-opened', language: 'en' },
    output: { ...exampleTemplate, custom: false, version: 2 },
  },
})

/** Every operation about notifications. */
export const notificationOperations = [
  listNotifications,
  readNotification,
  readAllNotifications,
  getNotificationPreferences,
  changeNotificationPreferences,
  sendNotification,
  listNotificationHistory,
  listNotificationTemplates,
  changeNotificationTemplate,
  resetNotificationTemplate,
]
