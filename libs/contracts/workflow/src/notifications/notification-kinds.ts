import { z } from 'zod'

/**
 * What people are told, by kind. `critical` ones are mailed at once whatever the digest says (NTF-02).
 * Values are those that a template may use besides `recipient`, `organization` and `link`.
 */
export const NOTIFICATION_KINDS = {
  'task-opened': { critical: false, values: ['title', 'documentType', 'dueAt'] },
  'task-information': { critical: false, values: ['title', 'documentType'] },
  'task-reminder': { critical: false, values: ['title', 'documentType', 'dueAt'] },
  'task-escalated': { critical: true, values: ['title', 'documentType', 'dueAt'] },
  'task-delegated': { critical: false, values: ['title', 'documentType', 'dueAt'] },
  'task-reassigned': { critical: false, values: ['title', 'documentType', 'dueAt'] },
  'document-decided': { critical: false, values: ['title', 'documentType', 'verdict', 'reason'] },
  'invoice-exception': { critical: false, values: ['invoiceNumber', 'exceptionType', 'dueAt'] },
  'vendor-document-expiring': {
    critical: false,
    values: ['vendorName', 'vendorDocumentType', 'expiresOn', 'daysLeft'],
  },
  message: { critical: false, values: ['title', 'body', 'sender'] },
} as const satisfies Record<string, { critical: boolean; values: readonly string[] }>

export type NotificationKind = keyof typeof NOTIFICATION_KINDS

const KINDS = Object.keys(NOTIFICATION_KINDS) as [NotificationKind, ...NotificationKind[]]

export const notificationKind = () => z.enum(KINDS)
export const notificationLanguage = () => z.enum(['en', 'de'])
export type NotificationLanguage = z.output<ReturnType<typeof notificationLanguage>>
