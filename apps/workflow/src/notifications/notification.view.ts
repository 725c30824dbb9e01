import {
  type NotificationDelivery as DeliveryView,
  type NotificationKind,
  type NotificationLanguage,
  type NotificationTemplateView,
  type NotificationView,
} from '@nexus/contracts-workflow'
import type { NotificationDelivery } from './notification-delivery.entity.js'
import type { Notification } from './notification.entity.js'
import { SHIPPED_WORDS, type Words } from './shipped-words.policy.js'
import { valuesOf } from './words.builder.js'

export function notificationViewOf(row: Notification): NotificationView {
  const { id, kind, title, body, subjectType, subjectId, createdAt, readAt } = row
  return {
    notificationId: id,
    kind,
    title,
    body,
    subject: subjectType === null || subjectId === null ? null : { type: subjectType, id: subjectId },
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }
}

export function deliveryViewOf(row: NotificationDelivery): DeliveryView {
  const { id, notificationId, userId, kind, address, state, attempts, messageId, reason, createdAt, sentAt } = row
  return {
    deliveryId: id,
    notificationId,
    userId,
    kind,
    address,
    state,
    attempts,
    messageId,
    reason,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  }
}

export function templateViewOf(
  key: { readonly kind: NotificationKind; readonly language: NotificationLanguage },
  own: Words | undefined,
  version: number,
): NotificationTemplateView {
  const words = own ?? SHIPPED_WORDS[key.language][key.kind]
  return { ...key, ...words, custom: own !== undefined, values: valuesOf(key.kind), version }
}
