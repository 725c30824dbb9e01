import { T, useT } from '@nexus/console-i18n'
import { buttonStyle } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Plus, ShoppingCart } from 'lucide-react'
import { useCallback } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ExportButton } from '../../exports/components/export-button.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
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

  const create = can('purchase-order:create') && can('requisition:read') && (
    <Link to="/purchase-orders/new" className={buttonStyle({ variant: 'primary' })}>
      <Plus aria-hidden />
      <T id="orders.new.action" />
    </Link>
  )
  const list = useInfiniteQuery({ ...ordersQuery(filterOf(search)), placeholderData: (before) => before })

  return (
    <Page
      title={t('orders.list.title')}
      description={<T id="orders.list.description" />}
      actions={
        <>
          <ExportButton operation="procurement.purchase-order.list.v1" filter={{ ...filterOf(search) }} />
          {create}
        </>
      }
    >
      <ListCard
        list={list}
        filters={<OrderFilters search={search} onChange={change} onReset={reset} />}
        empty={
          <NoRows
            isFiltered={isFilteredSearch(search)}
            onReset={reset}
            icon={<ShoppingCart />}
            title={<T id="orders.list.empty" />}
            description={<T id="orders.list.empty_text" />}
            actions={create}
          />
        }
      >
        {(listed) => <OrderTable {...listed} sort={search.sort ?? '-createdAt'} onSort={(sort) => change({ sort })} />}
      </ListCard>
    </Page>
  )
}
