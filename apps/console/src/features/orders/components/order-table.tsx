import { todayIn } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, type DataColumn, DataTable, DateText, Money, StateBadge } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { CirclePause } from 'lucide-react'
import { useMemo } from 'react'
import type { SortedList } from '../../lists/listed.js'
import type { OrderInList, OrderSort } from '../queries/order-queries.js'
import { FulfilmentBadge } from './fulfilment-badge.js'

export function OrderTable(listed: SortedList<OrderInList, OrderSort>) {
  const t = useT()
  const format = useFormat()
  const columns = useMemo<DataColumn<OrderInList>[]>(
    () => [
      {
        id: 'number',
        header: t('orders.field.number'),
        width: '10rem',
        card: 'title',
        cell: ({ printedNumber, number, createdAt }) =>
          printedNumber ??
          number ??
          t('orders.unnumbered', { date: format.date(todayIn(format.timeZone, new Date(createdAt)), 'short') }),
      },
      {
        id: 'vendor',
        header: t('orders.field.vendor'),
        cell: ({ vendorName }) => vendorName,
      },
      {
        id: 'state',
        header: t('orders.field.state'),
        width: '9rem',
        card: 'badge',
        cell: ({ state, onHold }) => (
          <span className="inline-flex flex-wrap items-center gap-1">
            <StateBadge state={state} />
            {onHold === true && (
              <Badge tone="warning">
                <CirclePause aria-hidden className="size-3" />
                <T id="states.ON_HOLD" />
              </Badge>
            )}
          </span>
        ),
      },
      {
        id: 'receipt',
        header: t('orders.field.receipt'),
        width: '9rem',
        hideBelow: 'lg',
        cell: ({ receipt }) => <FulfilmentBadge kind="receipt" value={receipt} />,
      },
      {
        id: 'billing',
        header: t('orders.field.billing'),
        width: '8.5rem',
        hideBelow: 'xl',
        card: 'hidden',
        cell: ({ billing }) => <FulfilmentBadge kind="billing" value={billing} />,
      },
      {
        id: 'issuedAt',
        header: t('orders.field.issued'),
        width: '8rem',
        hideBelow: 'lg',
        card: 'hidden',
        isHiddenAtFirst: true,
        cell: ({ issuedAt }) => (issuedAt === undefined ? '–' : <DateText instant={issuedAt} isRelative />),
      },
      {
        id: 'createdAt',
        header: t('orders.field.created'),
        width: '8rem',
        hideBelow: 'md',
        sortKey: 'createdAt',
        cell: ({ createdAt }) => <DateText instant={createdAt} isRelative />,
      },
      {
        id: 'gross',
        header: t('orders.field.gross'),
        width: '7.5rem',
        align: 'end',
        cell: ({ gross }) => <Money money={gross} />,
      },
    ],
    [t, format],
  )
  return (
    <DataTable
      label={t('orders.list.title')}
      columns={columns}
      rowId={({ orderId }) => orderId}
      primary="number"
      link={({ orderId }, props) => <Link to="/purchase-orders/$orderId" params={{ orderId }} {...props} />}
      storageKey="purchase-orders"
      {...listed}
    />
  )
}
