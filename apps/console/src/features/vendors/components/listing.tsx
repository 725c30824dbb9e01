import { ErrorState, LoadMore, LoadingRows } from '@nexus/console-ui'
import type { ReactNode } from 'react'
import { ProblemBanner } from './problem-banner.js'

/** What of an infinite query is needed to show it. */
export interface Pages<Item> {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined
  readonly isPending: boolean
  readonly isError: boolean
  readonly error: unknown
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly refetch: () => unknown
  readonly fetchNextPage: () => unknown
}

/** A short list inside a page: loading, failed, empty, and more. */
export function Listing<Item>({
  list,
  empty,
  children,
}: {
  readonly list: Pages<Item>
  readonly empty: ReactNode
  readonly children: (items: readonly Item[]) => ReactNode
}) {
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.isPending) return <LoadingRows rows={3} />
  if (list.isError && items.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (items.length === 0) return empty
  return (
    <>
      {children(items)}
      {list.isError && <ProblemBanner error={list.error} className="m-3" />}
      <div className="border-t border-line">
        <LoadMore
          count={items.length}
          hasMore={list.hasNextPage}
          isLoading={list.isFetchingNextPage}
          onLoadMore={() => void list.fetchNextPage()}
        />
      </div>
    </>
  )
}
