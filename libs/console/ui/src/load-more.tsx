import { T } from '@nexus/console-i18n'
import { Button } from './button.js'

/** The end of a list that has more, or all of it, said to everybody. */
export function LoadMore({
  count,
  hasMore,
  isLoading,
  onLoadMore,
}: {
  /** How many are shown. */
  readonly count: number
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly onLoadMore: () => void
}) {
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-2 px-4 py-1.5 text-sm text-muted">
      <p role="status">
        <T id={hasMore ? 'ui.list.count_of_more' : 'ui.list.count'} values={{ count }} />
      </p>
      {hasMore && (
        <Button size="sm" isBusy={isLoading} onClick={onLoadMore}>
          <T id="ui.list.load_more" />
        </Button>
      )}
    </div>
  )
}
