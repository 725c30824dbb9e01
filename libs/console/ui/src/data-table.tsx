import { useT } from '@nexus/console-i18n'
import {
  type ColumnDef,
  type ColumnVisibilityState,
  type Row as TableRow,
  columnVisibilityFeature,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp, ChevronsUpDown, Columns3 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { IconButton } from './button.js'
import { Checkbox } from './checkbox.js'
import { cn } from './class-names.js'
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from './dropdown-menu.js'
import { LoadingRows } from './skeleton.js'
import { useIsNarrow } from './use-media-query.js'

export interface DataColumn<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'start' | 'end'
  /** The field that the list sorts by; its header is then a button. */
  readonly sortKey?: string
  /** A width of CSS, such as `8rem`; columns without one share the rest. */
  readonly width?: string
  /** On a phone: `title` and `badge` at the top, `meta` below (default), `hidden` not at all. */
  readonly card?: 'title' | 'badge' | 'meta' | 'hidden'
  readonly isHiddenAtFirst?: boolean
  /** Leaves room for the others on a screen that is narrower than this. */
  readonly hideBelow?: 'md' | 'lg' | 'xl'
}

const HIDING = { md: 'max-md:hidden', lg: 'max-lg:hidden', xl: 'max-xl:hidden' }
const hiding = (column: { readonly hideBelow?: keyof typeof HIDING }): string =>
  column.hideBelow === undefined ? '' : HIDING[column.hideBelow]

export interface RowLinkProps {
  readonly className: string
  readonly 'data-row-link': true
  readonly children: ReactNode
}

export interface DataTableProps<Row> {
  /** What the list is of, such as "Requisitions". */
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** The column that names the row carries its link, which covers the whole row. */
  readonly primary: string
  readonly link?: (row: Row, props: RowLinkProps) => ReactNode
  /** As the API sorts: `title`, or `-createdAt` for the largest first. */
  readonly sort?: string
  readonly onSort?: (sort: string) => void
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

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature })
type Features = typeof features

const ROW_PX = 44
const CARD_PX = 84

/** A long list: virtualized in the page, sortable, selectable, by keyboard, and as cards on a phone. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
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
  const isNarrow = useIsNarrow()
  const tableRows = table.getRowModel().rows
  if (props.isLoading === true) return <LoadingRows />
  if (rows.length === 0) return props.empty
  const visible = columns.filter(({ id }) => table.getColumn(id)?.getIsVisible() !== false)
  const toggleAll = (isSelected: boolean): void => table.toggleAllRowsSelected(isSelected)
  const all: boolean | 'indeterminate' = table.getIsAllRowsSelected()
    ? true
    : table.getIsSomeRowsSelected()
      ? 'indeterminate'
      : false
  const menu =
    storageKey === undefined ? null : (
      <ColumnMenu
        columns={columns.filter(({ id }) => id !== props.primary)}
        isVisible={(id) => visibility[id] !== false}
        onToggle={(id, isVisible) => setVisibility((before) => ({ ...before, [id]: isVisible }))}
      />
    )
  const parts = { ...props, columns: visible, tableRows, all, toggleAll, menu }
  return (
    <>
      {isNarrow ? <Cards {...parts} /> : <Grid {...parts} />}
      {props.footer !== undefined && <div className="border-t border-line">{props.footer}</div>}
    </>
  )
}

interface Parts<Row extends object> extends DataTableProps<Row> {
  readonly tableRows: readonly TableRow<Features, Row>[]
  readonly all: boolean | 'indeterminate'
  readonly toggleAll: (isSelected: boolean) => void
  readonly menu: ReactNode
}

function useRows(count: number, size: number) {
  const anchor = useRef<HTMLDivElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => {
    const { current } = anchor
    if (current !== null) setScrollMargin(current.getBoundingClientRect().top + window.scrollY)
  }, [count])
  const virtualizer = useWindowVirtualizer({ count, estimateSize: () => size, overscan: 12, scrollMargin })
  const items = virtualizer.getVirtualItems()
  const before = (items[0]?.start ?? scrollMargin) - scrollMargin
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin)
  return { anchor, virtualizer, items, before: Math.max(before, 0), after: Math.max(after, 0) }
}

/** Arrows, Home and End go from row to row, also to those that are not in the page yet. */
function useRowKeys(count: number, scrollTo: (index: number) => void) {
  const container = useRef<HTMLElement>(null)
  const wanted = useRef<number>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const row = container.current?.querySelector(`[data-index="${wanted.current}"]`)
    const target = row?.querySelector<HTMLElement>('[data-row-link]') ?? row?.querySelector<HTMLElement>('button')
    if (target == null) return
    target.focus({ preventScroll: true })
    wanted.current = undefined
  })
  const [, redraw] = useState(0)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[data-index]')
    if (row === null || event.altKey || event.ctrlKey || event.metaKey || target.matches('input, textarea')) return
    const at = Number(row.dataset['index'])
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }
    const to = steps[event.key]
    if (to === undefined || to < 0 || to >= count) return
    event.preventDefault()
    wanted.current = to
    scrollTo(to)
    redraw((turn) => turn + 1)
  }
  return { container, onKeyDown }
}

