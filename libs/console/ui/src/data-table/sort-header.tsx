import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { cn } from '../class-names.js'
import { type DataColumn, hiding } from './data-columns.js'

/** The head of a column; where the list sorts by it, it is a button that does so. */
export function SortHeader<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: DataColumn<Row>
  readonly sort: string | undefined
  readonly onSort: ((sort: string) => void) | undefined
}) {
  const { sortKey, header, align } = column
  const direction =
    sortKey === undefined ? undefined : sort === sortKey ? 'ascending' : sort === `-${sortKey}` ? 'descending' : 'none'
  const Icon = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ChevronsUpDown
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={cn(
        'h-10 truncate border-b border-line px-3 text-start text-sm font-medium text-muted first:ps-4 last:pe-4',
        align === 'end' && 'text-end',
        hiding(column),
      )}
    >
      {sortKey === undefined || onSort === undefined ? (
        header
      ) : (
        <button
          type="button"
          className={cn(
            '-mx-1.5 inline-flex h-7 max-w-full items-center gap-1 rounded px-1.5 hover:bg-hover hover:text-ink focus-visible:outline-offset-0 touch:h-10',
            direction !== 'none' && 'text-ink',
          )}
          onClick={() =>
            onSort(
              direction === 'ascending' ? `-${sortKey}` : direction === 'descending' ? sortKey : firstSort(sortKey),
            )
          }
        >
          <span className="truncate">{header}</span>
          <Icon aria-hidden className={cn('size-3.5 shrink-0', direction === 'none' && 'opacity-60')} />
        </button>
      )}
    </th>
  )
}

/** The newest and the largest first; names from A. */
const firstSort = (key: string): string => (/(At|On|amount|total)$/i.test(key) ? `-${key}` : key)
