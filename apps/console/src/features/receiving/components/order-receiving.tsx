import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, DateText, EmptyState, ErrorState, LoadingRows, StateBadge } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ClipboardCheck, PackageOpen, Truck, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCan } from '../../../session/use-session.js'
import { actsOf } from '../../orders/components/order-rights.js'
import type { PurchaseOrder } from '../../orders/queries/order-queries.js'
import { acceptancesQuery } from '../queries/acceptance-queries.js'
import { receiptsQuery, returnsQuery } from '../queries/receiving-queries.js'
import { AcceptanceStateBadge } from './acceptance-state.js'
import { ReceiptStateBadge } from './receipt-state.js'

/** What came of an order, and what went back. */
export function OrderReceiving({ order }: { readonly order: PurchaseOrder }) {
  const { orderId } = order
  const can = useCan()
  const receipts = useInfiniteQuery(receiptsQuery({ orderId, sort: '-receivedAt' }))
  const rows = receipts.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Listing
        title={<T id="receiving.list.title" />}
        list={receipts}
        count={rows.length}
        actions={
          actsOf(order, can).has('receive') && (
            <Button asChild size="sm">
              <Link to="/purchase-orders/$orderId/receive" params={{ orderId }}>
                <Truck aria-hidden className="rtl:-scale-x-100" />
                <T id="orders.act.receive" />
              </Link>
            </Button>
          )
        }
        empty={
          <EmptyState
            icon={<PackageOpen />}
            title={<T id="receiving.list.empty" />}
            description={<T id="receiving.order.empty_text" />}
          />
        }
      >
        {rows.map((receipt) => (
          <li key={receipt.receiptId} className="relative px-4 py-2.5 hover:bg-hover">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                to="/receipts/$receiptId"
                params={{ receiptId: receipt.receiptId }}
                className="rounded-sm font-medium after:absolute after:inset-0"
              >
                {receipt.number ?? <T id="receiving.draft" />}
              </Link>
              <ReceiptStateBadge state={receipt.state} />
              <span className="ms-auto text-sm text-muted">
                <DateText instant={receipt.receivedAt} />
              </span>
            </div>
            <p className="text-sm text-muted">
              {[receipt.receivedByName, receipt.deliveryNote].filter((part) => part !== undefined).join(' · ')}
            </p>
          </li>
        ))}
      </Listing>
      <Returns filter={{ orderId }} />
      {order.lines.some(({ kind }) => kind === 'service') && <Acceptances order={order} />}
    </div>
  )
}

/** The services of an order that were accepted. */
function Acceptances({ order }: { readonly order: PurchaseOrder }) {
  const { orderId } = order
  const t = useT()
  const format = useFormat()
  const can = useCan()
  const acceptances = useInfiniteQuery(acceptancesQuery({ orderId, sort: '-acceptedAt' }))
  const rows = acceptances.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Listing
      title={<T id="receiving.acceptances.title" />}
      list={acceptances}
      count={rows.length}
      actions={
        actsOf(order, can).has('accept') && (
          <Button asChild size="sm">
            <Link to="/purchase-orders/$orderId/accept" params={{ orderId }}>
              <ClipboardCheck aria-hidden />
              <T id="orders.act.accept" />
            </Link>
          </Button>
        )
      }
      empty={
        <EmptyState
          icon={<ClipboardCheck />}
          title={<T id="receiving.acceptances.empty" />}
          description={<T id="receiving.acceptances.order_empty_text" />}
        />
      }
    >
      {rows.map(({ acceptanceId, number, state, acceptedAt, acceptedByName, period }) => (
        <li key={acceptanceId} className="relative px-4 py-2.5 hover:bg-hover">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              to="/service-acceptances/$acceptanceId"
              params={{ acceptanceId }}
              className="rounded-sm font-medium after:absolute after:inset-0"
            >
              {number}
            </Link>
            <AcceptanceStateBadge state={state} />
            <span className="ms-auto text-sm text-muted">
              <DateText instant={acceptedAt} />
            </span>
          </div>
          <p className="text-sm text-muted">
            {[
              acceptedByName,
              t('receiving.acceptances.from_to', { from: format.date(period.from), to: format.date(period.to) }),
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
        </li>
      ))}
    </Listing>
  )
}

/** What went back of an order, or of one receipt. */
export function Returns({
  filter,
}: {
  readonly filter: { readonly orderId: string } | { readonly receiptId: string }
}) {
  const t = useT()
  const returns = useInfiniteQuery(returnsQuery(filter))
  const rows = returns.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Listing
      title={<T id="receiving.returns.title" />}
      list={returns}
      count={rows.length}
      empty={<EmptyState icon={<Undo2 />} title={<T id="receiving.returns.empty" />} />}
    >
      {rows.map((each) => (
        <li key={each.returnId} className="relative px-4 py-2.5 hover:bg-hover">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              to="/returns/$returnId"
              params={{ returnId: each.returnId }}
              className="rounded-sm font-medium after:absolute after:inset-0"
            >
              {each.number}
            </Link>
            <StateBadge state={each.state} />
            {each.creditExpected && each.state === 'POSTED' && (
              <Badge tone="warning">{t('receiving.returns.credit_expected')}</Badge>
            )}
            <span className="ms-auto text-sm text-muted">
              <DateText instant={each.returnedAt} />
            </span>
          </div>
          <p className="text-sm text-muted">
            {[each.returnedByName, ...new Set(each.lines.map(({ reason }) => reason))]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
        </li>
      ))}
    </Listing>
  )
}

interface List {
  readonly isPending: boolean
  readonly isError: boolean
  readonly error: unknown
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly refetch: () => Promise<unknown>
  readonly fetchNextPage: () => Promise<unknown>
}

function Listing({
  title,
  list,
  count,
  actions,
  empty,
  children,
}: {
  readonly title: ReactNode
  readonly list: List
  readonly count: number
  readonly actions?: ReactNode
  readonly empty: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Card isFlush title={title} actions={actions}>
      {list.isPending ? (
        <LoadingRows rows={3} />
      ) : list.isError && count === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : count === 0 ? (
        empty
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
      {list.hasNextPage && (
        <div className="border-t border-line px-4 py-2">
          <Button size="sm" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <T id="ui.list.load_more" />
          </Button>
        </div>
      )}
    </Card>
  )
}
