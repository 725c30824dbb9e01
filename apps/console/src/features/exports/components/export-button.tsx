import { T } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
  Spinner,
} from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { ChevronDown, Download, FileSpreadsheet, History } from 'lucide-react'
import type { ListFilter } from '../queries/export-queries.js'
import { useExport } from '../use-export.js'

/** The list of a screen as a CSV file, with the filters and the sort that it has now. */
export function ExportButton({
  operation,
  filter,
}: {
  /** The list operation, such as `procurement.vendor.list.v1`. */
  readonly operation: string
  readonly filter: ListFilter
}) {
  const { mutate, isPending } = useExport(operation)
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button aria-busy={isPending}>
            {isPending ? <Spinner /> : <Download aria-hidden />}
            <T id={isPending ? 'exports.making' : 'exports.action'} />
            <ChevronDown aria-hidden className="text-muted" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem disabled={isPending} onSelect={() => mutate(filter)}>
            <FileSpreadsheet aria-hidden />
            <T id="exports.as_csv" />
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem asChild>
            <Link to="/exports">
              <History aria-hidden />
              <T id="exports.title" />
            </Link>
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <span role="status" className="sr-only">
        {isPending && <T id="exports.making" />}
      </span>
    </>
  )
}
