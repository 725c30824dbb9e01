import { T } from '@nexus/console-i18n'
import { Button, Stat } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ListReference } from '../list-link.js'
import type { Found } from '../queries/figures-queries.js'
import { type Destination, useListLink } from '../use-list-link.js'

/** One number at the top. It loads and fails by itself. */
export function FigureTile<Data>({
  label,
  found,
  value,
  hint,
  list,
}: {
  readonly label: ReactNode
  readonly found: Found<Data>
  readonly value: (data: Data) => ReactNode
  readonly hint?: (data: Data) => ReactNode
  readonly list: (data: Data) => ListReference | undefined
}) {
  const find = useListLink()
  const { data, isError } = found
  if (data === undefined) {
    return (
      <Stat
        label={label}
        value="–"
        isLoading={!isError}
        hint={
          isError ? (
            <span role="alert" className="flex flex-wrap gap-x-2">
              <T id="ui.error.title" />
              <Button variant="link" onClick={() => void found.refetch()}>
                <T id="ui.retry" />
              </Button>
            </span>
          ) : undefined
        }
      />
    )
  }
  const reference = list(data)
  const link = reference === undefined ? undefined : find(reference)
  return (
    <Stat
      label={label}
      value={value(data)}
      hint={hint?.(data)}
      className={found.isPlaceholderData ? 'opacity-60' : undefined}
      link={
        link &&
        ((children, className) => (
          <Link to={link.to as Destination} search={link.search as never} className={className}>
            {children}
          </Link>
        ))
      }
    />
  )
}
