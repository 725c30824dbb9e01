import { useFormat, useT } from '@nexus/console-i18n'
import { Badge, type DataColumn, DataTable, DateText, Money, StateBadge } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SortedList } from '../../lists/listed.js'
import type { InvoiceInList, InvoiceSort } from '../queries/invoice-queries.js'
import { PaymentBadge } from './payment-badge.js'

export function InvoiceTable(listed: SortedList<InvoiceInList, InvoiceSort>) {
  const t = useT()
  const format = useFormat()
  const today = format.today()
  const columns = useMemo<DataColumn<InvoiceInList>[]>(
    () => [
      {
        id: 'number',
        header: t('invoices.field.number'),
        sortKey: 'number',
        width: '8.5rem',
        card: 'title',
        cell: ({ number, kind }) => (kind === 'credit-note' ? t('invoices.credit_note', { number }) : number),
      },
      { id: 'vendor', header: t('invoices.field.vendor'), cell: ({ vendorName }) => vendorName },
      {
        id: 'state',
        header: t('vendors.field.state'),
        // With the number of its exceptions.
        width: '10rem',
        card: 'badge',
        cell: ({ state, openExceptions }) => (
          <span className="inline-flex items-center gap-1">
            <StateBadge state={state} />
            {openExceptions > 0 && (
              <Badge tone="danger">
                <span aria-hidden>{openExceptions}</span>
                <span className="sr-only">{t('invoices.open_exceptions', { count: openExceptions })}</span>
              </Badge>
            )}
          </span>
        ),
      },
      {
        id: 'payment',
        header: t('invoices.field.payment'),
        width: '7.5rem',
        hideBelow: 'xl',
        cell: ({ payment }) => <PaymentBadge payment={payment} />,
      },
      {
        id: 'order',
        header: t('invoices.field.order'),
        width: '9rem',
        card: 'hidden',
        // There is no room for all of them on a small desk.
        isHiddenAtFirst: true,
        cell: ({ orderNumber }) => orderNumber ?? '–',
      },
      {
        id: 'issueDate',
        header: t('invoices.field.issued_short'),
        width: '8rem',
        hideBelow: 'lg',
        sortKey: 'issueDate',
        card: 'hidden',
        cell: ({ issueDate }) => <DateText date={issueDate} />,
      },
      {
        id: 'dueDate',
        header: t('invoices.field.due'),
        width: '8rem',
        hideBelow: 'md',
        sortKey: 'dueDate',
        cell: ({ dueDate, payment, state }) => {
          if (dueDate === undefined) return '–'
          const isOverdue = dueDate < today && payment !== 'PAID' && state !== 'REJECTED'
          return (
            <span className={isOverdue ? 'font-medium text-danger-ink' : undefined}>
              <DateText date={dueDate} />
              {isOverdue && <span className="sr-only"> {t('invoices.overdue')}</span>}
            </span>
          )
        },
      },
      {
        id: 'payable',
        header: t('invoices.field.payable'),
        width: '8rem',
        align: 'end',
        cell: ({ payable }) => <Money money={payable} />,
      },
    ],
    [t, today],
  )
  return (
    <DataTable
      label={t('invoices.list.title')}
      columns={columns}
      rowId={({ invoiceId }) => invoiceId}
      primary="number"
      link={({ invoiceId }, props) => <Link to="/supplier-invoices/$invoiceId" params={{ invoiceId }} {...props} />}
      storageKey="supplier-invoices"
      {...listed}
    />
  )
}
