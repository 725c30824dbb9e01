import { T, useT } from '@nexus/console-i18n'
import { Button, Card, EmptyState, ErrorState, LoadMore, buttonStyle } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Plus, ShoppingCart } from 'lucide-react'
import { useCallback } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ExportButton } from '../../exports/components/export-button.js'
import { Page } from '../../shell/components/page.js'
import { OrderFilters } from '../components/order-filters.js'
import { OrderTable } from '../components/order-table.js'
import { ordersQuery } from '../queries/order-queries.js'
import { type OrderSearchChange, filterOf, isFilteredSearch, orderSearchOf } from './order-search.js'

const route = getRouteApi('/shell/purchase-orders')

export function OrdersPage() {
  const t = useT()
  const can = useCan()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (next: OrderSearchChange): void =>
      void navigate({
        search: (before) => orderSearchOf({ ...before, ...next }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const reset = (): void => change(Object.fromEntries(Object.keys(search).map((key) => [key, undefined])))

  const list = useInfiniteQuery({ ...ordersQuery(filterOf(search)), placeholderData: (before) => before })
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const isFiltered = isFilteredSearch(search)

  return (
    <Page
      title={t('orders.list.title')}
      description={<T id="orders.list.description" />}
      actions={
        <>
          <ExportButton operation="procurement.purchase-order.list.v1" filter={{ ...filterOf(search) }} />
          {can('purchase-order:create') && can('requisition:read') && (
            <Link to="/purchase-orders/new" className={buttonStyle({ variant: 'primary' })}>
              <Plus aria-hidden />
              <T id="orders.new.action" />
            </Link>
          )}
        </>
      }
    >
      <Card isFlush>
        <OrderFilters search={search} onChange={change} onReset={reset} />
        {list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
            <OrderTable
              rows={rows}
              isLoading={list.isPending}
              sort={search.sort ?? '-createdAt'}
              onSort={(sort) => change({ sort })}
              empty={
                isFiltered ? (
                  <EmptyState
                    icon={<ShoppingCart />}
                    title={<T id="requisitions.list.none_found" />}
                    description={<T id="requisitions.list.none_found_text" />}
                    actions={
                      <Button onClick={reset}>
                        <T id="ui.filter.reset" />
                      </Button>
                    }
                  />
                ) : (
                  <EmptyState
                    icon={<ShoppingCart />}
                    title={<T id="orders.list.empty" />}
                    description={<T id="orders.list.empty_text" />}
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
