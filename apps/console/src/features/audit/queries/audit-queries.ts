import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type AuditEntry = Schemas['AuditSearchAnswer']['items'][number]

/** What is searched, as the API takes it. */
export interface AuditFilter {
  readonly entity?: string
  readonly entityId?: string
  readonly actorId?: string
  readonly from?: string
  readonly to?: string
}

const PAGE = 50

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('identity.audit.search.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
