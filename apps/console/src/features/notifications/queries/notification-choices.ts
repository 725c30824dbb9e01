import type { NotificationKind } from './notification-queries.js'

/** Kinds of notifications, in the order in which a person chooses how to be told of them. */
export const NOTIFICATION_KINDS = [
  ...(['task-opened', 'task-reminder', 'task-escalated', 'task-delegated', 'task-reassigned'] as const),
  ...(['task-information', 'document-decided', 'invoice-exception', 'vendor-document-expiring', 'message'] as const),
] as const satisfies readonly NotificationKind[]
