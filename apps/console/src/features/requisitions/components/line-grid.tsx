import { parseBlock } from '@nexus/console-format'
import { T, useT } from '@nexus/console-i18n'
import { Button, toast, useMediaQuery } from '@nexus/console-ui'
import { Plus } from 'lucide-react'
import { type ClipboardEvent, type FocusEvent, useCallback, useMemo, useState } from 'react'
import type { EditorAction } from '../forms/editor-reducer.js'
import { type Entries, type LineEntry, newLine } from '../forms/entries.js'
import { type EntryErrors, errorsOfLine } from '../forms/entry-errors.js'
import { GRID_FIELDS, type GridField, MOST_LINES, pasteBlock } from '../forms/paste-lines.js'
import { unitFinder } from '../forms/unit-finder.js'
import type { Choice } from '../queries/reference-queries.js'
import { LineCard } from './line-card.js'
import { LineDetails } from './line-details.js'
import { COLUMN_NAMES, type LineColumn } from './line-field.js'
import { LineRow } from './line-row.js'
import { useLineKeys } from './use-line-keys.js'

/** The lines of a requisition while they are written: a grid on a desk, cards on a phone. */
export function LineGrid({
  entries,
  errors,
  categories,
  costCentres,
  dispatch,
  onTouch,
}: {
  readonly entries: Entries
  readonly errors: EntryErrors
  readonly categories: readonly Choice[]
  readonly costCentres: readonly Choice[]
  readonly dispatch: (action: EditorAction) => void
  readonly onTouch: (place: string) => void
}) {
  const t = useT()
  const { lines, currency } = entries
  const isNarrow = useMediaQuery('(max-width: 1023px)')
  const [detailsOf, setDetailsOf] = useState<string>()
  const unitOf = useMemo(() => unitFinder((unit) => t(`units.${unit}`)), [t])
  const columns = useMemo<readonly LineColumn[]>(
    () => [
      ...GRID_FIELDS,
      ...(categories.length > 0 ? (['categoryId'] as const) : []),
      ...(costCentres.length > 0 ? (['costCentreId'] as const) : []),
    ],
    [categories, costCentres],
  )

  const add = (): string | undefined => {
    if (lines.length >= MOST_LINES) {
      toast({ kind: 'error', title: t('requisitions.refused.too_many_lines') })
      return undefined
    }
    const line = newLine(lines.at(-1))
    dispatch({ kind: 'add', line })
    return line.key
  }
  const duplicate = (key: string): string | undefined => {
    if (lines.length >= MOST_LINES) return undefined
    const newKey = crypto.randomUUID()
    dispatch({ kind: 'duplicate', key, newKey })
    return newKey
  }
  const remove = (key: string): void => {
    const index = lines.findIndex((line) => line.key === key)
    const line = lines[index]
    if (line === undefined) return
    dispatch({ kind: 'remove', key })
    toast({
      title: t('requisitions.lines.removed', { number: index + 1 }),
      action: { label: t('requisitions.editor.undo'), onClick: () => dispatch({ kind: 'restore', line, index }) },
    })
  }
  const change = useCallback(
    (key: string, changed: Partial<Omit<LineEntry, 'key'>>): void => dispatch({ kind: 'line', key, change: changed }),
    [dispatch],
  )
  const { grid, onKeyDown, focusCell } = useLineKeys({ lines, onAdd: add, onDuplicate: duplicate, onRemove: remove })

  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const field = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
    const key = target.closest<HTMLElement>('[data-line]')?.dataset['line']
    const row = lines.findIndex((line) => line.key === key)
    const block = parseBlock(event.clipboardData.getData('text/plain'))
    // A single value goes where the cursor is, as everywhere.
    if (row < 0 || !isGridField(field) || (block.length === 1 && block[0]?.length === 1)) return
    event.preventDefault()
    const before = lines
    dispatch({ kind: 'lines', lines: pasteBlock(lines, { row, field }, block, unitOf) })
    toast({
      title: t('requisitions.lines.pasted', { count: block.length }),
      action: { label: t('requisitions.editor.undo'), onClick: () => dispatch({ kind: 'lines', lines: before }) },
    })
  }
  const blur = (event: FocusEvent<HTMLElement>): void => {
    const field = event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
    const key = event.target.closest<HTMLElement>('[data-line]')?.dataset['line']
    if (field !== undefined && key !== undefined) onTouch(`lines/${key}/${field}`)
  }

  const shown = lines.map((line, index) => ({
    line,
    number: index + 1,
    currency,
    columns,
    categories,
    costCentres,
    errors: errorsOfLine(errors, line.key),
    onChange: change,
    onDetails: () => setDetailsOf(line.key),
    onDuplicate: () => focusCell(duplicate(line.key), 'description'),
    onRemove: () => remove(line.key),
  }))
  const detailed = lines.find(({ key }) => key === detailsOf)
  return (
    <div ref={grid} onKeyDown={onKeyDown} onPaste={paste} onBlur={blur}>
      {isNarrow ? (
        <ol className="divide-y divide-line">
          {shown.map((each) => (
            <LineCard key={each.line.key} {...each} />
          ))}
        </ol>
      ) : (
        <table aria-label={t('requisitions.lines.title')} className="w-full border-separate border-spacing-0">
          <thead>
            <tr className="text-start text-sm text-muted">
              <th scope="col" className="w-12 border-b border-line py-2 ps-3 font-medium">
                <T id="requisitions.lines.number" />
              </th>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`border-b border-line px-1.5 py-2 text-start font-medium ${WIDTHS[column]}`}
                >
                  <T id={COLUMN_NAMES[column]} />
                </th>
              ))}
              <th scope="col" className="w-28 border-b border-line px-1.5 py-2 text-end font-medium">
                <T id="requisitions.lines.net" />
              </th>
              <th scope="col" className="w-10 border-b border-line">
                <span className="sr-only">
                  <T id="requisitions.lines.actions" />
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <LineRow key={each.line.key} {...each} />
            ))}
          </tbody>
        </table>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-2">
        <Button variant="ghost" onClick={() => focusCell(add(), 'description')}>
          <Plus aria-hidden />
          <T id="requisitions.lines.add" />
        </Button>
        <p className="text-sm text-muted max-lg:hidden">
          <T id="requisitions.lines.keys" />
        </p>
      </div>
      {detailed !== undefined && (
        <LineDetails
          line={detailed}
          currency={currency}
          errors={errorsOfLine(errors, detailed.key)}
          onChange={change}
          onTouch={onTouch}
          onClose={() => setDetailsOf(undefined)}
        />
      )}
    </div>
  )
}

const WIDTHS: Readonly<Record<LineColumn, string>> = {
  description: 'min-w-48',
  quantity: 'w-24',
  unitCode: 'w-28',
  unitPrice: 'w-28',
  taxPercent: 'w-20',
  categoryId: 'w-40',
  costCentreId: 'w-40',
}

const isGridField = (field: string | undefined): field is GridField => GRID_FIELDS.some((each) => each === field)
