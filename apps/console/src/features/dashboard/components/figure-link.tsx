import { cn } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ListReference } from '../list-link.js'
import { type Destination, useListLink } from '../use-list-link.js'

/** A number that leads to the list behind it; plain where there is none. */
export function FigureLink({
  list,
  className,
  children,
}: {
  readonly list: ListReference | undefined
  readonly className?: string
  readonly children: ReactNode
}) {
  const find = useListLink()
  const link = list === undefined ? undefined : find(list)
  if (link === undefined) return <span className={className}>{children}</span>
  return (
    <Link
      to={link.to as Destination}
      search={link.search as never}
      className={cn('rounded-sm text-accent-ink underline-offset-2 hover:underline touch:py-2', className)}
    >
      {children}
    </Link>
  )
}
