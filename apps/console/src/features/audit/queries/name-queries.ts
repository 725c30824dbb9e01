import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { NamedId, NamedKind } from '../components/named-ids.js'

interface Naming {
  /** Whoever lacks it reads the id. */
  readonly permission: string
  /** Undefined of an order that has no number yet. */
  readonly read: (id: string, signal: AbortSignal) => Promise<string | undefined>
}

const NAMINGS: Readonly<Record<NamedKind, Naming>> = {
  person: {
    permission: 'user:read',
    read: async (userId, signal) => (await client.call('identity.user.get.v1', { path: { userId }, signal })).data.name,
  },
  role: {
    permission: 'role:read',
    read: async (roleId, signal) => (await client.call('identity.role.get.v1', { path: { roleId }, signal })).data.name,
  },
  'legal-entity': {
    permission: 'legal-entity:read',
    read: async (legalEntityId, signal) =>
      (await client.call('identity.legal-entity.get.v1', { path: { legalEntityId }, signal })).data.name,
  },
  'cost-centre': {
    permission: 'cost-centre:read',
    read: async (costCentreId, signal) =>
      (await client.call('identity.cost-centre.get.v1', { path: { costCentreId }, signal })).data.name,
  },
  category: {
    permission: 'category:read',
    read: async (categoryId, signal) =>
      (await client.call('procurement.category.get.v1', { path: { categoryId }, signal })).data.name,
  },
  vendor: {
    permission: 'vendor:read',
    read: async (vendorId, signal) =>
      (await client.call('procurement.vendor.get.v1', { path: { vendorId }, signal })).data.name,
  },
  requisition: {
    permission: 'requisition:read',
    read: async (requisitionId, signal) =>
      (await client.call('procurement.requisition.get.v1', { path: { requisitionId }, signal })).data.title,
  },
  'purchase-order': {
    permission: 'purchase-order:read',
    read: async (orderId, signal) =>
      (await client.call('procurement.purchase-order.get.v1', { path: { orderId }, signal })).data.number,
  },
  'supplier-invoice': {
    permission: 'supplier-invoice:read',
    read: async (invoiceId, signal) =>
      (await client.call('billing.supplier-invoice.get.v1', { path: { invoiceId }, signal })).data.number,
  },
  file: {
    permission: 'file:read',
    read: async (fileId, signal) =>
      (await client.call('documents.file.get.v1', { path: { fileId }, signal })).data.fileName,
  },
}

export const permissionToName = ({ kind }: NamedId): string => NAMINGS[kind].permission

/** What something is called. Names hardly change; of what is gone, or another's, there is none. */
export const nameQuery = ({ kind, id }: NamedId) =>
  queryOptions({
    queryKey: ['names', kind, id],
    queryFn: async ({ signal }) => (await NAMINGS[kind].read(id, signal)) ?? null,
    staleTime: 600_000,
    retry: false,
  })
