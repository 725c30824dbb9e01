import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type ExchangeRate = Schemas['ExchangeRatePage']['items'][number]
export type RateSort = '-date' | 'date'

/** What the list shows, as the API takes it. */
export interface RateFilter {
  readonly from?: string
  readonly to?: string
  readonly sort: RateSort
}

const PAGE = 50
const MOST = 200

export const exchangeRatesQuery = (filter: RateFilter) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'exchange-rates', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('procurement.exchange-rate.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One rate as it is now: the API answers them as a list only. @throws Error when it is not there any more */
export async function readExchangeRate({ exchangeRateId, from, to }: ExchangeRate): Promise<ExchangeRate> {
  const query = { from, to, sort: '-date', limit: MOST } as const
  for await (const { items } of client.pages('procurement.exchange-rate.list.v1', { query })) {
    const found = items.find((each) => each.exchangeRateId === exchangeRateId)
    if (found !== undefined) return found
  }
  throw new Error(`no exchange rate ${exchangeRateId}`)
}

export const createExchangeRate = async (body: Schemas['CreateExchangeRate']): Promise<ExchangeRate> =>
  (await client.call('procurement.exchange-rate.create.v1', { body })).data

export const correctExchangeRate = async (
  exchangeRateId: string,
  body: Schemas['CorrectExchangeRate'],
  ifMatch: string,
): Promise<ExchangeRate> =>
  (await client.call('procurement.exchange-rate.correct.v1', { path: { exchangeRateId }, body, ifMatch })).data
