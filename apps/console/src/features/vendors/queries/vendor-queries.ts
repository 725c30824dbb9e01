import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

/** What can be held of the business with a vendor. */
export const VENDOR_STAGES = ['rfq', 'po', 'invoice', 'payment'] as const

export type Vendor = Schemas['Vendor']
export type VendorInList = Schemas['VendorPage']['items'][number]
export type VendorDocument = Schemas['VendorDocumentPage']['items'][number]
export type VendorQualification = Schemas['VendorQualificationPage']['items'][number]
export type AuditEntry = Schemas['AuditSearchAnswer']['items'][number]
export type OrderInList = Schemas['PurchaseOrderPage']['items'][number]
export type VendorState = Vendor['state']
export type VendorStage = (typeof VENDOR_STAGES)[number]
export type VendorSort = 'name' | '-name' | 'createdAt' | '-createdAt'

/** What the list shows, as the API takes it. */
export interface VendorFilter {
  readonly state?: readonly VendorState[]
  readonly q?: string
  readonly sort: VendorSort
}

const PAGE = 50
const FEW = 20

const from = (cursor: string | undefined): { readonly cursor?: string } => (cursor === undefined ? {} : { cursor })
const first = undefined as string | undefined
const next = ({ nextCursor }: { readonly nextCursor: string | null }): string | undefined => nextCursor ?? undefined

export const vendorsQuery = (filter: VendorFilter) =>
  infiniteQueryOptions({
    queryKey: ['vendors', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...from(pageParam) }
      return (await client.call('procurement.vendor.list.v1', { query, signal })).data
    },
    initialPageParam: first,
    getNextPageParam: next,
  })

/** One vendor with its ETag, which a change has to name. */
export const vendorQuery = (vendorId: string) =>
  queryOptions({
    queryKey: ['vendors', 'one', vendorId],
    queryFn: async ({ signal }) => {
      const { data, etag } = await client.call('procurement.vendor.get.v1', { path: { vendorId }, signal })
      return { vendor: data, etag: etag ?? `"${data.version}"` }
    },
  })

/** The few that fit what somebody types, to choose one of them. */
export const vendorChoicesQuery = (q: string) =>
  queryOptions({
    queryKey: ['vendors', 'choices', q],
    queryFn: async ({ signal }) => {
      const query = { ...(q.length < 2 ? {} : { q }), limit: FEW, sort: 'name' } as const
      return (await client.call('procurement.vendor.list.v1', { query, signal })).data.items
    },
    staleTime: 60_000,
  })

export const vendorDocumentsQuery = (vendorId: string) =>
  infiniteQueryOptions({
    queryKey: ['vendors', 'documents', vendorId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { vendorId, limit: FEW, ...from(pageParam) }
      return (await client.call('procurement.vendor-document.list.v1', { query, signal })).data
    },
    initialPageParam: first,
    getNextPageParam: next,
  })

export const vendorQualificationsQuery = (vendorId: string) =>
  infiniteQueryOptions({
    queryKey: ['vendors', 'qualifications', vendorId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { vendorId, limit: FEW, ...from(pageParam) }
      return (await client.call('procurement.vendor-qualification.list.v1', { query, signal })).data
    },
    initialPageParam: first,
    getNextPageParam: next,
  })

export const vendorOrdersQuery = (vendorId: string) =>
  infiniteQueryOptions({
    queryKey: ['vendors', 'orders', vendorId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { vendorId, limit: FEW, ...from(pageParam) }
      return (await client.call('procurement.purchase-order.list.v1', { query, signal })).data
    },
    initialPageParam: first,
    getNextPageParam: next,
  })

export const vendorInvoicesQuery = (vendorId: string) =>
  infiniteQueryOptions({
    queryKey: ['vendors', 'invoices', vendorId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { vendorId, limit: FEW, ...from(pageParam) }
      return (await client.call('billing.supplier-invoice.list.v1', { query, signal })).data
    },
    initialPageParam: first,
    getNextPageParam: next,
  })

/** Who changed something, when and why; the newest first. */
export const historyQuery = (entity: 'vendor' | 'supplier-invoice', entityId: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', entity, entityId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { entity, entityId, limit: FEW, ...from(pageParam) }
      return (await client.call('identity.audit.search.v1', { query, signal })).data
    },
    initialPageParam: first,
    getNextPageParam: next,
  })

/** Names of people hardly change. */
export const personQuery = (userId: string) =>
  queryOptions({
    queryKey: ['people', userId],
    queryFn: async ({ signal }) => (await client.call('identity.user.get.v1', { path: { userId }, signal })).data,
    staleTime: 600_000,
  })
