import type { Answer, Schemas } from '@nexus/client'
import {
  type QueryClient,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { client } from '../../../client.js'
import { isStale } from '../../orders/queries/order-actions.js'
import { useAttemptKey } from '../../orders/queries/use-attempt-key.js'
import { followReceiving } from './receiving-actions.js'

export type ServiceAcceptance = Schemas['ServiceAcceptance']
export type AcceptanceContent = Schemas['PostServiceAcceptance']
export type AcceptanceSort = '-acceptedAt' | 'acceptedAt'

export interface AcceptanceFilter {
  readonly orderId?: string
  readonly acceptedBy?: string
  readonly sort: AcceptanceSort
}

const PAGE = 50

/** The services that were accepted, of an order or of all. */
export const acceptancesQuery = (filter: AcceptanceFilter) =>
  infiniteQueryOptions({
    queryKey: ['receiving', 'acceptances', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('procurement.service-acceptance.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One acceptance with its ETag, which a reversal has to name. */
export const acceptanceQuery = (acceptanceId: string) =>
  queryOptions({
    queryKey: ['receiving', 'acceptance', acceptanceId],
    queryFn: async ({ signal }) => {
      const { data, etag } = await client.call('procurement.service-acceptance.get.v1', {
        path: { acceptanceId },
        signal,
      })
      return { acceptance: data, etag }
    },
  })

function keepAcceptance(queries: QueryClient, { data, etag }: Answer<ServiceAcceptance>): void {
  queries.setQueryData(acceptanceQuery(data.acceptanceId).queryKey, { acceptance: data, etag })
  followReceiving(queries)
}

/** Accepts services of an order; the same wish twice, because nobody answered, makes one acceptance. */
export function useAcceptService(orderId: string) {
  const queries = useQueryClient()
  const { keyOf, answered } = useAttemptKey()
  return useMutation({
    mutationFn: (body: AcceptanceContent) =>
      client.call('procurement.service-acceptance.post.v1', {
        path: { orderId },
        body,
        idempotencyKey: keyOf(body),
      }),
    onSuccess: (answer) => keepAcceptance(queries, answer),
    onSettled: (_answer, error) => {
      answered(error)
      // What is left may be another than what is shown.
      if (error !== null) followReceiving(queries)
    },
  })
}

/** Takes an acceptance back; after a 412 the newest is read. */
export function useAcceptanceReversal(acceptanceId: string, etag: string | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      client.call('procurement.service-acceptance.reverse.v1', {
        path: { acceptanceId },
        ifMatch: etag ?? '',
        body: { reason },
      }),
    onSuccess: (answer) => keepAcceptance(queries, answer),
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey: acceptanceQuery(acceptanceId).queryKey })
    },
  })
}
