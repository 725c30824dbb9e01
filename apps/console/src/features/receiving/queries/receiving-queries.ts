import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { RECEIPT_STATES } from './receipt-choices.js'

export type ReceiptState = (typeof RECEIPT_STATES)[number]
export type ReceiptSort = '-receivedAt' | 'receivedAt'

export type Receipt = Schemas['Receipt']
export type GoodsReturn = Schemas['Return']
export type Receivables = Schemas['PurchaseOrderReceivablesAnswer']
export type ReceivableLine = Receivables['lines'][number]

export interface ReceiptFilter {
  readonly orderId?: string
  readonly state?: ReceiptState
  readonly receivedBy?: string
  readonly sort: ReceiptSort
}

const PAGE = 50

/** What can still be received of an order; also names the lines of its receipts. */
export const receivablesQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['receiving', 'receivables', orderId],
    queryFn: async ({ signal }) =>
      (await client.call('procurement.purchase-order.receivables.v1', { path: { orderId }, signal })).data,
  })

export const receiptsQuery = (filter: ReceiptFilter) =>
  infiniteQueryOptions({
    queryKey: ['receiving', 'receipts', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('procurement.receipt.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One receipt with its ETag, which a change has to name. */
export const receiptQuery = (receiptId: string) =>
  queryOptions({
    queryKey: ['receiving', 'receipt', receiptId],
    queryFn: async ({ signal }) => {
      const { data, etag } = await client.call('procurement.receipt.get.v1', { path: { receiptId }, signal })
      return { receipt: data, etag }
    },
  })

/** What went back, of an order or of one receipt. */
export const returnsQuery = (filter: { readonly orderId: string } | { readonly receiptId: string }) =>
  infiniteQueryOptions({
    queryKey: ['receiving', 'returns', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('procurement.return.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const returnQuery = (returnId: string) =>
  queryOptions({
    queryKey: ['receiving', 'return', returnId],
    queryFn: async ({ signal }) => {
      const { data, etag } = await client.call('procurement.return.get.v1', { path: { returnId }, signal })
      return { goodsReturn: data, etag }
    },
  })
