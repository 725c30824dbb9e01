import { useT } from '@nexus/console-i18n'
import { Checkbox } from '../checkbox.js'
import { cn } from '../class-names.js'
import type { ListedRow, RowSelection } from './data-table-parts.js'

export function SelectAll({ selection: { all, toggleAll } }: { readonly selection: RowSelection<never> }) {
  const t = useT()
  return (
    <Checkbox aria-label={t('ui.table.select_all')} checked={all} onCheckedChange={(on) => toggleAll(on === true)} />
  )
}

/** Stands above the link that covers its row. */
export function SelectRow<Row extends object>({
  row,
  nameOf,
  className,
}: {
  readonly row: ListedRow<Row>
  readonly nameOf: RowSelection<Row>['nameOf']
  readonly className?: string
}) {
  const t = useT()
  return (
    <Checkbox
      className={cn('z-1', className)}
      aria-label={t('ui.table.select_row', { name: nameOf(row.original) })}
      checked={row.getIsSelected()}
      onCheckedChange={(on) => row.toggleSelected(on === true)}
    />
  )
}
