import { useT } from '@nexus/console-i18n'
import { type DataColumn, DataTable, DateText, Money } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SortedList } from '../../lists/listed.js'
import type { PaymentInList, PaymentSort } from '../queries/payment-queries.js'
import { PaymentStateBadge } from './payment-state.js'

export function PaymentTable(listed: SortedList<PaymentInList, PaymentSort>) {
  const t = useT()
  const columns = useMemo<DataColumn<PaymentInList>[]>(
    () => [
      { id: 'vendor', header: t('payments.field.vendor'), card: 'title', cell: ({ vendorName }) => vendorName },
      {
        id: 'state',
        header: t('payments.field.state'),
        width: '11rem',
        card: 'badge',
        cell: ({ state }) => <PaymentStateBadge state={state} />,
      },
      {
        id: 'dueDate',
        header: t('payments.field.due'),
        width: '8rem',
        sortKey: 'dueDate',
        cell: ({ dueDate }) => <DateText date={dueDate} />,
      },
      {
        id: 'createdAt',
        header: t('payments.field.created'),
        width: '9rem',
        hideBelow: 'md',
        card: 'hidden',
        sortKey: 'createdAt',
        cell: ({ createdAt }) => <DateText instant={createdAt} isRelative />,
      },
      {
        id: 'amount',
        header: t('payments.field.amount'),
        width: '10rem',
        align: 'end',
        cell: ({ amount }) => <Money money={amount} />,
      },
    ],
    [t],
  )
  return (
    <DataTable
      label={t('payments.title')}
      columns={columns}
      rowId={({ paymentRequestId }) => paymentRequestId}
      primary="vendor"
      link={({ paymentRequestId }, props) => (
        <Link to="/payment-requests/$paymentRequestId" params={{ paymentRequestId }} {...props} />
      )}
      storageKey="payments"
      {...listed}
    />
  )
}
