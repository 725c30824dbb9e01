import { type LinkProps, useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type ListLink, type ListReference, keepsAll, listLink } from './list-link.js'

/** A screen of this console, whichever. */
export type Destination = NonNullable<LinkProps['to']>

type Screens = Readonly<Record<string, { readonly options: { readonly validateSearch?: unknown } } | undefined>>

/** Where the list of a figure is shown; undefined also when this console has no such screen, or one without such filters. */
export function useListLink(): (list: ListReference) => ListLink | undefined {
  const router = useRouter()
  return useCallback(
    (list) => {
      const link = listLink(list)
      if (link === undefined) return undefined
      const screen = (router.routesByPath as unknown as Screens)[link.to]
      return screen !== undefined && keepsAll(link.search, screen.options.validateSearch) ? link : undefined
    },
    [router],
  )
}

/** Goes to the list of a figure, where there is one. */
export function useOpenList(): (list: ListReference) => void {
  const navigate = useNavigate()
  const find = useListLink()
  return useCallback(
    (list) => {
      const link = find(list)
      if (link !== undefined) void navigate({ to: link.to as Destination, search: link.search as never })
    },
    [navigate, find],
  )
}
