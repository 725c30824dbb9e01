import type { ReactNode } from 'react'
import { cn } from './class-names.js'

/** The head of a screen. Its h1 takes the focus after navigation, so that it is read out. */
export function PageHeader({
  title,
  lead,
  badge,
  description,
  actions,
  className,
}: {
  readonly title: ReactNode
  /** Above the title: the way back. */
  readonly lead?: ReactNode
  readonly badge?: ReactNode
  readonly description?: ReactNode
  /** The main one last. */
  readonly actions?: ReactNode
  readonly className?: string
}) {
  return (
    <header className={cn('mb-4', className)}>
      {lead !== undefined && <div className="mb-1 text-sm text-muted">{lead}</div>}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-64">
          <div className="flex min-h-8 flex-wrap items-center gap-x-2.5 gap-y-1">
            <h1 tabIndex={-1} data-page-heading className="min-w-0 text-xl font-semibold tracking-tight">
              {title}
            </h1>
            {badge}
          </div>
          {description !== undefined && <div className="mt-0.5 text-muted">{description}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  )
}
