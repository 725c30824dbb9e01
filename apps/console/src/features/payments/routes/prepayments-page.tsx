import { T, useT } from '@nexus/console-i18n'
import { Badge, Button, type DataColumn, DataTable, DateText, Money } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { HandCoins, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FilterBar } from '../../lists/components/filters.js'
import { FilterChoice } from '../../lists/components/filter-choice.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { InvoiceLink } from '../components/invoice-link.js'
import { PaymentLinks } from '../components/section-links.js'
import { PrepaymentDialog } from '../forms/prepayment-dialog.js'
import { PREPAYMENT_STATES } from '../queries/prepayment-choices.js'
import { type PrepaymentInList, prepaymentsQuery } from '../queries/prepayment-queries.js'
import type { PrepaymentSearch } from './payment-search.js'

const route = getRouteApi('/shell/prepayments')

export function PrepaymentsPage() {
  const t = useT()
  const mayRecord = useCan()('prepayment:create')
  const { open, sort = '-createdAt', ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: { [Key in keyof PrepaymentSearch]?: PrepaymentSearch[Key] | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const list = useInfiniteQuery({ ...prepaymentsQuery({ ...filter, sort }), placeholderData: (before) => before })
  const reset = (): void => void navigate({ search: {}, replace: true })
  const isFiltered = Object.keys(filter).length > 0
  const columns = useMemo<DataColumn<PrepaymentInList>[]>(
    () => [
      {
        id: 'reference',
        header: t('payments.prepayments.reference'),
        card: 'title',
        sortKey: 'reference',
        cell: ({ reference }) => <bdi className="font-medium">{reference}</bdi>,
      },
      { id: 'vendor', header: t('payments.field.vendor'), cell: ({ vendorName }) => vendorName },
      {
        id: 'state',
        header: t('payments.prepayments.state'),
        width: '8rem',
        card: 'badge',
        cell: ({ state }) => (
          <Badge tone={state === 'OPEN' ? 'info' : 'neutral'}>{t(`payments.prepayments.state.${state}`)}</Badge>
        ),
      },
      {
        id: 'invoice',
        header: t('payments.prepayments.invoice'),
        width: '9rem',
        hideBelow: 'md',
        cell: ({ invoiceId }) =>
          invoiceId === undefined ? (
            '–'
          ) : (
            <InvoiceLink invoiceId={invoiceId}>
              <T id="payments.prepayments.invoice_link" />
            </InvoiceLink>
          ),
      },
      {
        id: 'paidOn',
        header: t('payments.prepayments.paid_on'),
        width: '8rem',
        hideBelow: 'md',
        cell: ({ paidOn }) => (paidOn === undefined ? '–' : <DateText date={paidOn} />),
      },
      {
        id: 'createdAt',
        header: t('payments.prepayments.created'),
        width: '9rem',
        hideBelow: 'lg',
        card: 'hidden',
        sortKey: 'createdAt',
        cell: ({ createdAt }) => <DateText instant={createdAt} isRelative />,
      },
      {
        id: 'amount',
        header: t('payments.prepayments.amount'),
        width: '10rem',
        align: 'end',
        cell: ({ amount }) => <Money money={amount} />,
      },
    ],
    [t],
  )
  const record = mayRecord ? (
    <Button variant="primary" onClick={() => change({ open: 'new' })}>
      <Plus aria-hidden />
      <T id="payments.prepayments.record" />
    </Button>
  ) : undefined
  return (
    <Page
      title={t('payments.prepayments.title')}
      description={<T id="payments.prepayments.description" />}
      actions={record}
    >
      <PaymentLinks />
      <ListCard
        list={list}
        filters={
          <FilterBar isFiltered={isFiltered} onReset={reset}>
            <FilterChoice
              values={PREPAYMENT_STATES}
              chosen={filter.state}
              nameOf={(state) => t(`payments.prepayments.state.${state}`)}
              none={<T id="payments.prepayments.state" />}
              onChange={(state) => change({ state })}
            />
          </FilterBar>
        }
        empty={
          <NoRows
            isFiltered={isFiltered}
            onReset={reset}
            icon={<HandCoins />}
            title={<T id="payments.prepayments.empty" />}
            description={<T id="payments.prepayments.empty_text" />}
            actions={record}
          />
        }
      >
        {(listed) => (
          <DataTable
            {...listed}
            label={t('payments.prepayments.title')}
            columns={columns}
            rowId={({ prepaymentId }) => prepaymentId}
            primary="reference"
            sort={sort}
            onSort={(next) => change({ sort: next })}
          />
        )}
      </ListCard>
      {open === 'new' && mayRecord && (
        <PrepaymentDialog vendorId={filter.vendorId} onClose={() => change({ open: undefined })} />
      )}
    </Page>
  )
}
