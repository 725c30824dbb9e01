import { T } from '@nexus/console-i18n'
import { Card, ErrorState, Skeleton } from '@nexus/console-ui'
import type { ReactNode } from 'react'
import type { Found } from '../queries/figures-queries.js'

/** A part of the start page. It loads, fails and has nothing to show by itself. */
export function FigureCard<Data>({
  title,
  found,
  isEmpty,
  empty,
  isFlush = false,
  children,
}: {
  readonly title: ReactNode
  readonly found: Found<Data>
  readonly isEmpty: (data: Data) => boolean
  readonly empty: ReactNode
  /** Without room inside, for a list. */
  readonly isFlush?: boolean
  readonly children: (data: Data) => ReactNode
}) {
  const { data, isError, error } = found
  if (data === undefined) {
    return (
      <Card title={title}>
        {isError ? (
          <ErrorState error={error} onRetry={() => void found.refetch()} className="py-6" />
        ) : (
          <div role="status" className="flex flex-col gap-3 py-1">
            <span className="sr-only">
              <T id="ui.loading" />
            </span>
            <Skeleton className="h-4 w-3/4" />
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-4 w-2/5" />
          </div>
        )}
      </Card>
    )
  }
  const nothing = isEmpty(data)
  return (
    <Card title={title} isFlush={isFlush && !nothing} aria-busy={found.isPlaceholderData}>
      <div className={found.isPlaceholderData ? 'opacity-60' : undefined}>
        {nothing ? <p className="py-4 text-muted">{empty}</p> : children(data)}
      </div>
      {isError && (
        <p role="alert" className={isFlush ? 'px-4 py-2 text-sm text-danger-ink' : 'mt-2 text-sm text-danger-ink'}>
          <T id="dashboard.stale" />
        </p>
      )}
    </Card>
  )
}
