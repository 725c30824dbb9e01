import { T, useT } from '@nexus/console-i18n'
import { Button, ErrorState, IconButton, LoadingRows, Popover, PopoverContent, PopoverTrigger } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell } from 'lucide-react'
import { useState } from 'react'
import { useIsLive } from '../../live/live-state.js'
import { MOST_COUNTED, latestQuery, unreadQuery } from '../queries/notification-queries.js'
import { useReading } from '../queries/use-reading.js'
import { NotificationItem } from './notification-item.js'

/** Without a live line it is asked now and then. */
const ASK_EVERY_MS = 60_000

const link = 'inline-flex min-h-8 items-center rounded px-1 font-medium text-accent-ink hover:underline touch:min-h-11'

/** The bell of the top bar: how much is new, and what was told last. */
export function NotificationBell() {
  const t = useT()
  const isLive = useIsLive()
  const [isOpen, setOpen] = useState(false)
  const unread = useQuery({ ...unreadQuery, refetchInterval: isLive ? false : ASK_EVERY_MS })
  const count = unread.data ?? 0
  const label =
    count > MOST_COUNTED ? t('notifications.bell_many', { count: MOST_COUNTED }) : t('notifications.bell', { count })
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <span role="status" className="sr-only">
        {count > 0 && label}
      </span>
      <PopoverTrigger asChild>
        <IconButton
          label={label}
          icon={
            <span aria-hidden className="relative">
              <Bell />
              {count > 0 && (
                <span className="absolute -end-2 -top-2 flex h-4 min-w-4 items-center justify-center rounded-full bg-danger px-1 text-[0.625rem] leading-none font-semibold text-on-danger">
                  {count > MOST_COUNTED ? `${MOST_COUNTED}+` : count}
                </span>
              )}
            </span>
          }
        />
      </PopoverTrigger>
      <PopoverContent
        align="end"
        className="flex w-96 flex-col overflow-hidden p-0"
        aria-label={t('shell.notifications')}
      >
        <Latest unread={count} onClose={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  )
}

function Latest({ unread, onClose }: { readonly unread: number; readonly onClose: () => void }) {
  const t = useT()
  const latest = useQuery(latestQuery)
  const { read, readAll, isReadingAll } = useReading()
  return (
    <>
      <div className="flex min-h-11 items-center justify-between gap-2 border-b border-line ps-4 pe-2">
        <h2 className="font-semibold">
          <T id="shell.notifications" />
        </h2>
        {unread > 0 && (
          <Button size="sm" variant="ghost" isBusy={isReadingAll} onClick={readAll}>
            <T id="notifications.mark_all" />
          </Button>
        )}
      </div>
      <div
        role="region"
        aria-label={t('shell.notifications')}
        tabIndex={0}
        className="max-h-[min(28rem,60dvh)] min-h-0 overflow-auto focus-visible:-outline-offset-2"
      >
        {latest.isError && latest.data === undefined ? (
          <ErrorState error={latest.error} onRetry={() => void latest.refetch()} className="py-8" />
        ) : latest.data === undefined ? (
          <LoadingRows rows={4} />
        ) : latest.data.length === 0 ? (
          <p className="px-4 py-10 text-center text-muted">
            <T id="shell.notifications.empty" />
          </p>
        ) : (
          <ul className="divide-y divide-line">
            {latest.data.map((notification) => (
              <NotificationItem
                key={notification.notificationId}
                notification={notification}
                onRead={read}
                onFollow={onClose}
                isBrief
              />
            ))}
          </ul>
        )}
      </div>
      <div className="flex flex-wrap justify-between gap-2 border-t border-line px-3 py-1 text-sm">
        <Link to="/notifications" className={link} onClick={onClose}>
          <T id="notifications.all" />
        </Link>
        <Link to="/notifications/preferences" className={link} onClick={onClose}>
          <T id="notifications.preferences.title" />
        </Link>
      </div>
    </>
  )
}
