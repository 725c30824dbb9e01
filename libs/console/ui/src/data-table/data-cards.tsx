import { useT } from '@nexus/console-i18n'
import { type ReactNode, memo } from 'react'
import { cn } from '../class-names.js'
import type { DataColumn } from './data-columns.js'
import type { DataTableParts, ListedRow, RowSelection } from './data-table-parts.js'
import { RowName } from './row-name.js'
import { SelectAll, SelectRow } from './row-selection.js'
import { useRowKeys } from './use-row-keys.js'
import { useRowWindow } from './use-row-window.js'

const CARD_PX = 84

/** A list as cards, on a phone. */
export function DataCards<Row extends object>({ label, columns, rows, primary, link, selection }: DataTableParts<Row>) {
  const t = useT()
  const { anchor, virtualizer, items, before, after } = useRowWindow(rows.length, CARD_PX)
  const { container, onKeyDown } = useRowKeys<HTMLUListElement>(rows.length, (index) =>
    virtualizer.scrollToIndex(index),
  )
  return (
    <div ref={anchor}>
      {selection !== undefined && (
        <div className="flex h-11 items-center gap-3 border-b border-line px-4 text-sm text-muted">
          <SelectAll selection={selection} />
          <span aria-hidden>{t('ui.table.select_all')}</span>
        </div>
      )}
      {/* A list keeps its role where a style takes the bullets away. */}
      <ul ref={container} role="list" aria-label={label} onKeyDown={onKeyDown}>
        {before > 0 && <li aria-hidden style={{ height: before }} />}
        {items.map(({ index }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <Card
              key={row.id}
              {...{ row, index, columns, primary, link }}
              nameOf={selection?.nameOf}
              count={rows.length}
              isSelected={row.getIsSelected()}
              measure={virtualizer.measureElement}
            />
          )
        })}
        {after > 0 && <li aria-hidden style={{ height: after }} />}
      </ul>
    </div>
  )
}

interface CardProps<Row extends object> extends Pick<DataTableParts<Row>, 'columns' | 'primary' | 'link'> {
  readonly row: ListedRow<Row>
  readonly index: number
  readonly count: number
  /** Undefined: nothing can be selected. */
  readonly nameOf: RowSelection<Row>['nameOf'] | undefined
  /** Changes while the row stays the same. */
  readonly isSelected: boolean
  readonly measure: (card: HTMLLIElement | null) => void
}

/** Not drawn anew for another place of the page: the list is when it is measured, and whenever somebody scrolls. */
const Card = memo(function OneCard<Row extends object>({
  row,
  index,
  count,
  columns,
  primary,
  link,
  nameOf,
  isSelected,
  measure,
}: CardProps<Row>) {
  const title = columns.find(({ id }) => id === primary)
  const badges = columns.filter(({ card }) => card === 'badge')
  const meta = columns.filter(({ id, card = 'meta' }) => id !== primary && card === 'meta')
  return (
    <li
      ref={measure}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={cn('relative flex gap-3 border-b border-line px-4 py-3', isSelected && 'bg-accent-soft')}
    >
      {nameOf !== undefined && <SelectRow row={row} nameOf={nameOf} className="mt-0.5" />}
      <div className="min-w-0 grow">
        <div className="flex items-start justify-between gap-3">
          <span className="min-w-0">
            <RowName row={row.original} link={link}>
              {title?.cell(row.original)}
            </RowName>
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
          <Meta row={row.original} columns={meta.filter(({ align }) => align !== 'end')} className="text-muted" />
          <Meta
            row={row.original}
            columns={meta.filter(({ align }) => align === 'end')}
            className="shrink-0 font-medium"
          />
        </div>
      </div>
    </li>
  )
}) as unknown as <Row extends object>(props: CardProps<Row>) => ReactNode

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