const LINK =
  'rounded-sm font-medium text-ink after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink focus-visible:outline-none'

function Grid<Row extends object>({
  label,
  columns,
  tableRows,
  primary,
  link,
  sort,
  onSort,
  selection,
  all,
  toggleAll,
  menu,
}: Parts<Row>) {
  const t = useT()
  const { anchor, virtualizer, items, before, after } = useRows(tableRows.length, ROW_PX)
  const { container, onKeyDown } = useRowKeys(tableRows.length, (index) => virtualizer.scrollToIndex(index))
  return (
    <div ref={anchor} className="relative">
      <table
        ref={container as React.RefObject<HTMLTableElement>}
        aria-label={label}
        aria-rowcount={tableRows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {selection !== undefined && <col className="w-10" />}
          {columns.map((column) => (
            <col
              key={column.id}
              className={hiding(column)}
              style={column.width === undefined ? undefined : { width: column.width }}
            />
          ))}
          {menu !== null && <col className="w-10" />}
        </colgroup>
        <thead className="sticky top-(--nx-sticky-top,0px) z-10 bg-surface">
          <tr aria-rowindex={1}>
            {selection !== undefined && (
              <th scope="col" className="h-10 border-b border-line ps-4">
                <Checkbox
                  aria-label={t('ui.table.select_all')}
                  checked={all}
                  onCheckedChange={(on) => toggleAll(on === true)}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
            {menu !== null && <th className="border-b border-line pe-2">{menu}</th>}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {items.map(({ index }) => {
            const row = tableRows[index]
            if (row === undefined) return null
            return (
              <tr
                key={row.id}
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={selection === undefined ? undefined : row.getIsSelected()}
                className="relative h-11 transition-colors hover:bg-hover aria-selected:bg-accent-soft"
              >
                {selection !== undefined && (
                  <td className="border-b border-line ps-4">
                    <Checkbox
                      className="z-1"
                      aria-label={t('ui.table.select_row', { name: selection.nameOf(row.original) })}
                      checked={row.getIsSelected()}
                      onCheckedChange={(on) => row.toggleSelected(on === true)}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={cn(
                      'truncate border-b border-line px-3 py-1.5 first:ps-4 last:pe-4',
                      column.align === 'end' && 'text-end',
                      hiding(column),
                    )}
                  >
                    {column.id === primary && link !== undefined
                      ? link(row.original, {
                          className: LINK,
                          'data-row-link': true,
                          children: column.cell(row.original),
                        })
                      : column.cell(row.original)}
                  </td>
                ))}
                {menu !== null && <td className="border-b border-line" />}
              </tr>
            )
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  )
}

const Spacer = ({ height }: { readonly height: number }) => (
  <tr aria-hidden>
    <td style={{ height }} className="p-0" />
  </tr>
)

function HeaderCell<Row>({
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

function Cards<Row extends object>({
  label,
  columns,
  tableRows,
  primary,
  link,
  selection,
  all,
  toggleAll,
}: Parts<Row>) {
  const t = useT()
  const { anchor, virtualizer, items, before, after } = useRows(tableRows.length, CARD_PX)
  const { container, onKeyDown } = useRowKeys(tableRows.length, (index) => virtualizer.scrollToIndex(index))
  const title = columns.find(({ id }) => id === primary)
  const badges = columns.filter(({ card }) => card === 'badge')
  const meta = columns.filter(({ id, card = 'meta' }) => id !== primary && card === 'meta')
  return (
    <div ref={anchor}>
      {selection !== undefined && (
        <div className="flex h-11 items-center gap-3 border-b border-line px-4 text-sm text-muted">
          <Checkbox
            aria-label={t('ui.table.select_all')}
            checked={all}
            onCheckedChange={(on) => toggleAll(on === true)}
          />
          <span aria-hidden>{t('ui.table.select_all')}</span>
        </div>
      )}
      {/* A list keeps its role where a style takes the bullets away. */}
      <ul ref={container as React.RefObject<HTMLUListElement>} role="list" aria-label={label} onKeyDown={onKeyDown}>
        {before > 0 && <li aria-hidden style={{ height: before }} />}
        {items.map(({ index }) => {
          const row = tableRows[index]
          if (row === undefined) return null
          const name = title?.cell(row.original)
          return (
            <li
              key={row.id}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={tableRows.length}
              aria-posinset={index + 1}
              className={cn(
                'relative flex gap-3 border-b border-line px-4 py-3',
                row.getIsSelected() && 'bg-accent-soft',
              )}
            >
              {selection !== undefined && (
                <Checkbox
                  className="z-1 mt-0.5"
                  aria-label={t('ui.table.select_row', { name: selection.nameOf(row.original) })}
                  checked={row.getIsSelected()}
                  onCheckedChange={(on) => row.toggleSelected(on === true)}
                />
              )}
              <div className="min-w-0 grow">
                <div className="flex items-start justify-between gap-3">
                  <span className="min-w-0">
                    {link === undefined
                      ? name
                      : link(row.original, { className: LINK, 'data-row-link': true, children: name })}
                  </span>
                  {badges.map((column) => {
                    const value = column.cell(row.original)
                    return value === '–' ? null : (
                      <span key={column.id} className="shrink-0">
                        {value}
                      </span>
                    )
                  })}
                </div>
                <div className="mt-1 flex items-end justify-between gap-3 text-sm">
                  <Meta
                    row={row.original}
                    columns={meta.filter(({ align }) => align !== 'end')}
                    className="text-muted"
                  />
                  <Meta
                    row={row.original}
                    columns={meta.filter(({ align }) => align === 'end')}
                    className="shrink-0 font-medium"
                  />
                </div>
              </div>
            </li>
          )
        })}
        {after > 0 && <li aria-hidden style={{ height: after }} />}
      </ul>
    </div>
  )
}

function Meta<Row>({
  row,
  columns,
  className,
}: {
  readonly row: Row
  readonly columns: readonly DataColumn<Row>[]
  readonly className: string
}) {
  // In a card a dash would stand for nothing that can be seen.
  const told = columns
    .map(({ id, header, cell }) => ({ id, header, value: cell(row) }))
    .filter(({ value }) => value !== '–' && value !== '')
  if (told.length === 0) return null
  return (
    <dl className={cn('flex min-w-0 flex-wrap gap-x-3 gap-y-0.5', className)}>
      {told.map(({ id, header, value }) => (
        <div key={id} className="min-w-0">
          <dt className="sr-only">{header}</dt>
          <dd className="truncate">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function ColumnMenu<Row>({
  columns,
  isVisible,
  onToggle,
}: {
  readonly columns: readonly DataColumn<Row>[]
  readonly isVisible: (id: string) => boolean
  readonly onToggle: (id: string, isVisible: boolean) => void
}) {
  const t = useT()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <IconButton label={t('ui.table.columns')} size="sm" icon={<Columns3 aria-hidden />} />
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuLabel>{t('ui.table.columns')}</DropdownMenuLabel>
        {columns.map(({ id, header }) => (
          <DropdownMenuCheckboxItem
            key={id}
            checked={isVisible(id)}
            onCheckedChange={(on) => onToggle(id, on)}
            onSelect={(event) => event.preventDefault()}
          >
            {header}
          </DropdownMenuCheckboxItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** Kept in this browser: which columns somebody wants to see is nothing of the organization. */
function useColumnVisibility<Row>(columns: readonly DataColumn<Row>[], storageKey: string | undefined) {
  const key = storageKey === undefined ? undefined : `nexus.columns.${storageKey}`
  const [visibility, setVisibility] = useState<ColumnVisibilityState>(() => ({
    ...Object.fromEntries(
      columns.filter(({ isHiddenAtFirst }) => isHiddenAtFirst === true).map(({ id }) => [id, false]),
    ),
    ...(key === undefined ? {} : stored(key)),
  }))
  useEffect(() => {
    if (key !== undefined) localStorage.setItem(key, JSON.stringify(visibility))
  }, [key, visibility])
  return [visibility, setVisibility] as const
}

function stored(key: string): ColumnVisibilityState {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as ColumnVisibilityState
  } catch {
    return {}
  }
}
