import { T } from '@nexus/console-i18n'
import { Button, Card, EmptyState, ErrorState, LoadMore, LoadingRows } from '@nexus/console-ui'
import type { ReactNode } from 'react'
import { type Listed, type Pages, rowsOf } from '../listed.js'

/** A list that is read page by page: what went wrong, or its table with the way to more below it. */
export function ListCard<Row>({
  list,
  rows = rowsOf(list),
  filters,
  empty,
  children,
}: {
  readonly list: Pages<Row>
  /** Where not all are shown that were read. */
  readonly rows?: readonly Row[]
  /** Above the rows: filters, and what is done with those that are chosen. */
  readonly filters?: ReactNode
  /** Instead of the rows where there are none. */
  readonly empty: ReactNode
  /** The table. */
  readonly children: (listed: Listed<Row>) => ReactNode
}) {
  return (
    <Card isFlush>
      {filters}
      {list.isError && rows.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
          {children({ rows, isLoading: list.isPending, empty, footer: <MoreOfList list={list} count={rows.length} /> })}
        </div>
      )}
    </Card>
  )
}

/** A list that is no table: loading, failed, empty, or its items with the way to more below them. */
export function Listing<Row>({
  list,
  loadingRows,
  empty,
  children,
}: {
  readonly list: Pages<Row>
  /** How many lines stand for what is being read; without it as many as for a table. */
  readonly loadingRows?: number
  /** Instead of the items where there are none. */
  readonly empty: ReactNode
  readonly children: (rows: readonly Row[]) => ReactNode
}) {
  const rows = rowsOf(list)
  if (list.isPending) return <LoadingRows {...(loadingRows === undefined ? {} : { rows: loadingRows })} />
  if (list.isError && rows.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (rows.length === 0) return empty
  return (
    <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
      {children(rows)}
      <div className="border-t border-line">
        <MoreOfList list={list} count={rows.length} />
      </div>
    </div>
  )
}

/** Why a list is empty: there is nothing yet, or its filters leave nothing of it. */
export function NoRows({
  isFiltered = false,
  onReset,
  icon,
  title,
  description,
  actions,
}: {
  readonly isFiltered?: boolean
  /** Takes all filters away. */
  readonly onReset?: () => void
  readonly icon: ReactNode
  /** While nothing is filtered, as what follows. */
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly actions?: ReactNode
}) {
  if (!isFiltered) return <EmptyState icon={icon} title={title} description={description} actions={actions} />
  return (
    <EmptyState
      icon={icon}
      title={<T id="ui.list.none_found" />}
      description={<T id="ui.list.none_found_text" />}
      actions={
        onReset !== undefined && (
          <Button onClick={onReset}>
            <T id="ui.filter.reset" />
          </Button>
        )
      }
    />
  )
}

/** How many are shown, and the way to more. */
function MoreOfList({ list, count }: { readonly list: Pages<unknown>; readonly count: number }) {
  return (
    <LoadMore
      count={count}
      hasMore={list.hasNextPage}
      isLoading={list.isFetchingNextPage}
      onLoadMore={() => void list.fetchNextPage()}
    />
  )
}
