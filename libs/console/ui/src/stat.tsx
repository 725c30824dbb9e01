import { ArrowDownRight, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './class-names.js'
import { Skeleton } from './skeleton.js'

/** One number with its name; `link` leads to the list behind it. */
export function Stat({
  label,
  value,
  hint,
  trend,
  link,
  isLoading = false,
  className,
}: {
  readonly label: ReactNode
  readonly value: ReactNode
  readonly hint?: ReactNode
  /** `text` says it in words too: "12 % more than last month". */
  readonly trend?: { readonly direction: 'up' | 'down'; readonly isGood: boolean; readonly text: ReactNode }
  /** Makes the whole tile a link: renders the children inside an anchor. */
  readonly link?: (children: ReactNode, className: string) => ReactNode
  readonly isLoading?: boolean
  readonly className?: string
}) {
  const TrendIcon = trend?.direction === 'down' ? ArrowDownRight : ArrowUpRight
  const name = <span className="text-sm text-muted">{label}</span>
  return (
    <div
      className={cn(
        'relative flex min-w-0 flex-col rounded-lg border border-line bg-surface p-3 sm:p-4',
        link !== undefined && 'transition-colors hover:border-field',
        className,
      )}
    >
      {link === undefined ? name : link(name, 'rounded-sm after:absolute after:inset-0 after:rounded-lg')}
      <span className="mt-1 text-lg font-semibold tracking-tight sm:text-2xl">
        {isLoading ? <Skeleton className="my-1 h-6 w-28" /> : value}
      </span>
      {(hint !== undefined || trend !== undefined) && (
        <span className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-muted">
          {trend !== undefined && (
            <span
              className={cn('inline-flex items-center gap-0.5', trend.isGood ? 'text-success-ink' : 'text-danger-ink')}
            >
              <TrendIcon aria-hidden className="size-3.5" />
              {trend.text}
            </span>
          )}
          {hint}
        </span>
      )}
    </div>
  )
}
