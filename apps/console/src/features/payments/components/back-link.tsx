import { Link, type LinkProps } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'

/** The way back to the list, above the heading. */
export function BackLink({
  to,
  children,
}: {
  readonly to: NonNullable<LinkProps['to']>
  readonly children: ReactNode
}) {
  return (
    <Link to={to} className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink touch:min-h-11">
      <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
      {children}
    </Link>
  )
}
