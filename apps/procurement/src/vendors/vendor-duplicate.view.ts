import type { VendorDuplicateView } from '@nexus/contracts-procurement'
import type { VendorDuplicate } from './vendor-duplicate.entity.js'

export function vendorDuplicateViewOf(pair: VendorDuplicate, names: ReadonlyMap<string, string>): VendorDuplicateView {
  const { id, vendorId, otherVendorId, percent, reasons, state, createdAt, version } = pair
  return {
    duplicateId: id,
    vendorId,
    vendorName: names.get(vendorId) ?? vendorId,
    otherVendorId,
    otherVendorName: names.get(otherVendorId) ?? otherVendorId,
    percent,
    reasons,
    state,
    createdAt: createdAt.toISOString(),
    version,
  }
}

/** What other services and the audit trail are told of a pair. */
export const vendorDuplicateFacts = ({ id, vendorId, otherVendorId, percent, state, version }: VendorDuplicate) => ({
  duplicateId: id,
  vendorId,
  otherVendorId,
  percent,
  state,
  version,
})
