import { T, useT } from '@nexus/console-i18n'
import { Button } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Banknote, Plus } from 'lucide-react'
import { useCan, useMe } from '../../../session/use-session.js'
import { ExportButton } from '../../exports/components/export-button.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { rowsOf } from '../../lists/listed.js'
import { Page } from '../../shell/components/page.js'
import { PaymentFilters } from '../components/payment-filters.js'
import { PaymentTable } from '../components/payment-table.js'
import { PaymentLinks } from '../components/section-links.js'
import { paymentsQuery } from '../queries/payment-queries.js'
import type { PaymentSearch } from './payment-search.js'

const route = getRouteApi('/shell/payment-requests')

export function PaymentsPage() {
  const t = useT()
  const can = useCan()
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<PaymentSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })

  const { sort = '-createdAt', ...filter } = search
  const list = useInfiniteQuery({ ...paymentsQuery({ ...filter, sort }), placeholderData: (before) => before })
  const currencies = new Set(rowsOf(list).map(({ amount }) => amount.currency))
  for (const currency of [me?.organization.baseCurrency, search.currency]) {
    if (currency !== undefined) currencies.add(currency)
  }
  const prepare =
    can('payment-request:create') && can('supplier-invoice:read') ? (
      <Button asChild variant="primary">
        <Link to="/payment-requests/new">
          <Plus aria-hidden />
          <T id="payments.prepare" />
        </Link>
      </Button>
    ) : undefined

  return (
    <Page
      title={t('payments.title')}
      description={<T id="payments.description" />}
      actions={
        <>
          <ExportButton operation="billing.payment-request.list.v1" filter={{ ...filter, sort }} />
          {prepare}
        </>
      }
    >
      <PaymentLinks />
      <ListCard
        list={list}
        filters={<PaymentFilters search={search} currencies={[...currencies].sort()} onChange={change} />}
        empty={
          <NoRows
            isFiltered={Object.keys(filter).length > 0}
            onReset={() => void navigate({ search: {}, replace: true })}
            icon={<Banknote />}
            title={<T id="payments.empty" />}
            description={<T id="payments.empty_text" />}
            actions={prepare}
          />
        }
      >
        {(listed) => <PaymentTable {...listed} sort={sort} onSort={(next) => change({ sort: next })} />}
      </ListCard>
    </Page>
  )
}
