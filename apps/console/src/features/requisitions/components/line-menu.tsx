import { T, useT } from '@nexus/console-i18n'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
  IconButton,
} from '@nexus/console-ui'
import { Copy, EllipsisVertical, SlidersHorizontal, Trash2 } from 'lucide-react'
import type { LineProps } from './line-row.js'

/** What can be done with a line. */
export function LineMenu({
  number,
  onDetails,
  onDuplicate,
  onRemove,
}: Pick<LineProps, 'number' | 'onDetails' | 'onDuplicate' | 'onRemove'>) {
  const t = useT()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <IconButton label={t('requisitions.lines.menu', { number })} icon={<EllipsisVertical aria-hidden />} />
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuItem onSelect={onDetails}>
          <SlidersHorizontal aria-hidden />
          <T id="requisitions.lines.more" />
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={onDuplicate}>
          <Copy aria-hidden />
          <T id="requisitions.lines.duplicate" />
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem isDangerous onSelect={onRemove}>
          <Trash2 aria-hidden />
          <T id="requisitions.lines.remove" />
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
