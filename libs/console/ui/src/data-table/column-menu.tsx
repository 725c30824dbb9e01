import { useT } from '@nexus/console-i18n'
import { Columns3 } from 'lucide-react'
import { IconButton } from '../button.js'
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '../dropdown-menu.js'
import type { DataColumn } from './data-columns.js'

/** Which columns are shown. */
export function ColumnMenu<Row>({
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
