import { type ColumnDef, useTable } from '@tanstack/react-table'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { LoadingRows } from '../skeleton.js'
import { useIsNarrow } from '../use-media-query.js'
import { ColumnMenu } from './column-menu.js'
import { DataCards } from './data-cards.js'
import type { DataColumn } from './data-columns.js'
import { DataGrid } from './data-grid.js'
import { type Features, features } from './data-table-parts.js'
import type { RowLinkProps } from './row-name.js'
import { useColumnVisibility } from './use-column-visibility.js'

export interface DataTableProps<Row, Sort extends string = string> {
  /** What the list is of, such as "Requisitions". */
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** The column that names the row carries its link, which covers the whole row. */
  readonly primary: string
  readonly link?: (row: Row, props: RowLinkProps) => ReactNode
  /** As the API sorts: `title`, or `-createdAt` for the largest first. */
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly selection?: {
    readonly selected: ReadonlySet<string>
    readonly onChange: (selected: ReadonlySet<string>) => void
    readonly nameOf: (row: Row) => string
  }
  readonly isLoading?: boolean
  /** Instead of the rows where there are none: EmptyState. */
  readonly empty?: ReactNode
  /** LoadMore. */
  readonly footer?: ReactNode
  /** Where the choice of columns is kept; without it columns cannot be chosen. */
  readonly storageKey?: string
}

/** A long list: virtualized in the page, sortable, selectable, by keyboard, and as cards on a phone. */
export function DataTable<Row extends object, Sort extends string = string>(props: DataTableProps<Row, Sort>) {
  const { columns, rows, rowId, selection, storageKey } = props
  const [visibility, setVisibility] = useColumnVisibility(columns, storageKey)
  const defs = useMemo<ColumnDef<Features, Row>[]>(
    () =>
      columns.map((column) => ({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) })),
    [columns],
  )
  const rowSelection = useMemo(
    () => Object.fromEntries([...(selection?.selected ?? [])].map((id) => [id, true as const])),
    [selection?.selected],
  )
  const table = useTable<Features, Row>({
    features,
    columns: defs,
    data: rows,
    getRowId: rowId,
    enableRowSelection: selection !== undefined,
    state: { columnVisibility: visibility, rowSelection },
    onColumnVisibilityChange: setVisibility,
    onRowSelectionChange: (update) => {
      const next = typeof update === 'function' ? update(rowSelection) : update
      selection?.onChange(new Set(Object.keys(next).filter((id) => next[id] === true)))
    },
  })
  const shown = useMemo(() => columns.filter(({ id }) => visibility[id] !== false), [columns, visibility])
  const isNarrow = useIsNarrow()
  // Rows that arrive where none were are drawn in slices, between which a phone answers.
  const hasRows = useDeferredValue(rows.length > 0)
  if (props.isLoading === true) return <LoadingRows />
  if (rows.length === 0) return props.empty
  if (!hasRows) return <LoadingRows />
  const menu =
    storageKey === undefined ? null : (
      <ColumnMenu
        columns={columns.filter(({ id }) => id !== props.primary)}
        isVisible={(id) => visibility[id] !== false}
        onToggle={(id, isVisible) => setVisibility((before) => ({ ...before, [id]: isVisible }))}
      />
    )
  const parts = {
    label: props.label,
    columns: shown,
    rows: table.getRowModel().rows,
    primary: props.primary,
    link: props.link,
    selection: selection && {
      nameOf: selection.nameOf,
      all: table.getIsAllRowsSelected() || (table.getIsSomeRowsSelected() && ('indeterminate' as const)),
      toggleAll: (isSelected: boolean) => table.toggleAllRowsSelected(isSelected),
    },
  }
  return (
    <>
      {isNarrow ? (
        <DataCards {...parts} />
      ) : (
        <DataGrid
          {...parts}
          sort={props.sort}
          // The keys that its columns sort by are what it is sorted by.
          onSort={props.onSort as ((sort: string) => void) | undefined}
          menu={menu}
        />
      )}
      {props.footer !== undefined && <div className="border-t border-line">{props.footer}</div>}
    </>
  )
}
