import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { notificationKind, notificationLanguage } from './notification-kinds.js'
import { notificationPreferences, notificationSubject } from './notification-view.js'

/** The aggregate is the notification: 1 when it is made. */
export const notificationCreated = defineEvent({
  name: 'workflow.notification.created.v1',
  summary: 'Somebody was told something.',
  payload: z.strictObject({
    notificationId: schemas.uuid(),
    userId: schemas.uuid(),
    kind: notificationKind(),
    subject: notificationSubject.nullable(),
  }),
})

export const notificationPreferencesChanged = defineEvent({
  name: 'workflow.notification-preferences.changed.v1',
  summary: 'A person chose how to be told.',
  payload: z.strictObject({ userId: schemas.uuid(), ...notificationPreferences.shape }),
})

export const notificationTemplateChanged = defineEvent({
  name: 'workflow.notification-template.changed.v1',
  summary: 'An organization changed the words of its notifications, or went back to the shipped ones.',
  payload: z.strictObject({
    kind: notificationKind(),
    language: notificationLanguage(),
    custom: z.boolean(),
    version: schemas.version(),
  }),
})
