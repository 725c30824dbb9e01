import { T, useT } from '@nexus/console-i18n'
import { Button, Card, EmptyState, ErrorState, LoadMore, LoadingRows, Select } from '@nexus/console-ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Bell, CheckCheck, Settings2, X } from 'lucide-react'
import { Page } from '../../shell/components/page.js'
import { NotificationItem } from '../components/notification-item.js'
import {
  NOTIFICATION_KINDS,
  type NotificationFilter,
  type NotificationKind,
  notificationsQuery,
  unreadQuery,
} from '../queries/notification-queries.js'
import { useReading } from '../queries/use-reading.js'

const route = getRouteApi('/shell/notifications')
const ANY = 'any'

/** All that the person was told. */
export function NotificationsPage() {
  const t = useT()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { read, readAll, isReadingAll } = useReading()
  const hasUnread = (useQuery(unreadQuery).data ?? 0) > 0
  const list = useInfiniteQuery({ ...notificationsQuery(search), placeholderData: (before) => before })
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const isFiltered = search.unread === true || search.kind !== undefined
  const change = (next: Partial<NotificationFilter>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const reset = (): void => change({ unread: undefined, kind: undefined })
  return (
    <Page
      title={t('shell.notifications')}
      description={<T id="notifications.description" />}
      actions={
        <>
          <Button asChild>
            <Link to="/notifications/preferences">
              <Settings2 aria-hidden />
              <T id="notifications.preferences.title" />
            </Link>
          </Button>
          {hasUnread && (
            <Button isBusy={isReadingAll} onClick={readAll}>
              <CheckCheck aria-hidden />
              <T id="notifications.mark_all" />
            </Button>
          )}
        </>
      }
    >
      <Card isFlush>
        <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
          <Button
            aria-pressed={search.unread === true}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            onClick={() => change({ unread: search.unread === true ? undefined : true })}
          >
            <T id="notifications.filter.unread" />
          </Button>
          <Select<NotificationKind | typeof ANY>
            label={t('notifications.filter.kind')}
            className="w-64 max-sm:w-full"
            value={search.kind ?? ANY}
            onChange={(kind) => change({ kind: kind === ANY ? undefined : kind })}
            options={[
              { value: ANY, label: t('notifications.filter.any_kind') },
              ...NOTIFICATION_KINDS.map((kind) => ({ value: kind, label: t(`notifications.kind.${kind}`) })),
            ]}
          />
          {isFiltered && (
            <Button variant="ghost" onClick={reset}>
              <X aria-hidden />
              <T id="ui.filter.reset" />
            </Button>
          )}
        </div>
        {list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <LoadingRows />
        ) : rows.length === 0 ? (
          <NothingTold isFiltered={isFiltered} onReset={reset} />
        ) : (
          <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
            <ul className="divide-y divide-line">
              {rows.map((notification) => (
                <NotificationItem key={notification.notificationId} notification={notification} onRead={read} />
              ))}
            </ul>
            <div className="border-t border-line">
              <LoadMore
                count={rows.length}
                hasMore={list.hasNextPage}
                isLoading={list.isFetchingNextPage}
                onLoadMore={() => void list.fetchNextPage()}
              />
            </div>
          </div>
        )}
      </Card>
    </Page>
  )
}

function NothingTold({ isFiltered, onReset }: { readonly isFiltered: boolean; readonly onReset: () => void }) {
  if (!isFiltered) {
    return (
      <EmptyState
        icon={<Bell />}
        title={<T id="shell.notifications.empty" />}
        description={<T id="notifications.empty_text" />}
      />
    )
  }
  return (
    <EmptyState
      icon={<Bell />}
      title={<T id="requisitions.list.none_found" />}
      description={<T id="requisitions.list.none_found_text" />}
      actions={
        <Button onClick={onReset}>
          <T id="ui.filter.reset" />
        </Button>
      }
    />
  )
}
