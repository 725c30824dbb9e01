import { T, useT } from '@nexus/console-i18n'
import { Button, type DataColumn, DataTable, DateText } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { CalendarClock, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { PaymentLinks } from '../components/section-links.js'
import { useTermsText } from '../components/terms-text.js'
import { OpenTermsDialog, TermsDialog } from '../forms/terms-dialog.js'
import { type PaymentTerms, paymentTermsListQuery } from '../queries/payment-terms-queries.js'

const route = getRouteApi('/shell/payment-terms')

export function PaymentTermsPage() {
  const t = useT()
  const { due, discounts } = useTermsText()
  const mayChange = useCan()('payment-terms:manage')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { vendorId, open, sort = '-createdAt' } = search
  const list = useInfiniteQuery(paymentTermsListQuery({ sort, ...(vendorId === undefined ? {} : { vendorId }) }))
  const columns = useMemo<DataColumn<PaymentTerms>[]>(
    () => [
      {
        id: 'vendor',
        header: t('payments.terms.for'),
        card: 'title',
        cell: ({ vendorName }) => vendorName ?? t('payments.terms.everybody'),
      },
      { id: 'due', header: t('payments.terms.due'), width: '18rem', cell: ({ terms }) => due(terms.due) },
      {
        id: 'discounts',
        header: t('payments.terms.discounts'),
        width: '18rem',
        hideBelow: 'md',
        cell: ({ terms }) => discounts(terms.discounts),
      },
      {
        id: 'updatedAt',
        header: t('payments.terms.updated'),
        width: '9rem',
        hideBelow: 'lg',
        card: 'hidden',
        cell: ({ updatedAt }) => <DateText instant={updatedAt} isRelative />,
      },
    ],
    [t, due, discounts],
  )
  const create = mayChange ? (
    <Button asChild variant="primary">
      <Link to="/payment-terms" search={{ ...search, open: 'new' }} resetScroll={false}>
        <Plus aria-hidden />
        <T id="payments.terms.create" />
      </Link>
    </Button>
  ) : undefined
  const close = (): void =>
    void navigate({ search: ({ open: _open, ...rest }) => rest, replace: true, resetScroll: false })
  return (
    <Page title={t('payments.terms.title')} description={<T id="payments.terms.description" />} actions={create}>
      <PaymentLinks />
      <ListCard
        list={list}
        empty={
          <NoRows
            isFiltered={vendorId !== undefined}
            onReset={() => void navigate({ search: {}, replace: true })}
            icon={<CalendarClock />}
            title={<T id="payments.terms.empty" />}
            description={<T id="payments.terms.empty_text" />}
            actions={create}
          />
        }
      >
        {(listed) => (
          <DataTable
            {...listed}
            label={t('payments.terms.title')}
            columns={columns}
            rowId={({ paymentTermsId }) => paymentTermsId}
            primary="vendor"
            link={({ paymentTermsId }, props) => (
              <Link to="/payment-terms" search={{ ...search, open: paymentTermsId }} resetScroll={false} {...props} />
            )}
          />
        )}
      </ListCard>
      {open === 'new' && mayChange && <TermsDialog vendorId={vendorId} onClose={close} />}
      {open !== undefined && open !== 'new' && <OpenTermsDialog paymentTermsId={open} onClose={close} />}
    </Page>
  )
}
