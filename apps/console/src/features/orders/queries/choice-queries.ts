import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { OrderState, PurchaseOrder } from './order-queries.js'

const MOST = 20
/** The API looks for two characters and more. */
const LEAST = 2

/** Vendors whose name or number holds the text; without one the first by name. */
export const vendorChoiceQuery = (text: string, isActiveOnly: boolean) => {
  const q = text.trim()
  return queryOptions({
    queryKey: ['orders', 'vendor-choice', q.length < LEAST ? '' : q, isActiveOnly],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('procurement.vendor.list.v1', {
        query: {
          limit: MOST,
          sort: 'name',
          ...(isActiveOnly ? { state: 'ACTIVE' as const } : {}),
          ...(q.length < LEAST ? {} : { q }),
        },
        signal,
      })
      return data.items.map(({ vendorId, name, holds }) => ({ vendorId, name, isHeld: holds.includes('po') }))
    },
    staleTime: 60_000,
  })
}

/** The name of a vendor that is chosen in the address. */
export const vendorNameQuery = (vendorId: string | undefined) =>
  queryOptions({
    queryKey: ['orders', 'vendor-name', vendorId],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('procurement.vendor.get.v1', { path: { vendorId: vendorId ?? '' }, signal })
      return data.name
    },
    enabled: vendorId !== undefined,
    staleTime: 60_000,
  })

/** Requisitions of which something can be ordered, the newest first. */
export const orderableRequisitionsQuery = (text: string) => {
  const q = text.trim()
  return queryOptions({
    queryKey: ['orders', 'requisition-choice', q.length < LEAST ? '' : q],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('procurement.requisition.list.v1', {
        query: {
          limit: MOST,
          sort: '-createdAt',
          state: ['APPROVED', 'PARTIALLY_ORDERED', 'PARTIALLY_RECEIVED'],
          ...(q.length < LEAST ? {} : { q }),
        },
        signal,
      })
      return data.items
    },
  })
}

const MOST_DRAFTS = 50

/** Orders that might become part of a draft: those of its requisition that are not issued, and drafts of its vendor. */
export const mergeCandidatesQuery = ({
  orderId,
  requisitionId,
  vendorId,
}: Pick<PurchaseOrder, 'orderId' | 'requisitionId' | 'vendorId'>) =>
  queryOptions({
    // Begins with "orders": whatever changes an order has it read again.
    queryKey: ['orders', 'merge-candidates', orderId, requisitionId, vendorId],
    queryFn: async ({ signal }) => {
      const read = async (query: {
        readonly requisitionId?: string
        readonly vendorId?: string
        readonly state: readonly OrderState[]
      }) =>
        (
          await client.call('procurement.purchase-order.list.v1', {
            query: { ...query, limit: MOST_DRAFTS, sort: '-createdAt' },
            signal,
          })
        ).data.items
      const found = await Promise.all([
        read({ requisitionId, state: ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED'] }),
        read({ vendorId, state: ['DRAFT'] }),
      ])
      const others = new Map(found.flat().map((each) => [each.orderId, each]))
      others.delete(orderId)
      return [...others.values()]
    },
  })
