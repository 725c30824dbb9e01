import { addDays } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ReceiptText } from 'lucide-react'
import { useCallback, useState } from 'react'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { rowsOf } from '../../lists/listed.js'
import { Page } from '../../shell/components/page.js'
import { BackLink } from '../../shell/components/back-link.js'
import { PayableFilters } from '../components/payable-filters.js'
import { PayableTable } from '../components/payable-table.js'
import { PickedBar } from '../components/picked-bar.js'
import { focusHeading } from '../focus-heading.js'
import { PrepareDialog } from '../forms/prepare-dialog.js'
import { type PayableFilter, payablesQuery } from '../queries/payable-queries.js'
import { compareAmounts } from '../sum-amounts.js'
import { usePickedInvoices } from '../use-picked-invoices.js'
import type { PayableSearch } from './payment-search.js'

const route = getRouteApi('/shell/payment-requests/new')

const DAYS = { overdue: -1, '7-days': 7, '30-days': 30 } as const

/** Invoices to be paid are chosen; the first one says of which vendor and currency the others are. */
export function NewPaymentPage() {
  const t = useT()
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (next: Partial<PayableSearch>): void =>
      void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false }),
    [navigate],
  )
  const { picked, pick, clear } = usePickedInvoices()
  const [isPreparing, setPreparing] = useState(false)

  const { q, due, vendorId, sort = 'dueDate' } = search
  const of = picked.of
  const vendor = of?.vendorId ?? vendorId
  const filter: PayableFilter = {
    sort,
    ...(q === undefined ? {} : { q }),
    ...(due === undefined ? {} : { dueTo: addDays(format.today(), DAYS[due]) }),
    ...(vendor === undefined ? {} : { vendorId: vendor }),
    ...(of === undefined ? {} : { currency: of.currency }),
  }
  const list = useInfiniteQuery({ ...payablesQuery(filter), placeholderData: (before) => before })
  const found = rowsOf(list)
  const rows =
    of === undefined
      ? found
      : found.filter((invoice) => invoice.vendorId === of.vendorId && invoice.currency === of.currency)
  const isFiltered = q !== undefined || due !== undefined || vendorId !== undefined
  const mayPrepare = picked.total !== undefined && compareAmounts(picked.total.amount, '0') > 0

  return (
    <Page
      title={t('payments.prepare')}
      description={<T id="payments.prepare_text" />}
      lead={
        <BackLink to="/payment-requests">
          <T id="payments.title" />
        </BackLink>
      }
    >
      <ListCard
        list={list}
        rows={rows}
        filters={<PayableFilters search={search} onChange={change} />}
        empty={
          <NoRows
            isFiltered={isFiltered}
            onReset={() => void navigate({ search: {}, replace: true })}
            icon={<ReceiptText />}
            title={<T id="payments.payables_empty" />}
            description={<T id="payments.payables_empty_text" />}
          />
        }
      >
        {(listed) => (
          <PayableTable
            {...listed}
            sort={sort}
            onSort={(next) => change({ sort: next })}
            selected={new Set(picked.invoices.keys())}
            onSelect={(ids) => pick(ids, rows)}
          />
        )}
      </ListCard>
      <PickedBar
        picked={picked}
        mayPrepare={mayPrepare}
        onClear={() => {
          clear()
          focusHeading()
        }}
        onPrepare={() => setPreparing(true)}
      />
      {isPreparing && of !== undefined && picked.total !== undefined && (
        <PrepareDialog
          invoices={[...picked.invoices.values()]}
          vendorName={of.vendorName}
          total={picked.total}
          onClose={() => setPreparing(false)}
        />
      )}
    </Page>
  )
}
