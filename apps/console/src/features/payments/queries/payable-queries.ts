import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type PayableInvoice = Schemas['SupplierInvoicePage']['items'][number]
export type PayableSort = 'dueDate' | '-dueDate' | 'number' | '-number' | 'issueDate' | '-issueDate'

export interface PayableFilter {
  readonly q?: string
  readonly dueTo?: string
  readonly vendorId?: string
  readonly currency?: string
  readonly sort: PayableSort
}

const PAGE = 50

/** Matched invoices and credit notes of which something is open. */
export const payablesQuery = (filter: PayableFilter) =>
  infiniteQueryOptions({
    queryKey: ['payments', 'payables', filter],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await client.call('billing.supplier-invoice.list.v1', {
        query: {
          ...filter,
          state: ['MATCHED'],
          payment: ['OPEN', 'PARTLY_RESERVED', 'PARTLY_PAID'],
          limit: PAGE,
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
        signal,
      })
      return data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
