import type { PayloadOf } from '@nexus/kernel'
import type { vendorChanged, VendorView } from '@nexus/contracts-procurement'
import { currentAccounts, unconfirmedAccounts } from './vendor-accounts.policy.js'
import { heldStages } from './vendor-stage.policy.js'
import type { Vendor } from './vendor.entity.js'
import { requalificationWarnings, taxIdWarnings } from './vendor.policy.js'

/** The vendor as it is read; which accounts are recorded depends on the time (VEN-3). */
export function vendorViewOf(vendor: Vendor, now: Date): VendorView {
  const { blacklisted, holdDetails } = vendor
  return {
    vendorId: vendor.id,
    name: vendor.name,
    taxId: vendor.taxId ?? undefined,
    country: vendor.country,
    registrationNumber: vendor.registrationNumber ?? undefined,
    postalCode: vendor.postalCode ?? undefined,
    website: vendor.website ?? undefined,
    kind: vendor.kind ?? undefined,
    state: vendor.state,
    holds: heldStages(holdDetails),
    holdDetails: holdDetails ?? [],
    blacklisted: blacklisted === null ? null : { reason: blacklisted.reason, until: blacklisted.until },
    blacklistProposal: vendor.blacklistProposal,
    mergedInto: vendor.mergedInto,
    qualifiedAt: vendor.qualifiedAt?.toISOString() ?? null,
    requalification: vendor.requalification,
    paymentTermsDays: vendor.paymentTermsDays,
    bankAccounts: currentAccounts(vendor.bankAccounts, now),
    unconfirmedBankAccounts: unconfirmedAccounts(vendor.bankAccounts),
    warnings: [...taxIdWarnings(vendor.taxId, vendor.country), ...requalificationWarnings(vendor)],
    createdAt: vendor.createdAt.toISOString(),
    createdBy: vendor.createdBy,
    updatedAt: vendor.updatedAt.toISOString(),
    version: vendor.version,
  }
}

/** What other services are told of a vendor: one that is qualified anew is ACTIVE to them, because business goes on. */
export function vendorFacts(vendor: Vendor, now: Date): PayloadOf<typeof vendorChanged> {
  const view = vendorViewOf(vendor, now)
  const { vendorId, name, taxId, country, state, holds, blacklisted, paymentTermsDays, bankAccounts, version } = view
  return {
    vendorId,
    name,
    taxId,
    country,
    state: state === 'REQUALIFY' ? 'ACTIVE' : state,
    holds,
    blacklisted,
    paymentTermsDays,
    bankAccounts,
    version,
    mergedInto: view.mergedInto,
    requalifying: state === 'REQUALIFY',
  }
}

/** What the audit trail keeps of a vendor: all that people decide about. */
export function vendorRecordOf(vendor: Vendor, now: Date) {
  const { createdAt: _createdAt, updatedAt: _updatedAt, warnings: _warnings, ...record } = vendorViewOf(vendor, now)
  return record
}
