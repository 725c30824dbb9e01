import type { ComponentProps } from 'react'
import { cn } from './class-names.js'

/** A plain table for few rows, such as the lines of a document; it scrolls in itself where it is wider than its place. */
export function Table({ className, label, ...rest }: ComponentProps<'table'> & { readonly label: string }) {
  return (
    // The region can be scrolled by keyboard.
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto focus-visible:outline-offset-[-2px]">
      <table className={cn('w-full border-collapse text-base', className)} {...rest}>
        {rest.children}
      </table>
    </div>
  )
}

interface CellProps {
  /** Numbers stand at the end, one digit under the other. */
  readonly isNumeric?: boolean
}

export function Th({ isNumeric = false, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      className={cn(
        'border-b border-line px-3 py-2 text-start text-sm font-medium whitespace-nowrap text-muted first:ps-4 last:pe-4 [tbody>tr:last-child>&]:border-b-0',
        isNumeric && 'text-end',
        className,
      )}
      {...rest}
    />
  )
}

export function Td({ isNumeric = false, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      className={cn(
        'border-b border-line px-3 py-2 align-top first:ps-4 last:pe-4 [tr:last-child>&]:border-b-0',
        isNumeric && 'text-end whitespace-nowrap',
        className,
      )}
      {...rest}
    />
  )
}
