import { defineError } from '@nexus/kernel'

export const notificationTemplateInvalid = defineError({
  code: 'workflow.notification_template.invalid',
  kind: 'INVALID_ARGUMENT',
  when: 'A template cannot be read, or uses a value that its kind does not have.',
})

export const notificationRecipientUnknown = defineError({
  code: 'workflow.notification.recipient_unknown',
  kind: 'INVALID_ARGUMENT',
  when: 'Somebody of the recipients is no active member of the organization.',
})
