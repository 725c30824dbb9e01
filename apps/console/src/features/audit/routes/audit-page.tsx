import { addDays } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, EmptyState, ErrorState, LoadMore, LoadingRows } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { ExportButton } from '../../exports/components/export-button.js'
import { Page } from '../../shell/components/page.js'
import { AuditFilters } from '../components/audit-filters.js'
import { AuditItem } from '../components/audit-item.js'
import { dayStart } from '../components/day-start.js'
import { VerificationCard } from '../components/verification-card.js'
import { auditQuery } from '../queries/audit-queries.js'
import type { AuditSearch } from './audit-routes.js'

const route = getRouteApi('/shell/audit')

/** Who changed what, when, and how it was before and after. */
export function AuditPage() {
  const t = useT()
  const { timeZone } = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: { [Key in keyof AuditSearch]?: AuditSearch[Key] | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const { from, to, ...exact } = search
  const shown = {
    ...exact,
    ...(from === undefined ? {} : { from: dayStart(from, timeZone) }),
    // The day is included: everything before the next one.
    ...(to === undefined ? {} : { to: dayStart(addDays(to, 1), timeZone) }),
  }
  const list = useInfiniteQuery({
    ...auditQuery(shown),
    placeholderData: (before) => before,
  })
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const isFiltered = Object.keys(search).length > 0
  return (
    <Page
      title={t('audit.title')}
      description={<T id="audit.description" />}
      actions={<ExportButton operation="identity.audit.search.v1" filter={shown} />}
    >
      <VerificationCard />
      <Card isFlush>
        <AuditFilters search={search} onChange={change} />
        {list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <LoadingRows />
        ) : rows.length === 0 ? (
          <EmptyState
            icon={<History />}
            title={<T id={isFiltered ? 'audit.none_found' : 'audit.empty'} />}
            description={isFiltered ? <T id="audit.none_found_text" /> : undefined}
            actions={
              isFiltered ? (
                <Button onClick={() => void navigate({ search: {}, replace: true })}>
                  <T id="ui.filter.reset" />
                </Button>
              ) : undefined
            }
          />
        ) : (
          <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
            <ol aria-label={t('audit.title')} className="divide-y divide-line">
              {rows.map((entry) => (
                <AuditItem key={entry.auditId} entry={entry} />
              ))}
            </ol>
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
