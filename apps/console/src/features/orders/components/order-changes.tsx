import { T } from '@nexus/console-i18n'
import { Button, Card, DateText, EmptyState, ErrorState, LoadingRows, Money } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight, GitCompareArrows, Plus } from 'lucide-react'
import { changesQuery, isOpenChange } from '../queries/change-queries.js'
import { type PurchaseOrder, revisionsQuery } from '../queries/order-queries.js'
import { ChangeState } from './change-state.js'
import { Differences } from './differences.js'

/** Change orders, and the revisions that they made, with what each changed. */
export function OrderChanges({ order, canChange }: { readonly order: PurchaseOrder; readonly canChange: boolean }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <ChangeList order={order} canChange={canChange} />
      <RevisionList order={order} />
    </div>
  )
}

function ChangeList({ order, canChange }: { readonly order: PurchaseOrder; readonly canChange: boolean }) {
  const { orderId } = order
  const list = useInfiniteQuery(changesQuery(orderId))
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const isOpen = rows.some(isOpenChange)
  return (
    <Card
      isFlush
      title={<T id="orders.changes.title" />}
      actions={
        canChange &&
        !isOpen && (
          <Button asChild size="sm">
            <Link to="/purchase-orders/$orderId/change" params={{ orderId }}>
              <Plus aria-hidden />
              <T id="orders.act.change" />
            </Link>
          </Button>
        )
      }
    >
      {list.isPending ? (
        <LoadingRows rows={3} />
      ) : list.isError && rows.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState
          icon={<GitCompareArrows />}
          title={<T id="orders.changes.empty" />}
          description={<T id="orders.changes.empty_text" />}
        />
      ) : (
        <ul className="divide-y divide-line">
          {rows.map((change) => (
            <li key={change.changeId} className="relative px-4 py-3 hover:bg-hover">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Link
                  to="/purchase-order-changes/$changeId"
                  params={{ changeId: change.changeId }}
                  className="rounded-sm font-medium after:absolute after:inset-0"
                >
                  <T id="orders.changes.one" values={{ number: change.changeNumber }} />
                </Link>
                <ChangeState state={change.state} />
                <span className="ms-auto text-sm text-muted">
                  <DateText instant={change.createdAt} isRelative />
                </span>
              </div>
              <p className="mt-0.5">{change.reason}</p>
              <p className="mt-0.5 flex flex-wrap items-center gap-1.5 text-sm text-muted">
                <Money money={change.grossBefore} />
                <ArrowRight aria-hidden className="size-3.5 rtl:rotate-180" />
                <Money money={change.gross} />
              </p>
            </li>
          ))}
        </ul>
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

function RevisionList({ order }: { readonly order: PurchaseOrder }) {
  const { orderId, issuedAt } = order
  const list = useInfiniteQuery({ ...revisionsQuery(orderId), enabled: issuedAt !== undefined })
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Card isFlush title={<T id="orders.revisions.title" />}>
      {issuedAt === undefined || (list.isSuccess && rows.length === 0) ? (
        <EmptyState
          icon={<GitCompareArrows />}
          title={<T id="orders.revisions.empty" />}
          description={<T id="orders.revisions.empty_text" />}
        />
      ) : list.isPending ? (
        <LoadingRows rows={3} />
      ) : list.isError && rows.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <ol className="divide-y divide-line">
          {rows.map((revision) => (
            <li key={revision.revision} className="px-4 py-3">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Link
                  to="/purchase-orders/$orderId/revisions/$revision"
                  params={{ orderId, revision: String(revision.revision) }}
                  className="rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline"
                >
                  {revision.printedNumber}
                </Link>
                <span className="text-sm text-muted">
                  <DateText instant={revision.createdAt} />
                </span>
                <Money money={revision.gross} className="ms-auto" />
              </div>
              {revision.differences.length === 0 ? (
                <p className="mt-0.5 text-sm text-muted">
                  <T id={revision.revision === 0 ? 'orders.revisions.first' : 'orders.revisions.same'} />
                </p>
              ) : (
                <details className="mt-1" open={revision.revision === order.revision}>
                  <summary className="min-h-6 cursor-pointer rounded-sm text-sm text-muted hover:text-ink touch:py-3">
                    <T id="orders.revisions.differences" values={{ count: revision.differences.length }} />
                  </summary>
                  <div className="mt-2 rounded-md border border-line p-3">
                    <Differences differences={revision.differences} currency={revision.gross.currency} />
                  </div>
                </details>
              )}
            </li>
          ))}
        </ol>
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
