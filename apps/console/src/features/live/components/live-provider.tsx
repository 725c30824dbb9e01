import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { session } from '../../../client.js'
import { useMe } from '../../../session/use-session.js'
import { runLiveLine } from '../live-line.js'
import { newsOf } from '../live-news.js'
import { showLineState } from '../live-state.js'
import { refreshAfter, refreshEverything } from '../refresh.js'

/** While somebody is signed in: what changes for them elsewhere is read again here, as it happens. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const me = useMe()
  const name = me === undefined ? undefined : `nexus-live:${me.organization.organizationId}:${me.userId}`
  useEffect(() => {
    if (name === undefined) return
    const ending = new AbortController()
    void runLiveLine({
      name,
      session,
      signal: ending.signal,
      listener: {
        state: showLineState,
        event: (event) => {
          const news = newsOf(event)
          if (news === 'everything') void refreshEverything(queries)
          else if (news !== undefined) void refreshAfter(queries, news)
        },
      },
    }).catch(() => showLineState('refused'))
    return () => {
      ending.abort()
      showLineState('waiting')
    }
  }, [name, queries])
  return children
}
