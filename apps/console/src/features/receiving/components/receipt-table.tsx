import { useT } from '@nexus/console-i18n'
import { type DataColumn, DataTable, DateText } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SortedList } from '../../lists/listed.js'
import type { Receipt, ReceiptSort } from '../queries/receiving-queries.js'
import { ReceiptStateBadge } from './receipt-state.js'

export function ReceiptTable(listed: SortedList<Receipt, ReceiptSort>) {
  const t = useT()
  const columns = useMemo<DataColumn<Receipt>[]>(
    () => [
      {
        id: 'number',
        header: t('receiving.field.number'),
        card: 'title',
        cell: ({ number, orderNumber }) => number ?? t('receiving.draft_of', { order: orderNumber }),
      },
      {
        id: 'state',
        header: t('orders.field.state'),
        width: '11rem',
        card: 'badge',
        cell: ({ state }) => <ReceiptStateBadge state={state} />,
      },
      {
        id: 'deliveryNote',
        header: t('receiving.field.delivery_note'),
        width: '11rem',
        hideBelow: 'md',
        cell: ({ deliveryNote }) => deliveryNote ?? '–',
      },
      {
        id: 'receivedBy',
        header: t('receiving.field.received_by'),
        width: '11rem',
        hideBelow: 'lg',
        cell: ({ receivedByName }) => receivedByName ?? '–',
      },
      {
        id: 'lines',
        header: t('requisitions.lines.title'),
        width: '6rem',
        align: 'end',
        hideBelow: 'lg',
        card: 'hidden',
        cell: ({ lines }) => lines.length,
      },
      {
        id: 'receivedAt',
        header: t('receiving.field.received_at'),
        width: '9rem',
        sortKey: 'receivedAt',
        cell: ({ receivedAt }) => <DateText instant={receivedAt} isRelative />,
      },
    ],
    [t],
  )
  return (
    <DataTable
      label={t('receiving.list.title')}
      columns={columns}
      rowId={({ receiptId }) => receiptId}
      primary="number"
      link={({ receiptId }, props) => <Link to="/receipts/$receiptId" params={{ receiptId }} {...props} />}
      storageKey="receipts"
      {...listed}
    />
  )
}
