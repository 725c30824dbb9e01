import type { VendorView } from '@nexus/contracts-procurement'
import type { Vendor } from './vendor.entity.js'
import { taxIdWarnings } from './vendor.policy.js'

export function vendorViewOf(vendor: Vendor): VendorView {
  const { id, name, taxId, country, state, paymentTermsDays, bankAccounts, createdAt, createdBy, updatedAt, version } =
    vendor
  return {
    vendorId: id,
    name,
    taxId: taxId ?? undefined,
    country,
    state,
    paymentTermsDays,
    bankAccounts,
    warnings: taxIdWarnings(taxId, country),
    createdAt: createdAt.toISOString(),
    createdBy,
    updatedAt: updatedAt.toISOString(),
    version,
  }
}

/** What other services and the audit trail are told of a vendor. */
export function vendorFacts(
  vendor: Vendor,
): Pick<
  VendorView,
  'vendorId' | 'name' | 'taxId' | 'country' | 'state' | 'paymentTermsDays' | 'bankAccounts' | 'version'
> {
  const { vendorId, name, taxId, country, state, paymentTermsDays, bankAccounts, version } = vendorViewOf(vendor)
  return { vendorId, name, taxId, country, state, paymentTermsDays, bankAccounts, version }
}
