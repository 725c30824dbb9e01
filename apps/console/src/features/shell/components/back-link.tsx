import { Link, type LinkProps } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'

/** Of a link back whose address has parameters. */
export const BACK_LINK = 'inline-flex min-h-6 items-center gap-1 rounded hover:text-ink touch:min-h-11'

/** The arrow of the way back. */
export const BackArrow = () => <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />

/** The way back to the list, above the heading. */
export function BackLink({
  to,
  children,
}: {
  readonly to: NonNullable<LinkProps['to']>
  readonly children: ReactNode
}) {
  return (
    <Link to={to} className={BACK_LINK}>
      <BackArrow />
      {children}
    </Link>
  )
}
