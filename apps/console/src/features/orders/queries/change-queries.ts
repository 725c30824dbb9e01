import type { Answer, Schemas } from '@nexus/client'
import { type QueryClient, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type OrderChange = Schemas['PurchaseOrderChange']
export type OrderChangeInList = Schemas['PurchaseOrderChangePage']['items'][number]

/** One of these at a time may be under way for an order. */
const OPEN_STATES: readonly OrderChange['state'][] = ['DRAFT', 'SUBMITTED', 'IN_APPROVAL']

export const isOpenChange = ({ state }: Pick<OrderChange, 'state'>): boolean => OPEN_STATES.includes(state)

/** Change orders of an order, the newest first. */
export const changesQuery = (orderId: string) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'changes', orderId],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await client.call('procurement.purchase-order-change.list.v1', {
        query: { orderId, limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      })
      return data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const changeQuery = (changeId: string) =>
  queryOptions({
    queryKey: ['orders', 'change', changeId],
    queryFn: async ({ signal }) => {
      const { data, etag } = await client.call('procurement.purchase-order-change.get.v1', {
        path: { changeId },
        signal,
      })
      return { change: data, etag }
    },
  })

export interface ChangeTarget {
  readonly changeId: string
  readonly ifMatch: string
}

/** What can be done with a change order. */
export const changeActions = {
  submit: ({ changeId, ifMatch }: ChangeTarget) =>
    client.call('procurement.purchase-order-change.submit.v1', { path: { changeId }, ifMatch, waitSeconds: 5 }),
  send: ({ changeId, ifMatch }: ChangeTarget) =>
    client.call('procurement.purchase-order-change.send.v1', { path: { changeId }, ifMatch }),
  withdraw:
    (reason: string) =>
    ({ changeId, ifMatch }: ChangeTarget) =>
      client.call('procurement.purchase-order-change.withdraw.v1', {
        path: { changeId },
        ifMatch,
        body: reason === '' ? {} : { reason },
      }),
  answer:
    (body: Schemas['AnswerPurchaseOrderChange']) =>
    ({ changeId, ifMatch }: ChangeTarget) =>
      client.call('procurement.purchase-order-change.answer.v1', { path: { changeId }, ifMatch, body }),
} as const

export type ChangeRun = (target: ChangeTarget) => Promise<Answer<OrderChange>>

/** Shows what came back at once, and reads again what follows from it. */
export function keepChange(queries: QueryClient, { data, etag }: Answer<OrderChange>): void {
  queries.setQueryData(changeQuery(data.changeId).queryKey, { change: data, etag })
  void queries.invalidateQueries({ queryKey: ['orders'] })
}
