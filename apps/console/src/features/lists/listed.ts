import type { ReactNode } from 'react'

/** What of a query that reads page by page is needed to show it. */
export interface Pages<Row> {
  readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined
  readonly error: unknown
  readonly isError: boolean
  readonly isPending: boolean
  /** What is shown belongs to the filters before. */
  readonly isPlaceholderData: boolean
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly refetch: () => unknown
  readonly fetchNextPage: () => unknown
}

const NONE: readonly never[] = []
const flattened = new WeakMap<object, readonly unknown[]>()

/** All rows that were read so far; the same array as long as they are the same, so that a table need not be made anew. */
export function rowsOf<Row>({ data }: Pick<Pages<Row>, 'data'>): readonly Row[] {
  if (data === undefined) return NONE
  const known = flattened.get(data.pages) as readonly Row[] | undefined
  if (known !== undefined) return known
  const rows = data.pages.flatMap(({ items }) => items)
  flattened.set(data.pages, rows)
  return rows
}

/** What a list hands to its table. */
export interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly isLoading: boolean
  readonly empty: ReactNode
  readonly footer: ReactNode
}

/** The same where people choose how it is sorted. */
export interface SortedList<Row, Sort extends string> extends Listed<Row> {
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}
