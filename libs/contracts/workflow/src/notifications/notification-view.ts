import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { notificationKind, notificationLanguage } from './notification-kinds.js'

/** What the notification is about, to open it. */
export const notificationSubject = z.strictObject({ type: z.string().max(60), id: schemas.uuid() })

export const notificationView = z.strictObject({
  notificationId: schemas.uuid(),
  kind: notificationKind(),
  title: z.string(),
  body: z.string(),
  subject: notificationSubject.nullable(),
  createdAt: schemas.instant(),
  readAt: schemas.instant().nullable(),
})

export type NotificationView = z.output<typeof notificationView>

/** How mail comes: each at once, all of a day together, or never. The list in the console has everything in any case. */
export const mailMode = () => z.enum(['immediate', 'daily', 'off'])

export const notificationPreferences = z.strictObject({
  mail: mailMode(),
  kinds: z
    .partialRecord(notificationKind(), mailMode())
    .meta({ description: 'Other choices for some kinds. A critical kind comes at once unless it is off here.' }),
  version: z.int().min(0).meta({ description: '0 while the defaults hold.' }),
})

export type NotificationPreferences = z.output<typeof notificationPreferences>

export const deliveryState = () => z.enum(['waiting', 'digest', 'sent', 'failed', 'suppressed'])

/** One mail of the history. */
export const notificationDelivery = z.strictObject({
  deliveryId: schemas.uuid(),
  notificationId: schemas.uuid(),
  userId: schemas.uuid(),
  kind: notificationKind(),
  address: z.string(),
  state: deliveryState().meta({
    description:
      'waiting: not sent yet · digest: waits for the mail of the day · suppressed: not to be sent, `reason` says why',
  }),
  attempts: z.int().min(0),
  messageId: z.string().nullable(),
  reason: z.string().nullable(),
  createdAt: schemas.instant(),
  sentAt: schemas.instant().nullable(),
})

export type NotificationDelivery = z.output<typeof notificationDelivery>

export const notificationTemplate = z.strictObject({
  kind: notificationKind(),
  language: notificationLanguage(),
  subject: schemas.text(200),
  body: schemas.longText(4000),
  custom: z.boolean().meta({ description: 'Whether the organization has changed it.' }),
  values: z.array(z.string()).meta({ description: 'What may stand between {{ and }}.' }),
  version: z.int().min(0).meta({ description: '0 while the shipped one holds.' }),
})

export type NotificationTemplateView = z.output<typeof notificationTemplate>

export const exampleNotification: NotificationView = {
  notificationId: EXAMPLE.taskId,
  kind: 'task-opened',
  title: 'Please decide: Office chairs',
  body: 'The requisition "Office chairs" waits for your decision.',
  subject: { type: 'requisition', id: EXAMPLE.requisitionId },
  createdAt: EXAMPLE.instant,
  readAt: null,
}

export const examplePreferences: NotificationPreferences = {
  mail: 'daily',
  kinds: { 'task-opened': 'immediate' },
  version: 1,
}

export const exampleTemplate: NotificationTemplateView = {
  kind: 'task-opened',
  language: 'en',
  subject: 'Please decide: {{title}}',
  body: 'Hello {{recipient}},\n\nthe {{documentType}} "{{title}}" waits for your decision.',
  custom: true,
  values: ['recipient', 'organization', 'link', 'title', 'documentType', 'dueAt'],
  version: 1,
}
