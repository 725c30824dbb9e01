import type { ReactNode } from 'react'
import { cn } from '../class-names.js'
import { hiding } from './data-columns.js'
import type { DataTableParts } from './data-table-parts.js'
import { RowName } from './row-name.js'
import { SelectAll, SelectRow } from './row-selection.js'
import { SortHeader } from './sort-header.js'
import { useRowKeys } from './use-row-keys.js'
import { useRowWindow } from './use-row-window.js'

const ROW_PX = 44

/** A list as a table, with its head in view while it scrolls. */
export function DataGrid<Row extends object>({
  label,
  columns,
  rows,
  primary,
  link,
  selection,
  sort,
  onSort,
  menu,
}: DataTableParts<Row> & {
  readonly sort: string | undefined
  readonly onSort: ((sort: string) => void) | undefined
  /** To choose columns; null without a choice. */
  readonly menu: ReactNode
}) {
  const { anchor, virtualizer, items, before, after } = useRowWindow(rows.length, ROW_PX)
  const { container, onKeyDown } = useRowKeys<HTMLTableElement>(rows.length, (index) =>
    virtualizer.scrollToIndex(index),
  )
  return (
    <div ref={anchor} className="relative">
      <table
        ref={container}
        aria-label={label}
        aria-rowcount={rows.length + 1}
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
                <SelectAll selection={selection} />
              </th>
            )}
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
            {menu !== null && <th className="border-b border-line pe-2">{menu}</th>}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {items.map(({ index }) => {
            const row = rows[index]
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
                    <SelectRow row={row} nameOf={selection.nameOf} />
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
                    {column.id === primary ? (
                      <RowName row={row.original} link={link}>
                        {column.cell(row.original)}
                      </RowName>
                    ) : (
                      column.cell(row.original)
                    )}
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
