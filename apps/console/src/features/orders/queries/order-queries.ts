import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { ORDER_STATES, FULFILMENTS } from './order-choices.js'

export type OrderState = (typeof ORDER_STATES)[number]
export type Fulfilment = (typeof FULFILMENTS)[number]
export type OrderSort = '-createdAt' | 'createdAt'

/** What the list shows, as the API takes it. */
export interface OrderFilter {
  readonly state?: readonly OrderState[]
  readonly receipt?: Fulfilment
  readonly billing?: Fulfilment
  readonly vendorId?: string
  readonly requisitionId?: string
  readonly categoryId?: string
  readonly currency?: string
  readonly issuedFrom?: string
  readonly issuedTo?: string
  readonly createdFrom?: string
  readonly createdTo?: string
  readonly overdue?: 'true'
  readonly onHold?: 'true'
  readonly q?: string
  readonly sort: OrderSort
}

export type PurchaseOrder = Schemas['PurchaseOrder']
export type OrderLine = PurchaseOrder['lines'][number]
export type OrderInList = Schemas['PurchaseOrderPage']['items'][number]
export type Revision = Schemas['PurchaseOrderRevisionPage']['items'][number]
export type Difference = Revision['differences'][number]
export type Acknowledgement = Schemas['PurchaseOrderListAcknowledgementsAnswer']['items'][number]

const PAGE = 50

/** Pages of the list, one after the other. */
export const ordersQuery = (filter: OrderFilter) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('procurement.purchase-order.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One order with its ETag, which a change has to name. */
export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['orders', 'one', orderId],
    queryFn: async ({ signal }) => {
      const { data, etag } = await client.call('procurement.purchase-order.get.v1', { path: { orderId }, signal })
      return { order: data, etag }
    },
  })

/** What the vendor answered, the newest first. */
export const acknowledgementsQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['orders', 'acknowledgements', orderId],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('procurement.purchase-order.list-acknowledgements.v1', {
        path: { orderId },
        query: { limit: PAGE },
        signal,
      })
      return data.items
    },
  })

/** Every revision with what it changed, the newest first. */
export const revisionsQuery = (orderId: string) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'revisions', orderId],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await client.call('procurement.purchase-order-revision.list.v1', {
        path: { orderId },
        query: { limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      })
      return data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** The order as it was printed in one revision; that never changes. */
export const revisionQuery = (orderId: string, revision: number) =>
  queryOptions({
    queryKey: ['orders', 'revision', orderId, revision],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('procurement.purchase-order-revision.get.v1', {
        path: { orderId, revision },
        signal,
      })
      return data
    },
    staleTime: Infinity,
  })

/** Invoices that name the order; billing knows them. */
export const orderInvoicesQuery = (orderId: string) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'invoices', orderId],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await client.call('billing.supplier-invoice.list.v1', {
        query: { orderId, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      })
      return data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
