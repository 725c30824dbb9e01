import { T, useT } from '@nexus/console-i18n'
import { Button, Card, EmptyState, ErrorState, LoadMore } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ClipboardList } from 'lucide-react'
import { useMe } from '../../../session/use-session.js'
import { Page } from '../../shell/components/page.js'
import { RequisitionFilters } from '../components/requisition-filters.js'
import { RequisitionTable } from '../components/requisition-table.js'
import { requisitionsQuery } from '../queries/requisition-queries.js'
import type { RequisitionSearch } from './requisition-routes.js'

const route = getRouteApi('/shell/requisitions')

export function RequisitionsPage() {
  const t = useT()
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<RequisitionSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })

  const { mine, sort = '-createdAt', ...filter } = search
  const list = useInfiniteQuery({
    ...requisitionsQuery({ ...filter, sort, ...(mine === true && me !== undefined ? { requesterId: me.userId } : {}) }),
    placeholderData: (before) => before,
  })
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const isFiltered = Object.keys(filter).length > 0 || mine === true

  return (
    <Page title={t('requisitions.list.title')} description={<T id="requisitions.list.description" />}>
      <Card isFlush>
        <RequisitionFilters search={search} onChange={change} />
        {list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
            <RequisitionTable
              rows={rows}
              isLoading={list.isPending}
              sort={sort}
              onSort={(next) => change({ sort: next })}
              empty={
                isFiltered ? (
                  <EmptyState
                    icon={<ClipboardList />}
                    title={<T id="requisitions.list.none_found" />}
                    description={<T id="requisitions.list.none_found_text" />}
                    actions={
                      <Button onClick={() => void navigate({ search: {}, replace: true })}>
                        <T id="ui.filter.reset" />
                      </Button>
                    }
                  />
                ) : (
                  <EmptyState
                    icon={<ClipboardList />}
                    title={<T id="requisitions.list.empty" />}
                    description={<T id="requisitions.list.empty_text" />}
                  />
                )
              }
              footer={
                <LoadMore
                  count={rows.length}
                  hasMore={list.hasNextPage}
                  isLoading={list.isFetchingNextPage}
                  onLoadMore={() => void list.fetchNextPage()}
                />
              }
            />
          </div>
        )}
      </Card>
    </Page>
  )
}
