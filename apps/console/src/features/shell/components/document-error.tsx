import { ProblemError } from '@nexus/client'
import { T } from '@nexus/console-i18n'
import { Button, ErrorState } from '@nexus/console-ui'
import { Link, type LinkProps } from '@tanstack/react-router'

/** A document that cannot be shown. One that is not there does not come by trying again: the way leads to the others. */
export function DocumentError({
  failed,
  list,
}: {
  /** The query that failed. */
  readonly failed: { readonly error: unknown; readonly refetch: () => unknown }
  /** Where documents of this kind are listed. */
  readonly list: NonNullable<LinkProps['to']>
}) {
  const { error } = failed
  const isGone = error instanceof ProblemError && error.status === 404
  return (
    <ErrorState
      error={error}
      onRetry={() => void failed.refetch()}
      actions={
        isGone && (
          <Button asChild>
            <Link to={list}>
              <T id="ui.error.to_list" />
            </Link>
          </Button>
        )
      }
    />
  )
}
