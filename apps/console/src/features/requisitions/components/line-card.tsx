import { T } from '@nexus/console-i18n'
import { LineField } from './line-field.js'
import { LineMenu } from './line-menu.js'
import { LineNet } from './line-net.js'
import { type LineProps, choicesOf } from './line-row.js'

/** A line on a phone: its fields one below the other, the short ones in pairs. */
export function LineCard(props: LineProps) {
  const { line, number, currency, columns, errors, onChange } = props
  return (
    <li data-line={line.key} className="px-4 py-3">
      <div className="mb-2 flex items-center gap-2">
        <span className="grow font-medium">
          <T id="requisitions.lines.line" values={{ number }} />
        </span>
        <LineNet line={line} currency={currency} />
        <LineMenu {...props} />
      </div>
      <div className="grid grid-cols-2 gap-3">
        {columns.map((column, index) => (
          <div
            key={column}
            data-cell={column}
            className={column === 'description' || column.endsWith('Id') ? 'col-span-2 min-w-0' : 'min-w-0'}
          >
            <LineField
              line={line}
              column={column}
              number={number}
              error={errors.get(column) ?? (index === 0 ? errors.get('') : undefined)}
              isLabelHidden={false}
              choices={choicesOf(column, props)}
              onChange={onChange}
            />
          </div>
        ))}
      </div>
    </li>
  )
}
