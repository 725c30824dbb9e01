import { type Address, useDocumentAddress } from '../../approvals/document-address.js'
import type { Notification, NotificationKind } from '../queries/notification-queries.js'

/** Told to somebody who has to decide: leads to their task instead of the document. */
const TO_DECIDE: ReadonlySet<NotificationKind> = new Set<NotificationKind>([
  ...(['task-opened', 'task-reminder', 'task-escalated', 'task-delegated', 'task-reassigned'] as const),
])

/** Where what somebody was told is looked at; undefined where there is nothing to look at. */
export function useNotificationTarget(): (notification: Notification) => Address | undefined {
  const addressOf = useDocumentAddress()
  return ({ kind, subject }) => {
    if (subject === null) return undefined
    const { type, id } = subject
    return TO_DECIDE.has(kind) ? (`/approvals/of/${type}/${id}` as Address) : addressOf(type, id)
  }
}
