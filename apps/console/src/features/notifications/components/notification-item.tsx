import { T, useT } from '@nexus/console-i18n'
import { DateText, IconButton, cn } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { Notification } from '../queries/notification-queries.js'
import { NotificationIcon } from './notification-icon.js'
import { useNotificationTarget } from './notification-target.js'
import { wordsOf } from './notification-words.js'

/** Something that the person was told; leads to what it is about, which marks it as read. */
export function NotificationItem({
  notification,
  onRead,
  onFollow,
  isBrief = false,
}: {
  readonly notification: Notification
  readonly onRead: (notificationId: string) => void
  /** It was followed: a popover closes. */
  readonly onFollow?: () => void
  /** Two lines of what it says, for a narrow place. */
  readonly isBrief?: boolean
}) {
  const t = useT()
  const { notificationId, kind, title, createdAt, readAt } = notification
  const target = useNotificationTarget()(notification)
  const isUnread = readAt === null
  const look = cn('min-w-0', isUnread && 'font-semibold')
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 hover:bg-hover">
      <NotificationIcon kind={kind} />
      <div className="min-w-0 grow">
        <p className={look}>
          {isUnread && (
            <span className="sr-only">
              <T id="notifications.unread" />{' '}
            </span>
          )}
          {target === undefined ? (
            title
          ) : (
            <Link
              to={target}
              className="rounded-sm after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
              onClick={() => {
                if (isUnread) onRead(notificationId)
                onFollow?.()
              }}
            >
              {title}
            </Link>
          )}
        </p>
        <p className={cn('mt-0.5 text-sm whitespace-pre-line text-muted', isBrief && 'line-clamp-2')}>
          {wordsOf(notification).replaceAll(/\n{2,}/g, '\n')}
        </p>
        <p className="mt-0.5 text-xs text-muted">
          <DateText instant={createdAt} isRelative />
        </p>
      </div>
      {isUnread && (
        <span className="relative z-1 -me-1.5 flex shrink-0 items-center gap-1">
          <span aria-hidden className="size-2 rounded-full bg-accent" />
          <IconButton
            size="sm"
            label={t('notifications.mark_read', { title })}
            icon={<Check aria-hidden />}
            onClick={() => onRead(notificationId)}
          />
        </span>
      )}
    </li>
  )
}
