import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { PAYMENT_STATES } from './payment-choices.js'

export type PaymentState = (typeof PAYMENT_STATES)[number]
export type PaymentSort = '-createdAt' | 'createdAt' | 'dueDate' | '-dueDate'
export type PaymentInList = Schemas['PaymentRequestPage']['items'][number]
export type Payment = Schemas['PaymentRequest']
export type Transfer = NonNullable<Payment['transfers']>[number]
export type TransferState = Transfer['state']
export type LegalEntity = Schemas['LegalEntityPage']['items'][number]

/** What the list shows, as the API takes it. */
export interface PaymentFilter {
  readonly state?: readonly PaymentState[]
  readonly currency?: string
  readonly legalEntityId?: string
  readonly vendorId?: string
  readonly sort: PaymentSort
}

const PAGE = 50

/** Pages of the list, one after the other. */
export const paymentsQuery = (filter: PaymentFilter) =>
  infiniteQueryOptions({
    queryKey: ['payments', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('billing.payment-request.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One payment request with its ETag, which a change has to name. */
export const paymentQuery = (paymentRequestId: string) =>
  queryOptions({
    queryKey: ['payments', 'one', paymentRequestId],
    queryFn: async ({ signal }) => {
      const { data, etag } = await client.call('billing.payment-request.get.v1', { path: { paymentRequestId }, signal })
      return { payment: data, etag }
    },
  })

/** Payments at the bank: a booking is of one of them. */
const AT_THE_BANK = ['EXPORTED', 'SENT', 'ACCEPTED', 'PARTLY_REJECTED', 'SETTLED'] as const
const MOST_TO_CHOOSE_FROM = 500

/** The newest payments that a booking may settle or bring back, to choose from. */
export const paymentsAtBankQuery = queryOptions({
  queryKey: ['payments', 'at-bank'],
  queryFn: async ({ signal }) => {
    const found: PaymentInList[] = []
    const pages = client.pages('billing.payment-request.list.v1', {
      query: { state: AT_THE_BANK, sort: '-createdAt', limit: 100 },
      signal,
    })
    for await (const { items } of pages) {
      found.push(...items)
      if (found.length >= MOST_TO_CHOOSE_FROM) break
    }
    return found
  },
})

/** The companies of the organization with their accounts; there are few. */
export const legalEntitiesQuery = queryOptions({
  queryKey: ['legal-entities', 'all'],
  queryFn: async ({ signal }) => {
    const found: LegalEntity[] = []
    for await (const { items } of client.pages('identity.legal-entity.list.v1', { query: { sort: 'name' }, signal })) {
      found.push(...items)
    }
    return found
  },
  staleTime: 300_000,
})

export const readPaymentSettings = async (signal?: AbortSignal): Promise<Schemas['PaymentSettings']> =>
  (await client.call('billing.payment-settings.get.v1', signal === undefined ? {} : { signal })).data

export const paymentSettingsQuery = queryOptions({
  queryKey: ['payments', 'settings'],
  queryFn: ({ signal }) => readPaymentSettings(signal),
})
