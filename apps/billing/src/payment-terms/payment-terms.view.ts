import type { PaymentTermsView } from '@nexus/contracts-billing'
import type { PaymentTermsRow } from './payment-terms.entity.js'

/** The vendor, unless the terms are those of the organization. */
const vendorOf = ({ tenantId, partyId }: PaymentTermsRow): string | undefined =>
  partyId === tenantId ? undefined : partyId

export function paymentTermsViewOf(row: PaymentTermsRow): PaymentTermsView {
  return {
    paymentTermsId: row.id,
    vendorId: vendorOf(row),
    vendorName: row.vendorName ?? undefined,
    terms: row.terms,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  }
}

/** What its events carry. */
export const paymentTermsFacts = (row: PaymentTermsRow) => ({
  paymentTermsId: row.id,
  version: row.version,
  vendorId: vendorOf(row),
  terms: row.terms,
})
