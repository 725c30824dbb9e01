import { Card, ErrorState, LoadMore } from '@nexus/console-ui'
import type { ReactNode } from 'react'

interface List {
  readonly isError: boolean
  readonly error: unknown
  readonly isPending: boolean
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly refetch: () => unknown
  readonly fetchNextPage: () => unknown
}

/** A list that is read page by page: what went wrong, or its table with the way to more below it. */
export function ListCard({
  list,
  count,
  children,
}: {
  readonly list: List
  /** How many are shown. */
  readonly count: number
  readonly children: (state: { readonly isLoading: boolean; readonly footer: ReactNode }) => ReactNode
}) {
  return (
    <Card isFlush>
      {list.isError && count === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        children({
          isLoading: list.isPending,
          footer: (
            <LoadMore
              count={count}
              hasMore={list.hasNextPage}
              isLoading={list.isFetchingNextPage}
              onLoadMore={() => void list.fetchNextPage()}
            />
          ),
        })
      )}
    </Card>
  )
}
