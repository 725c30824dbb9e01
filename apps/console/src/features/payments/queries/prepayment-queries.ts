import { type QueryOf, type Schemas } from '@nexus/client'
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { useAttemptKey } from '../../orders/queries/use-attempt-key.js'

export type Prepayment = Schemas['Prepayment']
export type PrepaymentInList = Schemas['PrepaymentPage']['items'][number]
export type PrepaymentState = Prepayment['state']
export type PrepaymentSort = NonNullable<NonNullable<QueryOf<'billing.prepayment.list.v1'>>['sort']>

const PAGE = 50

/** What the list shows, as the API takes it. */
export interface PrepaymentFilter {
  readonly state?: PrepaymentState
  readonly vendorId?: string
  readonly sort: PrepaymentSort
}

export const prepaymentsQuery = (filter: PrepaymentFilter) =>
  infiniteQueryOptions({
    queryKey: ['prepayments', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('billing.prepayment.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** Records a prepayment; the same wish twice, because nobody answered, records it once. */
export function useRecordPrepayment() {
  const queries = useQueryClient()
  const { keyOf, answered } = useAttemptKey()
  return useMutation({
    mutationFn: async (body: Schemas['RecordPrepayment']) =>
      (await client.call('billing.prepayment.record.v1', { body, idempotencyKey: keyOf(body) })).data,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['prepayments'] }),
    onSettled: (_answer, error) => answered(error),
  })
}
