import { T, useT } from '@nexus/console-i18n'
import { Button, Card, Select } from '@nexus/console-ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Bell, CheckCheck, Settings2 } from 'lucide-react'
import { FilterBar, FilterToggle } from '../../lists/components/filters.js'
import { Listing, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { NotificationItem } from '../components/notification-item.js'
import { NOTIFICATION_KINDS } from '../queries/notification-choices.js'
import {
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
        <FilterBar isFiltered={isFiltered} onReset={reset}>
          <FilterToggle isOn={search.unread === true} onChange={(unread) => change({ unread })}>
            <T id="notifications.filter.unread" />
          </FilterToggle>
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
        </FilterBar>
        <Listing
          list={list}
          empty={
            <NoRows
              isFiltered={isFiltered}
              onReset={reset}
              icon={<Bell />}
              title={<T id="shell.notifications.empty" />}
              description={<T id="notifications.empty_text" />}
            />
          }
        >
          {(rows) => (
            <ul className="divide-y divide-line">
              {rows.map((notification) => (
                <NotificationItem key={notification.notificationId} notification={notification} onRead={read} />
              ))}
            </ul>
          )}
        </Listing>
      </Card>
    </Page>
  )
}
