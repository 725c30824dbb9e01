import { type MessageId, UNITS, unitNameId, useT } from '@nexus/console-i18n'
import { Combobox, Field, Input, Select } from '@nexus/console-ui'
import { memo } from 'react'
import type { LineText } from '../forms/editor-reducer.js'
import type { LineEntry } from '../forms/entries.js'
import type { Choice } from '../queries/reference-queries.js'

export type LineColumn = Extract<
  LineText,
  'description' | 'quantity' | 'unitCode' | 'unitPrice' | 'taxPercent' | 'categoryId' | 'costCentreId'
>

export const COLUMN_NAMES: Readonly<Record<LineColumn, MessageId>> = {
  description: 'requisitions.lines.description',
  quantity: 'requisitions.lines.quantity',
  unitCode: 'requisitions.lines.unit',
  unitPrice: 'requisitions.lines.unit_price',
  taxPercent: 'requisitions.lines.tax_percent',
  categoryId: 'requisitions.lines.category',
  costCentreId: 'requisitions.field.cost_centre',
}

export interface LineFieldProps {
  readonly line: LineEntry
  readonly column: LineColumn
  /** From one. */
  readonly number: number
  readonly error: string | undefined
  /** In a grid the column says what it is, to the eye. */
  readonly isLabelHidden: boolean
  readonly choices: readonly Choice[]
  readonly onChange: (key: string, change: Partial<Omit<LineEntry, 'key'>>) => void
}

/** One field of a line, in the grid and on a phone. */
export const LineField = memo(function LineField({
  line,
  column,
  number,
  error,
  isLabelHidden,
  choices,
  onChange,
}: LineFieldProps) {
  const t = useT()
  const name = t(COLUMN_NAMES[column])
  const label = isLabelHidden ? t('requisitions.lines.field_of', { field: name, number }) : name
  const change = (value: string): void => onChange(line.key, { [column]: value })
  return (
    <Field label={label} isLabelHidden={isLabelHidden} error={error}>
      {column === 'unitCode' ? (
        <UnitSelect value={line.unitCode} onChange={change} />
      ) : column === 'categoryId' || column === 'costCentreId' ? (
        <Combobox
          options={choices}
          value={line[column] === '' ? undefined : line[column]}
          valueLabel={t('requisitions.editor.unknown_choice')}
          placeholder="–"
          isClearable
          onChange={(value) => change(value ?? '')}
        />
      ) : (
        <Input
          value={line[column]}
          maxLength={column === 'description' ? 500 : 40}
          inputMode={column === 'description' ? 'text' : 'decimal'}
          autoComplete="off"
          className={column === 'description' ? '' : 'text-end tabular-nums'}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
})

function UnitSelect({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useT()
  const known: readonly string[] = UNITS
  const codes = known.includes(value) ? known : [value, ...known]
  const options = codes.map((code) => {
    const id = unitNameId(code)
    return id === undefined ? { value: code, label: code } : { value: code, label: t(id), hint: code }
  })
  return <Select options={options} value={value} onChange={onChange} />
}
