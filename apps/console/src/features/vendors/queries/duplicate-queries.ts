import { ProblemError, type Schemas } from '@nexus/client'
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { vendorQuery } from './vendor-queries.js'

export type VendorDuplicate = Schemas['VendorDuplicatePage']['items'][number]
export type DuplicateState = VendorDuplicate['state']

const PAGE = 50

/** Pairs of vendors that may be one, the likeliest first. */
export const duplicatesQuery = (state: DuplicateState) =>
  infiniteQueryOptions({
    queryKey: ['vendors', 'duplicates', state],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        ...{ state, limit: PAGE, sort: '-percent' as const },
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }
      return (await client.call('procurement.vendor-duplicate.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** Says that both are different companies. */
export function useDismissal({ duplicateId, version }: Pick<VendorDuplicate, 'duplicateId' | 'version'>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      client.call('procurement.vendor-duplicate.dismiss.v1', {
        path: { duplicateId },
        body: { reason },
        ifMatch: `"${version}"`,
      }),
    // Refused, because somebody else said something of the pair: then the list shows it, too.
    onSettled: (_answer, error) => {
      if (error === null || error instanceof ProblemError)
        void queries.invalidateQueries({ queryKey: ['vendors', 'duplicates'] })
    },
  })
}

/** Puts another vendor in the place of one, for good. */
export function useVendorMerge() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (merge: {
      readonly vendorId: string
      readonly etag: string
      readonly intoVendorId: string
      readonly reason: string
    }) =>
      client.call('procurement.vendor.merge.v1', {
        path: { vendorId: merge.vendorId },
        ifMatch: merge.etag,
        body: { intoVendorId: merge.intoVendorId, reason: merge.reason },
      }),
    onSuccess: ({ data, etag }) => {
      queries.setQueryData(vendorQuery(data.vendorId).queryKey, { vendor: data, etag: etag ?? `"${data.version}"` })
      for (const part of ['list', 'choices', 'duplicates'])
        void queries.invalidateQueries({ queryKey: ['vendors', part] })
      void queries.invalidateQueries({ queryKey: ['audit', 'vendor', data.vendorId] })
    },
    onError: (error, { vendorId, intoVendorId }) => {
      if (!(error instanceof ProblemError)) return
      // What was compared may not be what is there: both are read again.
      for (const id of [vendorId, intoVendorId]) void queries.invalidateQueries({ queryKey: vendorQuery(id).queryKey })
    },
  })
}
