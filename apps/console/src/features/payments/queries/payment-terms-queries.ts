import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type PaymentTerms = Schemas['PaymentTerms']
export type Terms = PaymentTerms['terms']
export type DueRule = Terms['due']
export type CashDiscount = Terms['discounts'][number]

const PAGE = 50

/** What the list shows, as the API takes it. */
export interface PaymentTermsFilter {
  readonly vendorId?: string
  readonly sort: '-createdAt' | 'createdAt'
}

export const paymentTermsListQuery = (filter: PaymentTermsFilter) =>
  infiniteQueryOptions({
    queryKey: ['payment-terms', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('billing.payment-terms.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const readPaymentTerms = async (paymentTermsId: string, signal?: AbortSignal): Promise<PaymentTerms> =>
  (
    await client.call('billing.payment-terms.get.v1', {
      path: { paymentTermsId },
      ...(signal === undefined ? {} : { signal }),
    })
  ).data

export const paymentTermsQuery = (paymentTermsId: string) =>
  queryOptions({
    queryKey: ['payment-terms', 'one', paymentTermsId],
    queryFn: ({ signal }) => readPaymentTerms(paymentTermsId, signal),
  })

export const createPaymentTerms = async (body: Schemas['CreatePaymentTerms']): Promise<PaymentTerms> =>
  (await client.call('billing.payment-terms.create.v1', { body })).data

export const changePaymentTerms = async (
  paymentTermsId: string,
  terms: Terms,
  ifMatch: string,
): Promise<PaymentTerms> =>
  (await client.call('billing.payment-terms.change.v1', { path: { paymentTermsId }, ifMatch, body: { terms } })).data
