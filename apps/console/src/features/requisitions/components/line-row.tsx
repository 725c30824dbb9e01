import { useT } from '@nexus/console-i18n'
import type { LineEntry } from '../forms/entries.js'
import type { EntryErrors } from '../forms/entry-errors.js'
import type { Choice } from '../queries/reference-queries.js'
import { type LineColumn, LineField } from './line-field.js'
import { LineMenu } from './line-menu.js'
import { LineNet } from './line-net.js'

export interface LineProps {
  readonly line: LineEntry
  readonly number: number
  readonly currency: string
  readonly columns: readonly LineColumn[]
  readonly categories: readonly Choice[]
  readonly costCentres: readonly Choice[]
  readonly errors: EntryErrors
  readonly onChange: (key: string, change: Partial<Omit<LineEntry, 'key'>>) => void
  readonly onDetails: () => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

const NONE: readonly Choice[] = []

export const choicesOf = (column: LineColumn, { categories, costCentres }: LineProps): readonly Choice[] =>
  column === 'categoryId' ? categories : column === 'costCentreId' ? costCentres : NONE

/** A line in the grid. */
export function LineRow(props: LineProps) {
  const t = useT()
  const { line, number, currency, columns, errors, onChange } = props
  const own = errors.get('')
  return (
    <tr data-line={line.key} className="align-top">
      <td data-cell="number" className="border-b border-line py-1.5 ps-3">
        <button
          type="button"
          aria-label={t('requisitions.lines.line', { number })}
          aria-keyshortcuts="Delete Control+D"
          className="min-h-8 min-w-8 rounded text-end text-sm text-muted tabular-nums hover:text-ink"
          onClick={props.onDetails}
        >
          {number}
        </button>
      </td>
      {columns.map((column, index) => (
        <td key={column} data-cell={column} className="border-b border-line px-1.5 py-1.5">
          <LineField
            line={line}
            column={column}
            number={number}
            error={errors.get(column) ?? (index === 0 ? own : undefined)}
            isLabelHidden
            choices={choicesOf(column, props)}
            onChange={onChange}
          />
        </td>
      ))}
      <td className="border-b border-line px-1.5 py-1.5 text-end leading-8">
        <LineNet line={line} currency={currency} />
      </td>
      <td className="border-b border-line py-1.5 pe-2">
        <LineMenu {...props} />
      </td>
    </tr>
  )
}
