import { z } from 'zod'
import { kebabName } from './fields.js'

/** Documents to which people may attach files; other services may own further types for what they store themselves. */
export const FILE_OWNERS = [
  'requisition',
  'purchase-order',
  'vendor',
  'supplier-invoice',
  'payment-request',
  'organization',
] as const

export type FileOwner = (typeof FILE_OWNERS)[number]

export const fileOwner = () => z.enum(FILE_OWNERS).meta({ example: 'requisition' })

/** Resource of the owning document, as in its permissions. */
export const ownerTypeName = () =>
  kebabName().meta({
    description:
      'Resource of the owning document as in its permissions: `supplier-invoice` is read by holders of `supplier-invoice:read`.',
  })

/**
 * Who is asked whether the caller may see the owner of a file, by owner type; an operation that looks at owners declares
 * all of them in its `calls`.
 */
export const OWNER_CALLS = {
  requisition: 'procurement.requisition.get.v1',
  'purchase-order': 'procurement.purchase-order.get.v1',
  vendor: 'procurement.vendor.get.v1',
  'supplier-invoice': 'billing.supplier-invoice.get.v1',
  'payment-request': 'billing.payment-request.get.v1',
} as const

export const ownerCalls: readonly string[] = Object.values(OWNER_CALLS)
