import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type TrailEntry = Schemas['AuditSearchAnswer']['items'][number]

/** What was recorded of a requisition, the newest first. */
export const trailQuery = (requisitionId: string) =>
  infiniteQueryOptions({
    queryKey: ['requisitions', 'trail', requisitionId],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam }
      const query = { entity: 'requisition', entityId: requisitionId, limit: 20, ...cursor }
      return (await client.call('identity.audit.search.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
