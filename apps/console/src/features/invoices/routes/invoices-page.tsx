import { T, useT } from '@nexus/console-i18n'
import { Button } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Plus, ReceiptText } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { ExportButton } from '../../exports/components/export-button.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { InvoiceFilters } from '../components/invoice-filters.js'
import { InvoiceTable } from '../components/invoice-table.js'
import { invoicesQuery } from '../queries/invoice-queries.js'
import type { InvoiceSearch } from './invoice-routes.js'

const route = getRouteApi('/shell/supplier-invoices')

export function InvoicesPage() {
  const t = useT()
  const can = useCan()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<InvoiceSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })

  const { sort = '-createdAt', ...filter } = search
  const list = useInfiniteQuery({ ...invoicesQuery({ ...filter, sort }), placeholderData: (before) => before })
  const add = can('supplier-invoice:create') && (
    <Button asChild variant="primary">
      <Link to="/supplier-invoices/new">
        <Plus aria-hidden />
        <T id="invoices.capture" />
      </Link>
    </Button>
  )

  return (
    <Page
      title={t('invoices.list.title')}
      description={<T id="invoices.list.description" />}
      actions={
        <>
          <ExportButton operation="billing.supplier-invoice.list.v1" filter={{ ...filter, sort }} />
          {add}
        </>
      }
    >
      <ListCard
        list={list}
        filters={<InvoiceFilters search={search} onChange={change} />}
        empty={
          <NoRows
            isFiltered={Object.keys(filter).length > 0}
            onReset={() => void navigate({ search: {}, replace: true })}
            icon={<ReceiptText />}
            title={<T id="invoices.list.empty" />}
            description={<T id="invoices.list.empty_text" />}
            actions={add}
          />
        }
      >
        {(listed) => <InvoiceTable {...listed} sort={sort} onSort={(next) => change({ sort: next })} />}
      </ListCard>
    </Page>
  )
}
